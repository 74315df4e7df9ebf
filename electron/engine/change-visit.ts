import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { HoldId, IdempotencyKey, VisitId } from '../../shared/model/ids.ts';
import type { ContentLanguage } from '../../shared/model/localized.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { identityKey } from '../../shared/rules/identity.ts';
import { lengthOn } from '../../shared/rules/visit-length.ts';
import { canMove } from '../../shared/rules/visit-machine.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../shared/time/minute-of-day.ts';
import type { BookingDeps } from './book-visit.ts';
import { bookedView } from './booked-view.ts';
import { countedAttempt, type FindVisitError, type Scene } from './counted-attempt.ts';
import { freeSeat, type TimeProblem, timeProblem, type WantedTime } from './free-time.ts';
import { letOwnHoldGo } from './hold.ts';
import { tellByMail } from './mail/tell-by-mail.ts';
import { storeNewVisit } from './new-visit.ts';
import { bookableCase, type NotOffered, type Suspended } from './plan-lookup.ts';
import type { ReadTx } from './ports.ts';
import { letReplacedGo } from './replaced-visit.ts';
import { type Clash, clashFree, type Replaceable, type WantedVisit, without } from './rules/admission.ts';
import { isStillAhead } from './rules/visit-times.ts';
import type { BookedVisit } from './views.ts';
import { type VisitIdentity, visitsNamed } from './visit-of-person.ts';

export interface ChangeRequest {
  readonly idempotencyKey: IdempotencyKey;
  readonly visitId: VisitId;
  readonly identity: VisitIdentity;
  readonly date: LocalDate;
  readonly start: MinuteOfDay;
  readonly holdId: HoldId | null;
  readonly language: ContentLanguage;
}

type ChangeProblem = TimeProblem | NotOffered | Suspended | Clash | { readonly type: 'key-reused' };
export type ChangeVisitError = FindVisitError | ChangeProblem;

/**
 * Gives a visit that is still ahead another time: a new visit of the same person in the same case is booked, the old one
 * ends as replaced, its code dies, all in one transaction (C3). Whatever is refused, the old visit stands as it was. The
 * same key again gives the same new visit (A10), although the old one, which proves whose it is, has ended by then.
 */
export function changeVisit(deps: BookingDeps, request: ChangeRequest): Promise<Result<BookedVisit, ChangeVisitError>> {
  return countedAttempt(
    deps,
    request.identity,
    'acted-on',
    async (scene): Promise<Result<BookedVisit, ChangeProblem> | null> => {
      const { tx, plan, moment } = scene;
      const old = (await visitsNamed(scene, request.identity)).find((visit) => visit.id === request.visitId);
      const person = old === undefined ? null : await tx.personOf(old.id);
      if (old === undefined || person === null) return null;
      const known = await tx.visitByKey(request.idempotencyKey);
      if (known !== null) {
        const same = await isSameChange(tx, old, person, known, request);
        return same ? ok(bookedView(known, plan, deps.receipt)) : err({ type: 'key-reused' });
      }
      if (!isStillAhead(old, moment.now) || !canMove(old, 'cancel')) return null;
      const changed = await changeTo(scene, deps, request, old, person);
      return changed.ok ? ok(bookedView(changed.value, plan, deps.receipt)) : changed;
    },
  );
}

async function changeTo(
  { tx, plan, moment }: Scene,
  deps: BookingDeps,
  { date, start, holdId, idempotencyKey, language }: ChangeRequest,
  old: Replaceable,
  person: Person,
): Promise<Result<Visit, ChangeProblem>> {
  const matter = bookableCase(plan, old.caseId);
  if (!matter.ok) return matter;
  const { theCase } = matter.value;
  const { id: caseId } = theCase;
  const wanted: WantedVisit = { caseId, date, start, minutes: lengthOn(theCase, date) };
  const others = without(await tx.activeVisitsOf(identityKey(person.identity), moment.now.date), old);
  await letReplacedGo(tx, deps.ids, plan, old, wanted, moment);

  const heldDesk = await letOwnHoldGo(tx, deps.holder, { holdId, caseId, date, start }, moment.nowMs);
  const question: WantedTime = { theCase, wanted: { date, start }, plan, holidays: deps.holidays, moment };
  const seat = await freeSeat(tx, question, heldDesk);
  if (!seat.ok) return seat;
  const fits = clashFree(others, wanted, moment.now);
  if (!fits.ok) return fits;
  const visit = await storeNewVisit(tx, deps.ids, question, seat.value, { idempotencyKey, language, person });
  if (visit === null) return err(await timeProblem(tx, 'time-taken', question));
  const told = { visitId: visit.id, atMs: moment.nowMs, insteadOf: old.id, person };
  await tellByMail(tx, deps, { kind: 'change', ...told });
  return ok(visit);
}

/** Whether a visit that is there under the key is what this very change has made of the old one. */
async function isSameChange(
  tx: ReadTx,
  old: Visit,
  person: Person,
  known: Visit,
  { date, start }: ChangeRequest,
): Promise<boolean> {
  if (old.cancelledBy !== 'replaced' || known.state === 'cancelled') return false;
  if (known.caseId !== old.caseId || known.date !== date || known.start !== start) return false;
  const owner = await tx.personOf(known.id);
  return owner !== null && identityKey(owner.identity) === identityKey(person.identity);
}
