import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { VisitId } from '../../../shared/model/ids.ts';
import { commands } from '../../api/queries.ts';
import type { PrintState } from '../flow/state.ts';
import { useSession } from '../session/session-context.ts';
import { useWords, type Words } from '../words.tsx';

/** Prints the receipt, once for however many touches. Whatever comes of it, the visit stands (B2). */
export function usePrint(visitId: VisitId): () => void {
  const { state, dispatch } = useSession();
  return () => {
    if (state.print.kind === 'running') return;
    dispatch({ type: 'print-started', visitId });
    void commands.printReceipt({ visitId }).then((answer) => dispatch({ type: 'print-answered', visitId, answer }));
  };
}

export interface PrintAct {
  readonly label: string;
  readonly unavailable: boolean;
  readonly onPress: () => void;
}

/** The button that prints, under the name of what it will do now. Null where it could do nothing. */
export function usePrintAct(visitId: VisitId): PrintAct | null {
  const { state, info } = useSession();
  const words = useWords();
  const onPress = usePrint(visitId);
  if (info.printer === 'none') return null;
  const label = labelOf(state.print, words);
  return label === null ? null : { label, unavailable: state.print.kind === 'running', onPress };
}

function labelOf(print: PrintState, { t }: Words): string | null {
  switch (print.kind) {
    case 'not-asked':
    case 'running':
      return t('print.act');
    case 'out':
      return t('print.copy');
    case 'failed':
      switch (print.error.type) {
        case 'unknown':
        case 'unexpected':
          return t('print.copy');
        case 'no-printer':
        case 'visit-not-found':
          return null;
        case 'not-started':
        case 'not-authorised':
        case 'bad-call':
        case 'out-of-order':
          return t('tryAgain');
        default:
          return assertNever(print.error);
      }
    default:
      return assertNever(print);
  }
}
