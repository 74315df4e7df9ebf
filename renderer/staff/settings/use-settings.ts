import { useEffect, useState } from 'react';
import type { ChangeId } from '../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../shared/model/office-plan.ts';
import type { BookingSettings } from '../../../shared/model/settings.ts';
import { settingsWords } from '../../../shared/text/panel/settings.ts';
import { type SaveChange, useSaveChange } from '../parts/save-change/use-save-change.ts';
import { type Difference, differencesOf, NO_DRAFT, type SettingKey, settingsWith, withSetting } from './draft.ts';

/** What a control needs: the settings as they are on the screen, and how to change one. */
export interface SettingsEditor {
  readonly settings: BookingSettings;
  readonly set: <K extends SettingKey>(key: K, value: BookingSettings[K]) => void;
}

interface EditedSettings extends SettingsEditor {
  readonly differences: readonly Difference[];
  readonly saving: SaveChange;
  readonly save: () => void;
  readonly discard: () => void;
  readonly undo: (changeId: ChangeId) => void;
}

/** Editing the settings of a plan: changes are gathered and saved as one, over whatever others saved meanwhile. */
export function useSettings(plan: OfficePlan, revision: number): EditedSettings {
  const [draft, setDraft] = useState(NO_DRAFT);
  const saving = useSaveChange();
  const saved = plan.settings;
  const settings = settingsWith(saved, draft);

  // What somebody else changed has been shown: the next attempt to save begins there.
  const overtakenBy = saving.stage.kind === 'overtaken' ? saving.stage.revision : null;
  useEffect(() => {
    if (overtakenBy === null) return;
    setDraft((now) => (now.revision === null ? now : { ...now, revision: overtakenBy }));
  }, [overtakenBy]);

  return {
    settings,
    differences: differencesOf(saved, draft),
    saving,
    set: (key, value) => setDraft((now) => withSetting(now, { settings: saved, revision }, key, value)),
    save: () => {
      saving.save({
        changes: [{ kind: 'settings', settings }],
        baseRevision: draft.revision ?? revision,
        done: settingsWords.done,
        onSaved: () => setDraft(NO_DRAFT),
        rebuild: (present) => [{ kind: 'settings', settings: settingsWith(present.settings, draft) }],
      });
    },
    discard: () => {
      setDraft(NO_DRAFT);
      saving.close();
    },
    undo: (changeId) =>
      saving.save({
        changes: [{ kind: 'undo', changeId }],
        baseRevision: revision,
        done: settingsWords.undone,
      }),
  };
}
