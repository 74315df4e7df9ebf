import { useState } from 'react';
import type { TemplateSchema } from '../../../../shared/model/case.ts';
import type { TemplateFile } from '../../../../shared/model/template-file.ts';
import { templateWords } from '../../../../shared/text/panel/case-editor.ts';
import { sizeInWords } from '../../../../shared/text/panel/content-page.ts';
import { useAsk } from '../../../api/staff.ts';
import { Act } from '../../parts/Act.tsx';
import { FactState } from '../fields/FactState.tsx';
import { LocalField } from '../fields/LocalField.tsx';
import { RowActs } from '../fields/RowActs.tsx';
import { useRows } from '../fields/use-rows.ts';
import { confirmed } from '../logic/case-content.ts';
import { TemplateChooser } from '../templates/TemplateChooser.tsx';
import { TemplateViewer } from '../templates/TemplateViewer.tsx';
import { errorOf } from './error-of.ts';
import type { SectionProps } from './section-props.ts';

type Template = (typeof TemplateSchema)['_output'];
type Open = { readonly kind: 'add' } | { readonly kind: 'replace' | 'look'; readonly index: number };

/** The sample documents of a case (E2): each a title and a file that residents look at and print. */
export function TemplatesSection({ editing, language }: SectionProps) {
  const { templates, id } = editing.content;
  const rows = useRows<Template>(templates, (next) => editing.change({ templates: next }));
  const stored = useAsk('listTemplateFiles', {});
  const [open, setOpen] = useState<Open | null>(null);
  const files = stored.kind === 'ready' ? stored.value : [];
  const at = open !== null && open.kind !== 'add' ? templates[open.index] : undefined;
  const close = () => setOpen(null);
  const use = (file: string, title: string) => {
    if (open?.kind === 'replace' && at) {
      rows.change(open.index, { ...confirmed(at), file, title: { ...at.title, pl: title } });
    } else rows.add({ title: { pl: title }, file, status: 'verified' });
    close();
  };
  return (
    <>
      {templates.length === 0 ? <p className="nt">{templateWords.none}</p> : null}
      <ol className="ct-rows">
        {rows.list.map(({ key, entry }, index) => {
          const name = entry.title.pl.trim() || templateWords.template(index + 1);
          return (
            <li key={key} className="ct-row">
              <LocalField
                label={templateWords.title}
                {...(index === 0 ? { hint: templateWords.titleHint } : {})}
                error={errorOf(editing, `templates.${index}`)}
                text={entry.title}
                language={language}
                onChange={(title) => rows.change(index, { ...entry, title })}
              />
              <p className="nt">{fileInWords(entry, files)}</p>
              <FactState status={entry.status} what={name} onConfirm={() => rows.change(index, confirmed(entry))} />
              <div className="ct-row-foot">
                <div className="ct-acts">
                  {entry.file === null ? null : (
                    <Act icon="eye" name={templateWords.lookAt(name)} onPress={() => setOpen({ kind: 'look', index })}>
                      {templateWords.look}
                    </Act>
                  )}
                  <Act
                    icon="refresh"
                    name={templateWords.replaceOf(name)}
                    onPress={() => setOpen({ kind: 'replace', index })}
                  >
                    {templateWords.replace}
                  </Act>
                </div>
                <RowActs rows={rows} index={index} what={name} />
              </div>
            </li>
          );
        })}
      </ol>
      <div>
        <Act icon="plus" onPress={() => setOpen({ kind: 'add' })}>
          {templateWords.add}
        </Act>
      </div>
      {open?.kind === 'look' && at?.file ? <TemplateViewer file={at.file} title={at.title.pl} onClose={close} /> : null}
      {open?.kind === 'add' || open?.kind === 'replace' ? (
        <TemplateChooser
          caseId={id}
          title={at?.title.pl ?? ''}
          used={templates.flatMap(({ file }) => (file === null || file === at?.file ? [] : [file]))}
          onUse={use}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function fileInWords({ file }: Template, files: readonly TemplateFile[]): string {
  if (file === null) return templateWords.noFile;
  const known = files.find((one) => one.file === file);
  if (known === undefined) return templateWords.delivered;
  return templateWords.stored(known.originalName, known.pages, sizeInWords(known.bytes));
}
