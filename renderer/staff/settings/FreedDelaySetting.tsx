import { settingsWords } from '../../../shared/text/panel/settings.ts';
import { NumberInput } from '../parts/NumberInput.tsx';
import { delayWith } from './draft.ts';
import { DELAY_LIMITS } from './limits.ts';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsEditor } from './use-settings.ts';

/** Between which delays a freed time is offered again (C7). */
export function FreedDelaySetting({ editor, changed }: { readonly editor: SettingsEditor; readonly changed: boolean }) {
  const delay = editor.settings.freedDelayMinutes;
  const common = { ...DELAY_LIMITS, unit: settingsWords.units.minutes() };
  return (
    <SettingRow setting="freedDelayMinutes" changed={changed} wide>
      <div className="grid2">
        <NumberInput
          {...common}
          label={settingsWords.shortest}
          value={delay.min}
          onChange={(value) => editor.set('freedDelayMinutes', delayWith(delay, 'min', value))}
        />
        <NumberInput
          {...common}
          label={settingsWords.longest}
          value={delay.max}
          onChange={(value) => editor.set('freedDelayMinutes', delayWith(delay, 'max', value))}
        />
      </div>
    </SettingRow>
  );
}
