import type { VisitId } from '../../../shared/model/ids.ts';
import { commands } from '../../api/queries.ts';
import { useSession } from '../session/session-context.ts';

/** Prints the receipt once. Whatever comes of it, the visit stands (B2). */
export function usePrint(visitId: VisitId): () => void {
  const { state, dispatch } = useSession();
  return () => {
    if (state.print.kind === 'running') return;
    dispatch({ type: 'print-started' });
    void commands.printReceipt({ visitId }).then((answer) => dispatch({ type: 'print-answered', answer }));
  };
}
