import type { TemplateFile } from '../../../../shared/model/template-file.ts';
import { templateWords } from '../../../../shared/text/panel/case-editor.ts';
import { sizeInWords } from '../../../../shared/text/panel/content-page.ts';
import { useAsk } from '../../../api/staff.ts';
import { FileLine } from '../files/FileLine.tsx';
import { ImportFolder } from '../files/ImportFolder.tsx';

interface ChooseTemplateFileProps {
  /** While a document is being checked. */
  readonly busy: boolean;
  /** The document that was not taken, and what to do about it. */
  readonly refused: { readonly name: string; readonly why: string } | null;
  readonly onFile: (name: string) => void;
  readonly onStored: (file: TemplateFile) => void;
}

/** Documents on the memory stick, and those the kiosk has already. */
export function ChooseTemplateFile({ busy, refused, onFile, onStored }: ChooseTemplateFileProps) {
  const stored = useAsk('listTemplateFiles', {});
  const kept = stored.kind === 'ready' ? stored.value : [];
  const errorOf = (name: string) => (refused?.name === name ? refused.why : undefined);
  return (
    <>
      <ImportFolder
        kind="pdf"
        heading={templateWords.files}
        none={templateWords.noFiles}
        hint={templateWords.folderHint}
        act={templateWords.choose}
        actOf={templateWords.chooseFile}
        busy={busy}
        errorOf={errorOf}
        onChoose={onFile}
      />
      {busy ? <p role="status">{templateWords.checking}</p> : null}
      {kept.length > 0 ? (
        <section className="stack" aria-label={templateWords.kept}>
          <h3>{templateWords.kept}</h3>
          <ul className="ct-files">
            {kept.map((file) => (
              <FileLine
                key={file.file}
                name={file.originalName}
                detail={templateWords.stored(file.file, file.pages, sizeInWords(file.bytes))}
                error={errorOf(file.file)}
                act={templateWords.choose}
                actName={templateWords.chooseFile(file.originalName)}
                onChoose={() => onStored(file)}
              />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
