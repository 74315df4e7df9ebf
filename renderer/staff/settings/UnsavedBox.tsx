import { settingsWords, settingTexts, settingValue } from '../../../shared/text/panel/settings.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Act } from '../parts/Act.tsx';
import { SaveRefused } from '../parts/save-change/SaveRefused.tsx';
import type { SaveChange } from '../parts/save-change/use-save-change.ts';
import type { Difference } from './draft.ts';

interface UnsavedBoxProps {
  readonly differences: readonly Difference[];
  readonly saving: SaveChange;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** What would be saved, line by line, before it is. */
export function UnsavedBox({ differences, saving, onSave, onDiscard }: UnsavedBoxProps) {
  if (differences.length === 0) {
    return (
      <section className="st-box">
        <h2 className="with-icon">
          <Icon name="check" />
          {settingsWords.allSaved}
        </h2>
        <p className="nt">{settingsWords.allSavedText}</p>
        <SaveRefused saving={saving} />
      </section>
    );
  }
  return (
    <section className="st-box now" aria-live="polite">
      <p className="k">{settingsWords.unsaved(differences.length)}</p>
      <h2>{settingsWords.unsavedTitle}</h2>
      <dl className="unsaved">
        {differences.map(({ key, before, after }) => (
          <div key={key}>
            <dt>{settingTexts[key].name}</dt>
            <dd>
              <span className="was">{settingValue(key, before)}</span>
              <Icon name="next" />
              <span className="vh">{settingsWords.becomes}</span>
              <span>{settingValue(key, after)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <SaveRefused saving={saving} />
      <div className="stack">
        <Act variant="prime" wide icon="check" busy={saving.busy} onPress={onSave}>
          {settingsWords.save}
        </Act>
        <Act wide icon="undo" onPress={onDiscard}>
          {settingsWords.discard}
        </Act>
      </div>
    </section>
  );
}
