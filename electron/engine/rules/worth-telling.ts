import type { MessageKind } from '../../../shared/model/mail-lists.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import type { WarsawTime } from '../../../shared/time/warsaw.ts';
import { isStillAhead } from './visit-times.ts';

/**
 * Whether an e-mail about a visit still says something true and useful when it goes out, which may be days after it was
 * put into the outbox: a booking whose hour is still ahead, or a cancellation, on the day of the visit at the latest.
 */
export function isWorthTelling(kind: MessageKind, visit: Visit, now: WarsawTime): boolean {
  if (kind !== 'cancellation') return isStillAhead(visit, now);
  return visit.state === 'cancelled' && visit.cancelledBy !== 'replaced' && visit.date >= now.date;
}
