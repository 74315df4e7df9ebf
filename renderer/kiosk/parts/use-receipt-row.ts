import type { SummaryRow } from '../../ui/Summary.tsx';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';
import { usePrinterLine } from './use-printer-line.ts';

/** Print or show, as the resident chooses, among the lines that are checked before booking; no line where there is no printer. */
export function useReceiptRow(): readonly SummaryRow[] {
  const { state, dispatch, info } = useSession();
  const { t } = useWords();
  const notNow = usePrinterLine();
  const name = t('print.receipt');
  if (info.printer === 'none') return [];
  if (notNow !== null) return [{ key: 'receipt', name, value: t('print.onScreen'), detail: notNow }];
  const onPaper = state.receipt === 'paper';
  return [
    {
      key: 'receipt',
      name,
      value: onPaper ? t('print.onPaper') : t('print.onScreen'),
      change: {
        label: onPaper ? t('print.withoutPaper') : t('print.withPaper'),
        spokenAfter: ` – ${name}`,
        onPress: () => dispatch({ type: 'choose-receipt', receipt: onPaper ? 'screen' : 'paper' }),
      },
    },
  ];
}
