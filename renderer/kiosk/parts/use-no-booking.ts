import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';
import { useDesk } from './use-desk.ts';

/** Why nobody can begin to book now, and where to book instead; null while the kiosk books. */
export function useNoBooking(): string | null {
  const { info } = useSession();
  const { t } = useWords();
  const desk = useDesk();
  return info.hasRoom ? null : t('start.noBooking', { desk });
}
