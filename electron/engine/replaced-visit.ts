import type { Visit } from '../../shared/model/visit.ts';
import { restOfFreedTime } from './freed-time.ts';
import type { Moment } from './moment.ts';
import type { Ids, OfficePlan, WriteTx } from './ports.ts';
import type { Replaceable } from './rules/admission.ts';
import { shareTime } from './rules/visit-times.ts';

/**
 * Lets a visit go because its owner takes another time instead (C3, A12); its code dies. This comes before the new time is
 * looked for, so that a visit can move by less than its own length. In that case its hours do not rest (C7): the new visit
 * needs them at once.
 */
export async function letReplacedGo(
  tx: WriteTx,
  ids: Ids,
  { settings }: OfficePlan,
  old: Replaceable,
  wanted: Pick<Visit, 'date' | 'start' | 'minutes'>,
  { nowMs }: Moment,
): Promise<void> {
  await tx.moveVisit(old, 'cancel', {
    atMs: nowMs,
    by: 'resident',
    cancelledBy: 'replaced',
    ...(shareTime(old, wanted) ? {} : restOfFreedTime(ids, settings, nowMs)),
  });
}
