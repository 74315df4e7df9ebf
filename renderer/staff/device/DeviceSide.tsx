import type { DeviceState } from '../../../shared/model/device.ts';
import { devicePartWords } from '../../../shared/text/panel/device.ts';
import { devicePageWords } from '../../../shared/text/panel/device-page.ts';
import { Icon } from '../../ui/Icon.tsx';
import { worstOf } from './device-summary.ts';
import { LEVEL_LOOKS } from './level-looks.ts';

const BOX = { good: '', attention: 'now', bad: 'bad' } as const;

/** All in one sentence, and what a helper on the telephone asks for. */
export function DeviceSide({ device }: { readonly device: DeviceState }) {
  const { level, parts } = worstOf(device.parts);
  const names = parts.map((part) => devicePartWords[part].toLocaleLowerCase('pl')).join(', ');
  const text = {
    good: [devicePageWords.allGood, devicePageWords.allGoodText],
    attention: [devicePageWords.attention, devicePageWords.attentionText(names)],
    bad: [devicePageWords.trouble, devicePageWords.troubleText(names)],
  }[level];
  const { versions } = device;
  const { versions: words, versionUnknown } = devicePageWords;
  return (
    <>
      <section className={`st-box ${BOX[level]}`} aria-live="polite">
        <h2 className="with-icon">
          <Icon name={LEVEL_LOOKS[level].icon} />
          {text[0]}
        </h2>
        <p>{text[1]}</p>
        <p className="nt">{devicePageWords.checkedAt(device)}</p>
      </section>
      <section className="st-box">
        <h2>{devicePageWords.versionsTitle}</h2>
        <dl className="pairs">
          <Version name={words.kiosk} value={versions.kiosk} />
          <Version name={words.database} value={versions.database ?? versionUnknown} />
          <Version name={words.schema} value={versions.schema?.toString() ?? versionUnknown} />
          <Version name={words.node} value={versions.node} />
        </dl>
        <p className="nt">{devicePageWords.help}</p>
      </section>
    </>
  );
}

function Version({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
