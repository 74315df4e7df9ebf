import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { CaseId, HoldId, IdempotencyKey } from '../../shared/model/ids.ts';
import type { ContentLanguage } from '../../shared/model/localized.ts';
import type { Person, PersonInput } from '../../shared/model/person.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { identityKey, keyAsTyped } from '../../shared/rules/identity.ts';
import { checkPerson } from '../../shared/rules/person.ts';
import type { PersonProblem } from '../../shared/rules/person-problems.ts';
import { lengthOn } from '../../shared/rules/visit-length.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../shared/time/minute-of-day.ts';
import { bookedView } from './booked-view.ts';
import { freeSeat, type TimeProblem, timeProblem, type WantedTime } from './free-time.ts';
import { type HoldDeps, letOwnHoldGo } from './hold.ts';
import type { MailDeps } from './mail/mail-source.ts';
import { tellByMail } from './mail/tell-by-mail.ts';
import { type Moment, momentOf } from './moment.ts';
import { storeNewVisit } from './new-visit.ts';
import { bookableCase, type Matter, type NotOffered, type Suspended } from './plan-lookup.ts';
import type { OfficePlan, ReadTx, WriteTx } from './ports.ts';
import type { ReceiptSource } from './receipt.ts';
import { letReplacedGo } from './replaced-visit.ts';
import { type AdmissionProblem, admit, replaceableVisit, type WantedVisit, without } from './rules/admission.ts';
import type { BookingWindow } from './rules/booking-window.ts';
import { isSamePerson } from './rules/person-match.ts';
import type { BookedVisit } from './views.ts';

export interface BookingRequest {
  readonly idempotencyKey: IdempotencyKey;
  readonly caseId: CaseId;
  readonly date: LocalDate;
  readonly start: MinuteOfDay;
  readonly person: PersonInput;
  readonly language: ContentLanguage;
  /** The hold under which the hour was kept; null when there is none (any more). */
  readonly holdId: HoldId | null;
  /** What to do about an active visit of this person in this case (A12). */
  readonly onEarlier: 'refuse' | 'replace';
}

export type BookError =
  | { readonly type: 'person-refused'; readonly problems: PersonProblem[] }
  | TimeProblem
  | NotOffered
  | Suspended
  | { readonly type: 'case-already-booked'; readonly replaceable: boolean }
  | Exclude<AdmissionProblem, { readonly type: 'case-already-booked' }>
  | { readonly type: 'key-reused' };

export interface BookingDeps extends HoldDeps, MailDeps {
  readonly receipt: ReceiptSource;
}

/**
 * Books a visit, all in one transaction: what was true when the resident chose is looked at again now.
 *
 * The order of the checks is the order of the answers. First the key: a double tap, a retry or a restart after the commit
 * gives the visit that is already there (A10). Then the person (A9), the offer (A2, D6), the time (A6, A7), the person's
 * other visits (A12). What loses a race keeps its typed data and gets the nearest free times (A8). A hold only keeps others
 * away: it makes nothing possible that the office does not offer any more. Whatever is refused, hold and earlier visit stand.
 */
export function bookVisit(deps: BookingDeps, request: BookingRequest): Promise<Result<BookedVisit, BookError>> {
  return deps.store.write(async (tx): Promise<Result<BookedVisit, BookError>> => {
    const plan = await tx.plan();
    const { emailRequired, withoutPesel } = plan.settings;
    const terms: BookingTerms = { emailRequired, withoutPesel, matterOf: bookableCase };
    const booked = await bookOnTerms(tx, plan, deps, request, terms, momentOf(deps.clock));
    return booked.ok ? ok(bookedView(booked.value.visit, plan, deps.receipt)) : booked;
  });
}

/** What differs between a resident who books and staff who book for one (F3). */
export interface BookingTerms {
  readonly emailRequired: boolean;
  /** Whether a document does instead of the PESEL. */
  readonly withoutPesel: boolean;
  readonly matterOf: (plan: OfficePlan, caseId: CaseId) => Result<Matter, NotOffered | Suspended>;
  /** Left out: residents' window. */
  readonly window?: BookingWindow;
}

/** The visit of a request, and whether this request made it; all the checks in the order in which {@link bookVisit} tells them. */
export async function bookOnTerms(
  tx: WriteTx,
  plan: OfficePlan,
  deps: HoldDeps & MailDeps,
  request: BookingRequest,
  terms: BookingTerms,
  moment: Moment,
): Promise<Result<{ readonly visit: Visit; readonly isNew: boolean }, BookError>> {
  const today = moment.now.date;
  const person = checkPerson(request.person, { today, ...terms });
  const { known, active } = person.ok
    ? await tx.visitsBeforeBooking(request.idempotencyKey, identityKey(person.value.identity), today)
    : { known: await tx.visitByKey(request.idempotencyKey), active: [] };
  if (known !== null) {
    return (await isSameBooking(tx, known, request, today))
      ? ok({ visit: known, isNew: false })
      : err({ type: 'key-reused' });
  }
  if (!person.ok) return err({ type: 'person-refused', problems: person.error });
  const booked = await bookNew(tx, plan, deps, request, { person: person.value, active, moment, terms });
  return booked.ok ? ok({ visit: booked.value, isNew: true }) : booked;
}

/** What is known of who wants to book, when, and on which terms. */
interface Booking {
  readonly person: Person;
  /** The active visits of this person. */
  readonly active: readonly Visit[];
  readonly moment: Moment;
  readonly terms: BookingTerms;
}

async function bookNew(
  tx: WriteTx,
  plan: OfficePlan,
  deps: HoldDeps & MailDeps,
  request: BookingRequest,
  { person, active, moment, terms }: Booking,
): Promise<Result<Visit, BookError>> {
  const { now, nowMs } = moment;
  const { settings } = plan;
  const matter = terms.matterOf(plan, request.caseId);
  if (!matter.ok) return matter;
  const { theCase } = matter.value;
  const { caseId, date, start, idempotencyKey, language } = request;
  const wanted: WantedVisit = { caseId, date, start, minutes: lengthOn(theCase, date) };

  const inTheWay = () => earlierOfSamePerson(tx, replaceableVisit(active, wanted, settings, now), person);
  const earlier = request.onEarlier === 'replace' ? await inTheWay() : null;
  if (earlier !== null) await letReplacedGo(tx, deps.ids, plan, earlier, wanted, moment);

  const heldDesk = await letOwnHoldGo(tx, deps.holder, request, nowMs);
  const { window } = terms;
  const place = { theCase, wanted: { date, start }, plan, holidays: deps.holidays, moment };
  const question: WantedTime = window === undefined ? place : { ...place, window };
  const seat = await freeSeat(tx, question, heldDesk);
  if (!seat.ok) return seat;
  const admitted = admit(without(active, earlier), wanted, settings, now);
  if (!admitted.ok) {
    const { error } = admitted;
    if (error.type !== 'case-already-booked') return err(error);
    return err({ type: error.type, replaceable: (await inTheWay()) !== null });
  }
  const visit = await storeNewVisit(tx, deps.ids, question, seat.value, { idempotencyKey, language, person });
  if (visit === null) return err(await timeProblem(tx, 'time-taken', question));
  const kind = earlier === null ? 'confirmation' : 'change';
  await tellByMail(tx, deps, { kind, visitId: visit.id, atMs: nowMs, insteadOf: earlier?.id, person });
  return ok(visit);
}

/** The visit, if it belongs to this very person: who knows a PESEL, but not whose it is, can replace nothing. */
async function earlierOfSamePerson<V extends Visit>(tx: ReadTx, visit: V | null, person: Person): Promise<V | null> {
  const owner = visit === null ? null : await tx.personOf(visit.id);
  return owner !== null && isSamePerson(owner, person) ? visit : null;
}

/**
 * Whether a request with a known key is the same booking again: same case, time and person. A visit that was cancelled
 * since, or whose personal data are gone, is not handed out as booked.
 */
async function isSameBooking(tx: ReadTx, known: Visit, request: BookingRequest, today: LocalDate): Promise<boolean> {
  const { caseId, date, start, state } = known;
  if (caseId !== request.caseId || date !== request.date || start !== request.start || state === 'cancelled')
    return false;
  const owner = await tx.personOf(known.id);
  return owner !== null && identityKey(owner.identity) === keyAsTyped(request.person, today);
}
