import type { DevicePartState } from '../../../shared/model/device.ts';
import { deviceLevelWords, devicePartInWords, devicePartWords } from '../../../shared/text/panel/device.ts';
import { devicePageWords } from '../../../shared/text/panel/device-page.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Chip } from '../parts/Chip.tsx';
import { LEVEL_LOOKS, PART_ICONS } from './level-looks.ts';

/** A part of the device: its level, what was found and what to do. */
export function PartCard({ state }: { readonly state: DevicePartState }) {
  const { part, level } = state;
  const words = devicePartInWords(state);
  const { icon, look } = LEVEL_LOOKS[level];
  return (
    <li className={`part ${level}`}>
      <Icon name={PART_ICONS[part]} className="part-icon" />
      <div className="part-words">
        <h2>{devicePartWords[part]}</h2>
        <p>{words.state}</p>
        {words.advice ? (
          <p className="part-advice">
            <b>{devicePageWords.whatToDo}</b> {words.advice}
          </p>
        ) : null}
      </div>
      <Chip icon={icon} word={deviceLevelWords[level]} look={look} />
    </li>
  );
}
