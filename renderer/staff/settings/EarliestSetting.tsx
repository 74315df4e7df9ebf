import { settingsWords, settingTexts } from '../../../shared/text/panel/settings.ts';
import { NumberInput } from '../parts/NumberInput.tsx';
import { Pick } from '../parts/Pick.tsx';
import { LEAD_LIMITS } from './limits.ts';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsEditor } from './use-settings.ts';

const KINDS = ['next-working-day', 'same-day'] as const;
/** Where the lead time begins when somebody allows the same day. */
const FIRST_LEAD_MINUTES = 60;

/** From when on one can book: the next working day, or the same day after a lead time (A6). */
export function EarliestSetting({ editor, changed }: { readonly editor: SettingsEditor; readonly changed: boolean }) {
  const { earliest } = editor.settings;
  return (
    <SettingRow setting="earliest" changed={changed} wide>
      <Pick
        label={settingTexts.earliest.name}
        quiet
        choices={KINDS.map((key) => ({ key, ...settingsWords.earliest[key] }))}
        value={earliest.kind}
        onChange={(kind) =>
          kind !== earliest.kind &&
          editor.set('earliest', kind === 'same-day' ? { kind, leadMinutes: FIRST_LEAD_MINUTES } : { kind })
        }
      />
      {earliest.kind === 'same-day' ? (
        <NumberInput
          label={settingsWords.leadMinutes}
          {...LEAD_LIMITS}
          unit={settingsWords.units.minutes()}
          value={earliest.leadMinutes}
          onChange={(leadMinutes) => editor.set('earliest', { kind: 'same-day', leadMinutes })}
        />
      ) : null}
    </SettingRow>
  );
}
