import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { Start } from '../../shared/model/availability.ts';
import type { CaseId, IdempotencyKey } from '../../shared/model/ids.ts';
import type { ContentLanguage } from '../../shared/model/localized.ts';
import type { Person, PersonInput } from '../../shared/model/person.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { checkPerson } from '../../shared/rules/person.ts';
import type { PersonProblem } from '../../shared/rules/person-problems.ts';
import { cleanPesel } from '../../shared/rules/pesel.ts';
import { drawCode } from '../../shared/rules/visit-code.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../shared/time/minute-of-day.ts';
import { toWarsaw } from '../../shared/time/warsaw.ts';
import { caseCalendar } from './case-calendar.ts';
import type { OfficeDeps } from './office-views.ts';
import { matterOf, type NotOffered, offeredCase } from './plan-lookup.ts';
import type { Ids, OfficePlan, WriteTx } from './ports.ts';
import { type ReceiptSource, receiptLines } from './receipt.ts';
import { type AdmissionProblem, admit } from './rules/admission.ts';
import { nearestStarts } from './rules/nearest-starts.ts';
import { type Seat, seatOf } from './seat.ts';
import { type BookedVisit, visitSummary } from './views.ts';

export interface BookingRequest {
  readonly idempotencyKey: IdempotencyKey;
  readonly caseId: CaseId;
  readonly date: LocalDate;
  readonly start: MinuteOfDay;
  readonly person: PersonInput;
  readonly language: ContentLanguage;
}

export type BookError =
  | { readonly type: 'person-refused'; readonly problems: PersonProblem[] }
  | { readonly type: 'time-taken'; readonly nearest: Start[] }
  | { readonly type: 'time-not-offered'; readonly nearest: Start[] }
  | NotOffered
  | AdmissionProblem
  | { readonly type: 'key-reused' };

export interface BookingDeps extends OfficeDeps {
  readonly ids: Ids;
  readonly receipt: ReceiptSource;
}

/** Codes drawn before giving up; with 17 thousand million of them, two clashes in a row are already a fault somewhere. */
const CODE_DRAWS = 100;

/**
 * Books a visit, all in one transaction: what was true when the resident chose is looked at again now.
 *
 * The order of the checks is the order of the answers. First the key: a double tap, a retry or a restart after the commit
 * gives the visit that is already there (A10). Then the person (A9), the offer (A2), the time (A6, A7), the person's
 * other visits (A12). What loses a race keeps its typed data and gets the nearest free times (A8).
 */
export function bookVisit(deps: BookingDeps, request: BookingRequest): Promise<Result<BookedVisit, BookError>> {
  return deps.store.write(async (tx): Promise<Result<BookedVisit, BookError>> => {
    const plan = await tx.plan();
    const earlier = await tx.visitByKey(request.idempotencyKey);
    if (earlier !== null) {
      const same = await isSameBooking(tx, earlier, request);
      return same ? ok(bookedView(earlier, plan, deps.receipt)) : err({ type: 'key-reused' });
    }
    const booked = await bookNew(tx, plan, deps, request);
    return booked.ok ? ok(bookedView(booked.value, plan, deps.receipt)) : booked;
  });
}

async function bookNew(
  tx: WriteTx,
  plan: OfficePlan,
  deps: BookingDeps,
  request: BookingRequest,
): Promise<Result<Visit, BookError>> {
  const nowMs = deps.clock.now();
  const now = toWarsaw(nowMs);
  const { settings } = plan;
  const person = checkPerson(request.person, { today: now.date, emailRequired: settings.emailRequired });
  if (!person.ok) return err({ type: 'person-refused', problems: person.error });

  const offered = offeredCase(plan, request.caseId);
  if (offered === null) return err({ type: 'not-offered' });
  const { theCase } = offered;

  const calendar = await caseCalendar(tx, theCase, plan, deps.holidays, now);
  const wanted = { date: request.date, start: request.start };
  const nearest = () => nearestStarts(calendar.availability, wanted);
  const seat = seatOf(calendar, theCase.visitMinutes, settings.gridMinutes, wanted);
  if (seat.kind === 'not-offered') return err({ type: 'time-not-offered', nearest: nearest() });
  if (seat.kind === 'taken') return err({ type: 'time-taken', nearest: nearest() });

  const active = await tx.activeVisitsOf(person.value.pesel, now.date);
  const admitted = admit(active, { caseId: theCase.id, ...wanted, minutes: theCase.visitMinutes }, settings, now);
  if (!admitted.ok) return admitted;

  const visit = {
    id: deps.ids.uuid() as Visit['id'],
    code: await unusedCode(tx, deps.ids),
    departmentId: theCase.departmentId,
    caseId: theCase.id,
    ...wanted,
    minutes: theCase.visitMinutes,
    state: 'booked' as const,
    language: request.language,
    idempotencyKey: request.idempotencyKey,
    createdAt: nowMs,
  };
  const stored = await putOnFirstFreeDesk(tx, visit, seat, person.value);
  return stored === null ? err({ type: 'time-taken', nearest: nearest() }) : ok(stored);
}

/** The cells decide: a desk that looked free and is not any more gives way to the next best. */
async function putOnFirstFreeDesk(
  tx: WriteTx,
  visit: Omit<Visit, 'deskId'>,
  seat: Extract<Seat, { kind: 'free' }>,
  person: Person,
): Promise<Visit | null> {
  for (const deskId of seat.desksBestFirst) {
    const onDesk: Visit = { ...visit, deskId };
    const added = await tx.addVisit(onDesk, person);
    if (added.ok) return onDesk;
  }
  return null;
}

async function unusedCode(tx: WriteTx, ids: Ids): Promise<string> {
  for (let draw = 0; draw < CODE_DRAWS; draw += 1) {
    const code = drawCode((below) => ids.randomBelow(below));
    if (!(await tx.codeIsUsed(code))) return code;
  }
  throw new Error(`no unused visit code in ${CODE_DRAWS} draws`);
}

/**
 * Whether a request with a known key is the same booking again: same case, time and person. A visit that was cancelled
 * since, or whose personal data are gone, is not handed out as booked.
 */
async function isSameBooking(tx: WriteTx, earlier: Visit, request: BookingRequest): Promise<boolean> {
  const { caseId, date, start, state } = earlier;
  if (caseId !== request.caseId || date !== request.date || start !== request.start || state === 'cancelled')
    return false;
  const owner = await tx.personOf(earlier.id);
  return owner !== null && owner.pesel === cleanPesel(request.person.pesel);
}

function bookedView(visit: Visit, plan: OfficePlan, receipt: ReceiptSource): BookedVisit {
  const { theCase, department } = matterOf(plan, visit);
  return {
    ...visitSummary(visit, theCase, department),
    code: visit.code,
    documents: [...theCase.documents],
    receipt: receiptLines(visit, theCase, department, receipt),
  };
}
