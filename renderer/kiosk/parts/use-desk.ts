import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** „w punkcie informacyjnym (okienko 1)”, or without the place where the office has not named it. */
export function useDesk(): string {
  const { info } = useSession();
  const { t, office } = useWords();
  return info.office.infoDesk === null ? t('atSomeDesk') : t('atDesk', { desk: office(info.office.infoDesk) });
}
