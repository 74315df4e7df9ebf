import { useState } from 'react';
import { transferWords } from '../../../../shared/text/panel/case-editor.ts';
import { useAct } from '../../../api/staff.ts';
import { Act } from '../../parts/Act.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { SaveRefused } from '../../parts/save-change/SaveRefused.tsx';
import { SaveSheets } from '../../parts/save-change/SaveSheets.tsx';
import { useSaveChange } from '../../parts/save-change/use-save-change.ts';
import { ImportFolder } from '../files/ImportFolder.tsx';
import type { Office } from '../office.ts';
import { fileTrouble } from './ExportBox.tsx';

/** Reads a file that another kiosk wrote; what it would do to visits is decided before anything is saved. */
export function ImportBox({ office }: { readonly office: Office }) {
  const [asked, setAsked] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ readonly name: string; readonly why: string } | null>(null);
  const readFile = useAct('readOfficeFile');
  const saving = useSaveChange();
  const read = async (name: string) => {
    setAsked(null);
    setRefused(null);
    const file = await readFile.act({ name });
    if (!file.ok) return setRefused({ name, why: fileTrouble(file.error) });
    saving.save({
      changes: [{ kind: 'import', file: file.value.file }],
      baseRevision: office.revision,
      done: transferWords.imported,
    });
  };
  return (
    <section className="st-box" aria-label={transferWords.importTitle}>
      <h2>{transferWords.importTitle}</h2>
      <p>{transferWords.importText}</p>
      <SaveRefused saving={saving} />
      <ImportFolder
        kind="office"
        heading={transferWords.files}
        none={transferWords.noFiles}
        hint={transferWords.folderHint}
        act={transferWords.import}
        actOf={transferWords.importFile}
        busy={readFile.busy || saving.busy}
        errorOf={(name) => (refused?.name === name ? refused.why : undefined)}
        onChoose={setAsked}
      />
      {asked ? (
        <Sheet
          title={transferWords.askTitle(asked)}
          onClose={() => setAsked(null)}
          acts={
            <Act variant="prime" icon="folder" onPress={() => void read(asked)}>
              {transferWords.import}
            </Act>
          }
        >
          <p>{transferWords.askText}</p>
        </Sheet>
      ) : null}
      <SaveSheets saving={saving} />
    </section>
  );
}
