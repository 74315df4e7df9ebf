import { type ReactNode, useId } from 'react';
import { settingsWords, settingTexts, settingValue } from '../../../shared/text/panel/settings.ts';
import type { SettingKey } from './draft.ts';
import { STANDARD } from './limits.ts';

interface SettingRowProps {
  readonly setting: SettingKey;
  /** Changed and not saved yet. */
  readonly changed: boolean;
  /** The control takes the whole width, under the words. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A setting: its name, what it is for, what is usual, and the control beside it. */
export function SettingRow({ setting, changed, wide, children }: SettingRowProps) {
  const id = useId();
  const { name, text } = settingTexts[setting];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its legend into the border of the row
    <div
      className={['setting', wide ? 'wide' : '', changed ? 'changed' : ''].filter(Boolean).join(' ')}
      role="group"
      aria-labelledby={id}
    >
      <div className="setting-words">
        <h3 id={id}>{name}</h3>
        <p>{text}</p>
        <p className="setting-standard">{settingsWords.standard(settingValue(setting, STANDARD[setting]))}</p>
      </div>
      <div className="setting-control">{children}</div>
    </div>
  );
}
