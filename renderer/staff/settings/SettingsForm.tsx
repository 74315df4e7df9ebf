import type { ReactNode } from 'react';
import { settingsWords, settingTexts } from '../../../shared/text/panel/settings.ts';
import { Pick } from '../parts/Pick.tsx';
import { Toggle } from '../parts/Toggle.tsx';
import type { SettingKey } from './draft.ts';
import { EarliestSetting } from './EarliestSetting.tsx';
import { FreedDelaySetting } from './FreedDelaySetting.tsx';
import type { LimitedKey } from './limits.ts';
import { NumberSetting } from './NumberSetting.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsEditor } from './use-settings.ts';

interface SettingsFormProps {
  readonly editor: SettingsEditor;
  readonly changed: ReadonlySet<SettingKey>;
}

const OFF = ['unresolved', 'resign'] as const;

/** Every setting, in the order in which a visit meets them. */
export function SettingsForm({ editor, changed }: SettingsFormProps) {
  const { groups, units } = settingsWords;
  const of = (setting: LimitedKey, unit: (value: number) => string) => (
    <NumberSetting setting={setting} unit={unit} editor={editor} changed={changed.has(setting)} />
  );
  return (
    <div className="settings">
      <Group title={groups.booking}>
        {of('daysAhead', units.days)}
        <EarliestSetting editor={editor} changed={changed.has('earliest')} />
        {of('gridMinutes', units.minutes)}
        {of('holdMinutes', units.minutes)}
      </Group>
      <Group title={groups.arriving}>
        {of('arriveBeforeMinutes', units.minutes)}
        {of('graceMinutes', units.minutes)}
        <SettingRow setting="whenKioskWasOff" changed={changed.has('whenKioskWasOff')} wide>
          <Pick
            label={settingTexts.whenKioskWasOff.name}
            quiet
            choices={OFF.map((key) => ({ key, ...settingsWords.whenKioskWasOff[key] }))}
            value={editor.settings.whenKioskWasOff}
            onChange={(value) => editor.set('whenKioskWasOff', value)}
          />
        </SettingRow>
      </Group>
      <Group title={groups.person}>
        <SettingRow setting="emailRequired" changed={changed.has('emailRequired')} wide>
          <Toggle
            label={settingsWords.emailToggle}
            value={editor.settings.emailRequired}
            onChange={(value) => editor.set('emailRequired', value)}
          />
        </SettingRow>
        <SettingRow setting="withoutPesel" changed={changed.has('withoutPesel')} wide>
          <Toggle
            label={settingsWords.withoutPeselToggle}
            value={editor.settings.withoutPesel}
            onChange={(value) => editor.set('withoutPesel', value)}
          />
        </SettingRow>
        {of('maxPerCase', units.visits)}
        {of('maxPerPerson', units.visits)}
      </Group>
      <Group title={groups.templates}>{of('templatePrintsADay', units.prints)}</Group>
      <Group title={groups.cancelling}>
        <FreedDelaySetting editor={editor} changed={changed.has('freedDelayMinutes')} />
        {of('cancelAttempts', units.tries)}
        {of('cancelWindowMinutes', units.minutes)}
      </Group>
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="st-box">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
