import type { DevicePartState } from '../../../shared/model/device.ts';
import { deviceLevelInWords, devicePartInWords, devicePartWords } from '../../../shared/text/panel/device.ts';
import { TrustClock } from '../guards/TrustClock.tsx';
import { LEVEL_LOOKS, PART_ICONS } from './level-looks.ts';
import { PartRow } from './PartRow.tsx';

/** A part of the device. */
export function PartCard({ state }: { readonly state: DevicePartState }) {
  const { part, level } = state;
  const words = devicePartInWords(state);
  return (
    <li>
      <PartRow
        level={level}
        partIcon={PART_ICONS[part]}
        name={devicePartWords[part]}
        text={words.state}
        advice={words.advice}
        {...LEVEL_LOOKS[level]}
        word={deviceLevelInWords(state)}
      >
        {part === 'clock' && level === 'bad' ? <TrustClock /> : null}
      </PartRow>
    </li>
  );
}
