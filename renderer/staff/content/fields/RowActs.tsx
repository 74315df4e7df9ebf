import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { Act } from '../../parts/Act.tsx';
import { useNotify } from '../../parts/Notices.tsx';
import type { Rows } from './use-rows.ts';

interface RowActsProps {
  readonly rows: Pick<Rows<never>, 'move' | 'remove'> & { readonly list: readonly unknown[] };
  readonly index: number;
  /** „Dokument 2” */
  readonly what: string;
}

/** Up, down, away: for every row of a list, in the same place. What was taken away can be put back. */
export function RowActs({ rows, index, what }: RowActsProps) {
  const notify = useNotify();
  const remove = () => {
    const putBack = rows.remove(index);
    notify({ tone: 'good', text: editorWords.removed(what), act: { name: editorWords.undo, onPress: putBack } });
  };
  return (
    <div className="ct-row-acts">
      {index > 0 ? (
        <Act variant="ghost" icon="up" name={editorWords.rowUp(what)} onPress={() => rows.move(index, -1)} />
      ) : null}
      {index < rows.list.length - 1 ? (
        <Act variant="ghost" icon="down" name={editorWords.rowDown(what)} onPress={() => rows.move(index, 1)} />
      ) : null}
      <Act variant="ghost" icon="trash" name={editorWords.rowRemove(what)} onPress={remove} />
    </div>
  );
}
