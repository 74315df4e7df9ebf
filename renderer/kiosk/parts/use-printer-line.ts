import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** What residents are told of a printer that does not print now, before they begin (B2); null while there is nothing to tell. */
export function usePrinterLine(): string | null {
  const { info } = useSession();
  const { t } = useWords();
  if (info.printer === 'none' || info.printer === 'ready') return null;
  return t('print.notNow', { why: t(`print.why.${info.printer}`) });
}
