import type { DocumentToBring } from '../../../../shared/model/case.ts';
import type { CaseDraftContent } from '../../../../shared/model/case-draft.ts';
import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { Act } from '../../parts/Act.tsx';
import { FactState } from '../fields/FactState.tsx';
import { LocalField } from '../fields/LocalField.tsx';
import { RowActs } from '../fields/RowActs.tsx';
import { useRows } from '../fields/use-rows.ts';
import { errorOf } from './error-of.ts';
import type { SectionProps } from './section-props.ts';

const WHEN = [
  { when: 'always', name: editorWords.whenAlways },
  { when: 'if-applicable', name: editorWords.whenApplies },
] as const;

/** The checklist of documents. Who changes it stands for it: the source it came from does not any more. */
export function BringSection({ editing, language }: SectionProps) {
  const { content, change } = editing;
  const rows = useRows(content.documents, (documents) => change(ownDocuments(content, documents)));
  const set = (index: number, document: DocumentToBring) => {
    const polish = content.documents[index]?.text.pl !== document.text.pl;
    const same = content.documents[index]?.when === document.when;
    if (polish || !same) rows.change(index, document);
    else change({ documents: content.documents.map((old, at) => (at === index ? document : old)) });
  };
  return (
    <>
      <FactState
        status={content.documentsStatus}
        what={editorWords.parts.documents}
        onConfirm={() => change(ownDocuments(content, content.documents))}
      />
      {content.documents.length === 0 ? <p className="nt">{editorWords.noDocuments}</p> : null}
      <ol className="ct-rows">
        {rows.list.map(({ key, entry }, index) => (
          <li key={key} className="ct-row">
            <LocalField
              label={editorWords.document(index + 1)}
              {...(index === 0 ? { hint: editorWords.documentHint } : {})}
              error={errorOf(editing, `documents.${index}`)}
              text={entry.text}
              language={language}
              onChange={(text) => set(index, { ...entry, text })}
              takesFocus={isNew(entry)}
            />
            <div className="ct-row-foot">
              <fieldset className="ct-when">
                <legend className="vh">{editorWords.when(index + 1)}</legend>
                {WHEN.map(({ when, name }) => (
                  <Act key={when} pressed={entry.when === when} onPress={() => set(index, { ...entry, when })}>
                    {name}
                  </Act>
                ))}
              </fieldset>
              <RowActs rows={rows} index={index} what={entry.text.pl.trim() || editorWords.document(index + 1)} />
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Act icon="plus" onPress={() => rows.add({ text: { pl: '' }, when: 'always' })}>
          {editorWords.addDocument}
        </Act>
      </div>
    </>
  );
}

const isNew = ({ text }: DocumentToBring) => Object.keys(text).length === 1 && text.pl === '';

function ownDocuments(
  { documentsSources: _sources }: CaseDraftContent,
  documents: DocumentToBring[],
): Partial<CaseDraftContent> {
  return { documents, documentsStatus: 'verified', documentsSources: undefined };
}
