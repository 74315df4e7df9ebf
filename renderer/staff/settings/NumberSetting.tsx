import { settingTexts } from '../../../shared/text/panel/settings.ts';
import { NumberInput } from '../parts/NumberInput.tsx';
import { LIMITS, type LimitedKey } from './limits.ts';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsEditor } from './use-settings.ts';

interface NumberSettingProps {
  readonly setting: LimitedKey;
  /** „dni”, after the number. */
  readonly unit: (value: number) => string;
  readonly editor: SettingsEditor;
  readonly changed: boolean;
}

/** A setting that is a number. */
export function NumberSetting({ setting, unit, editor, changed }: NumberSettingProps) {
  return (
    <SettingRow setting={setting} changed={changed}>
      <NumberInput
        label={settingTexts[setting].name}
        quiet
        {...LIMITS[setting]}
        unit={unit(editor.settings[setting])}
        value={editor.settings[setting]}
        onChange={(value) => editor.set(setting, value)}
      />
    </SettingRow>
  );
}
