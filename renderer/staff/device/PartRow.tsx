import type { ReactNode } from 'react';
import { devicePageWords } from '../../../shared/text/panel/device-page.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';
import { Chip } from '../parts/Chip.tsx';

interface PartRowProps {
  readonly level: 'good' | 'attention' | 'bad' | 'absent';
  readonly partIcon: IconName;
  readonly name: string;
  /** What was found … */
  readonly text: string;
  /** … and what to do. */
  readonly advice: string | null;
  readonly icon: IconName;
  readonly word: string;
  readonly look: 'plain' | 'solid' | 'wait' | 'open' | 'dim';
  /** More about it, and what can be done here. */
  readonly children?: ReactNode;
}

/** Something of the device: its level, what was found and what to do. */
export function PartRow({ level, partIcon, name, text, advice, icon, word, look, children }: PartRowProps) {
  return (
    <div className={`part ${level}`}>
      <Icon name={partIcon} className="part-icon" />
      <div className="part-words">
        <h2>{name}</h2>
        <p>{text}</p>
        {advice ? (
          <p className="part-advice">
            <b>{devicePageWords.whatToDo}</b> {advice}
          </p>
        ) : null}
        {children}
      </div>
      <Chip icon={icon} word={word} look={look} />
    </div>
  );
}
