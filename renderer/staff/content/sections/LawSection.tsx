import type { LegalBasisSchema } from '../../../../shared/model/case.ts';
import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { Act } from '../../parts/Act.tsx';
import { Field } from '../../parts/Field.tsx';
import { FactState } from '../fields/FactState.tsx';
import { RowActs } from '../fields/RowActs.tsx';
import { useRows } from '../fields/use-rows.ts';
import { confirmed } from '../logic/case-content.ts';
import { errorOf } from './error-of.ts';
import type { SectionProps } from './section-props.ts';

type Law = (typeof LegalBasisSchema)['_output'];

/** The acts the case rests on; they are named in Polish in every language. */
export function LawSection({ editing }: SectionProps) {
  const { legalBasis } = editing.content;
  const rows = useRows<Law>(legalBasis, (next) => editing.change({ legalBasis: next }));
  return (
    <>
      {legalBasis.length === 0 ? <p className="nt">{editorWords.noLaw}</p> : null}
      <ol className="ct-rows">
        {rows.list.map(({ key, entry }, index) => (
          <li key={key} className="ct-row">
            <Field
              label={editorWords.act}
              error={errorOf(editing, `law.${index}`)}
              value={entry.act}
              onChange={(act) => rows.change(index, { ...confirmed(entry), act })}
            />
            <Field
              label={editorWords.article}
              value={entry.article ?? ''}
              onChange={(article) => rows.change(index, { ...confirmed(entry), article })}
            />
            <FactState status={entry.status} what={entry.act} onConfirm={() => rows.change(index, confirmed(entry))} />
            <div className="ct-row-foot">
              <span className="k">{editorWords.law(index + 1)}</span>
              <RowActs rows={rows} index={index} what={entry.act.trim() || editorWords.law(index + 1)} />
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Act icon="plus" onPress={() => rows.add({ act: '', status: 'verified' })}>
          {editorWords.addLaw}
        </Act>
      </div>
    </>
  );
}
