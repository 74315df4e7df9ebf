import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { StaffId } from '../../../shared/model/staff.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import { canMove, isActive } from '../../../shared/rules/visit-machine.ts';
import { letExpiredHoldsGo } from '../free-time.ts';
import { restOfFreedTime } from '../freed-time.ts';
import { type Moment, momentOf } from '../moment.ts';
import type { PersonNamed } from '../person-named.ts';
import type { Ids, OfficePlan, SaveFault, WriteTx } from '../ports.ts';
import { fileStamp } from '../rules/file-stamp.ts';
import { type PersonWords, personFile } from '../rules/person-file.ts';
import { type ConfirmPinError, confirmPin } from '../staff/confirm-pin.ts';
import type { SignInDeps } from '../staff/sign-in.ts';
import type { FileDeps } from '../staff-files.ts';
import { identityNamed } from '../visit-of-person.ts';
import { fileVisits, type KeptOfPerson, keptOf, type PersonSummary, summaryOf } from './kept-of-person.ts';

type NothingKept = { readonly type: 'nothing-kept' };
const NOTHING = err({ type: 'nothing-kept' } as const);

/** What is kept about a person, as little of it as shows that it is the right one. That somebody asked is written down, not for whom. */
export function findPersonData(deps: FileDeps, person: PersonNamed): Promise<Result<PersonSummary, NothingKept>> {
  const { now, nowMs } = momentOf(deps.clock);
  const note = { atMs: nowMs, by: deps.by, action: 'person-data-sought', visitId: null, detail: person.by } as const;
  return deps.store
    .write(async (tx): Promise<Result<PersonSummary, NothingKept>> => {
      // Written down also where there is nothing to show: an error would undo it.
      await tx.recordAudit(note);
      return ok(summaryOf(await keptOf(tx, identityNamed(person, now.date)), await tx.plan()));
    })
    .then((found) => (found.ok && found.value.visits.length === 0 ? NOTHING : found));
}

/**
 * Writes what is kept about a person into the export folder (art. 15 and 20 of the GDPR): as text for the person, and as JSON
 * for another program.
 */
export async function exportPersonData(
  deps: FileDeps & { readonly personWords: PersonWords },
  person: PersonNamed,
): Promise<Result<{ paths: string[] }, NothingKept | SaveFault>> {
  const { now, nowMs } = momentOf(deps.clock);
  const { kept, plan } = await deps.store.read(async (tx) => ({
    kept: await keptOf(tx, identityNamed(person, now.date)),
    plan: await tx.plan(),
  }));
  if (kept.length === 0) return NOTHING;
  const { text, json } = personFile(fileVisits(kept, plan), now, deps.personWords);
  const name = `dane-osoby-${fileStamp(now)}`;
  const paths: string[] = [];
  for (const [ending, content] of [
    ['txt', text],
    ['json', json],
  ] as const) {
    const saved = await deps.files.save(`${name}.${ending}`, new TextEncoder().encode(content));
    if (!saved.ok) return saved;
    paths.push(saved.value);
  }
  return deps.store.write(async (tx) => {
    await tx.recordAudit({ atMs: nowMs, by: deps.by, action: 'person-data-exported', visitId: null, detail: null });
    return ok({ paths });
  });
}

export type ErasePersonError =
  | NothingKept
  | ConfirmPinError
  /** Somebody waits or is served: that visit is ended first. */
  | { readonly type: 'visit-under-way' };

/**
 * Erases a person's data (art. 17 of the GDPR), for somebody who proves with their own PIN that it is they who ask. Visits
 * that are ahead are cancelled with it, because nobody would know who comes; nothing is sent any more. What stays are visits
 * of nobody, for statistics.
 */
export async function erasePersonData(
  deps: SignInDeps & { readonly by: string; readonly ids: Ids },
  request: { readonly staffId: StaffId; readonly pin: string; readonly person: PersonNamed },
): Promise<Result<{ erased: number; cancelled: number }, ErasePersonError>> {
  const confirmed = await confirmPin(deps, request);
  if (!confirmed.ok) return confirmed;
  const moment = momentOf(deps.clock);
  return deps.store.write(async (tx): Promise<Result<{ erased: number; cancelled: number }, ErasePersonError>> => {
    const kept = await keptOf(tx, identityNamed(request.person, moment.now.date));
    if (kept.length === 0) return NOTHING;
    const plan = await tx.plan();
    await letExpiredHoldsGo(tx, plan, moment.nowMs);
    const cancelled = await cancelAhead(tx, deps, plan, kept, moment);
    if (cancelled === null) return err({ type: 'visit-under-way' });
    for (const { visit } of kept) await tx.erasePersonOf(visit.id);
    const note = { atMs: moment.nowMs, by: deps.by, visitId: null, detail: String(kept.length) } as const;
    await tx.recordAudit({ ...note, action: 'person-data-erased' });
    return ok({ erased: kept.length, cancelled });
  });
}

/** Cancels what still stands; null where somebody is waiting or served now. */
async function cancelAhead(
  tx: WriteTx,
  { ids, by }: { readonly ids: Ids; readonly by: string },
  plan: OfficePlan,
  kept: readonly KeptOfPerson[],
  { nowMs }: Moment,
): Promise<number | null> {
  const standing = kept.map(({ visit }) => visit).filter(({ state }) => isActive(state));
  if (standing.some((visit) => !canMove(visit, 'cancel'))) return null;
  for (const visit of standing) await cancel(tx, visit, { ids, by, plan, atMs: nowMs });
  return standing.length;
}

async function cancel(
  tx: WriteTx,
  visit: Visit,
  { ids, by, plan, atMs }: { readonly ids: Ids; readonly by: string; readonly plan: OfficePlan; readonly atMs: number },
): Promise<void> {
  if (!canMove(visit, 'cancel')) return;
  const freed = restOfFreedTime(ids, plan.settings, atMs);
  await tx.moveVisit(visit, 'cancel', { atMs, by, cancelledBy: 'staff', ...freed });
  const last = await tx.lastMailOf(visit.id);
  if (last !== null) await tx.dropWaitingMail(last.calendarId);
}
