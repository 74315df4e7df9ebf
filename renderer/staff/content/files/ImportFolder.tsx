import type { FileError } from '../../../../shared/contract/staff/content.ts';
import { templateWords, transferWords } from '../../../../shared/text/panel/case-editor.ts';
import { fileWords } from '../../../../shared/text/panel/content.ts';
import { contentWords, sizeInWords } from '../../../../shared/text/panel/content-page.ts';
import { useAsk, useRefresh } from '../../../api/staff.ts';
import { Act } from '../../parts/Act.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { momentInWords } from '../logic/moments.ts';
import { FileLine } from './FileLine.tsx';

interface ImportFolderProps {
  readonly kind: 'pdf' | 'office';
  readonly heading: string;
  readonly none: string;
  /** How to bring a file here. */
  readonly hint: string;
  readonly act: string;
  readonly actOf: (name: string) => string;
  readonly busy: boolean;
  readonly errorOf: (name: string) => string | undefined;
  readonly onChoose: (name: string) => void;
}

export const fileRefused = (error: FileError) => fileWords[error.type];

/** The folder from which the panel reads, and the files of one kind in it. */
export function ImportFolder(props: ImportFolderProps) {
  const answer = useAsk('listImportFiles', {});
  const refresh = useRefresh();
  const { now } = useStaff();
  return (
    <section className="stack" aria-label={props.heading}>
      <div className="ct-files-head">
        <h3>{props.heading}</h3>
        <Act icon="refresh" onPress={() => refresh('listImportFiles')}>
          {templateWords.refresh}
        </Act>
      </div>
      <Waiting answer={answer} words={fileRefused}>
        {({ folder, files }) => {
          const fitting = files.filter(({ kind }) => kind === props.kind);
          const others = files.length - fitting.length;
          return (
            <>
              <p className="nt ct-path">{templateWords.folder(folder)}</p>
              {fitting.length === 0 ? <p className="empty">{`${props.none} ${props.hint}`}</p> : null}
              <ul className="ct-files">
                {fitting.map(({ name, bytes, changedAtMs }) => (
                  <FileLine
                    key={name}
                    name={name}
                    detail={transferWords.changed(
                      momentInWords(changedAtMs, now.date, contentWords.today),
                      sizeInWords(bytes),
                    )}
                    error={props.errorOf(name)}
                    act={props.act}
                    actName={props.actOf(name)}
                    busy={props.busy}
                    onChoose={() => props.onChoose(name)}
                  />
                ))}
              </ul>
              {others > 0 ? <p className="nt">{templateWords.others(others)}</p> : null}
            </>
          );
        }}
      </Waiting>
    </section>
  );
}
