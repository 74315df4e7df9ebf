import type { FlowEvent } from '../../../renderer/kiosk/flow/events.ts';
import { reduce } from '../../../renderer/kiosk/flow/reduce.ts';
import { type FlowState, FRESH } from '../../../renderer/kiosk/flow/state.ts';
import { ok } from '../../../shared/basics/result.ts';
import type { Arrival } from '../../../shared/contract/arrival.ts';
import type { BookedVisit, Held } from '../../../shared/contract/views.ts';
import type { CaseId, DepartmentId, HoldId, IdempotencyKey, VisitId } from '../../../shared/model/ids.ts';
import type { TypedPerson } from '../../../shared/rules/typed-person.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';

export const RULES = { today: localDate('2026-11-02'), emailRequired: true, withoutPesel: true };
export const ID_CARDS = 'dowody-osobiste' as DepartmentId;
export const CARS = 'rejestracja-pojazdow' as DepartmentId;
export const NEW_CARD = 'wniosek-o-dowod' as CaseId;
export const LOST_CARD = 'utrata-dowodu' as CaseId;
export const MONDAY = localDate('2026-11-16');
export const TUESDAY = localDate('2026-11-17');
export const TWENTY_PAST_TEN = minuteOfDay(620);
export const ELEVEN = minuteOfDay(660);
export const KEY = '0d3c1a52-7f64-4c1e-9d5a-111111111111' as IdempotencyKey;

export const ANNA: TypedPerson = {
  pesel: '44051401359',
  documentNumber: '',
  born: '',
  firstName: 'Anna',
  lastName: 'Wiśniewska',
  email: 'anna.wisniewska@wp.pl',
  phone: '',
};

export const VISIT: BookedVisit = {
  visitId: '3f2b8c1e-0000-4000-8000-000000000001' as VisitId,
  departmentId: ID_CARDS,
  caseId: NEW_CARD,
  departmentName: { pl: 'Dowody osobiste' },
  caseName: { pl: 'Wniosek o dowód osobisty' },
  location: { pl: 'parter' },
  room: null,
  date: MONDAY,
  start: TWENTY_PAST_TEN,
  minutes: 20,
  code: 'K7CM3P9TX',
  documents: [],
  receipt: [],
};

export const HELD: Held = { holdId: '5a3d8c1e-0000-4000-8000-000000000002' as HoldId, secondsLeft: 300 };
export const HOLD_GRANTED: FlowEvent = { type: 'hold-answered', answer: ok(HELD), nowMs: 1000 };
export const CODE = 'K7CM3P9TD';
export const ENDING = '1359';
export const ARRIVED: Arrival = { outcome: 'arrived', visit: VISIT, ahead: 2 };

const type = (field: keyof TypedPerson): FlowEvent => ({ type: 'type', field, value: ANNA[field] });
export const NEXT: FlowEvent = { type: 'next', rules: RULES };
export const BACK: FlowEvent = { type: 'back' };

/** Steps of an ordinary booking, each with the screen it leads to. */
export const BOOKING_STEPS: readonly (readonly [FlowEvent, FlowState['screen']])[] = [
  [{ type: 'book' }, 'department'],
  [{ type: 'choose-department', departmentId: ID_CARDS }, 'case'],
  [{ type: 'choose-case', caseId: NEW_CARD }, 'case-info'],
  [NEXT, 'day'],
  [{ type: 'choose-day', date: MONDAY }, 'hour'],
  [{ type: 'choose-hour', start: TWENTY_PAST_TEN }, 'hour'],
  [HOLD_GRANTED, 'pesel'],
  [type('pesel'), 'pesel'],
  [NEXT, 'name'],
  [type('firstName'), 'name'],
  [type('lastName'), 'name'],
  [NEXT, 'contact'],
  [type('email'), 'contact'],
  [NEXT, 'check'],
  [{ type: 'booking-started', key: KEY, onEarlier: 'refuse' }, 'check'],
  [{ type: 'booking-answered', answer: ok(VISIT) }, 'done'],
];

/** Steps of an ordinary cancellation. */
export const CANCEL_STEPS: readonly (readonly [FlowEvent, FlowState['screen']])[] = [
  [{ type: 'cancel' }, 'cancel-choice'],
  [{ type: 'cancel-by', by: 'pesel' }, 'cancel-pesel'],
  [type('pesel'), 'cancel-pesel'],
  [NEXT, 'cancel-department'],
  [{ type: 'choose-department', departmentId: ID_CARDS }, 'cancel-case'],
  [{ type: 'choose-case', caseId: NEW_CARD }, 'cancel-day'],
  [{ type: 'choose-day', date: MONDAY }, 'cancel-search'],
  [{ type: 'search-answered', answer: ok(VISIT) }, 'cancel-visit'],
  [{ type: 'ask-cancel' }, 'cancel-visit'],
  [{ type: 'cancel-started' }, 'cancel-visit'],
  [{ type: 'cancel-answered', answer: ok(VISIT) }, 'cancel-done'],
];

/** Steps of cancelling by code, as far as the visit. */
export const CODE_STEPS: readonly (readonly [FlowEvent, FlowState['screen']])[] = [
  [{ type: 'cancel' }, 'cancel-choice'],
  [{ type: 'cancel-by', by: 'code' }, 'cancel-code'],
  [{ type: 'type-code', field: 'code', value: CODE }, 'cancel-code'],
  [NEXT, 'cancel-ending'],
  [{ type: 'type-code', field: 'ending', value: ENDING }, 'cancel-ending'],
  [NEXT, 'cancel-search'],
  [{ type: 'search-answered', answer: ok(VISIT) }, 'cancel-visit'],
];

/** Steps of taking another time for a visit. */
export const MOVE_STEPS: readonly (readonly [FlowEvent, FlowState['screen']])[] = [
  ...CODE_STEPS,
  [{ type: 'move' }, 'move-day'],
  [{ type: 'choose-day', date: TUESDAY }, 'move-hour'],
  [{ type: 'choose-hour', start: ELEVEN }, 'move-hour'],
  [HOLD_GRANTED, 'move-check'],
  [{ type: 'move-started', key: KEY }, 'move-check'],
  [{ type: 'move-answered', answer: ok({ ...VISIT, date: TUESDAY, start: ELEVEN }) }, 'move-done'],
];

/** Steps of arriving with a code. */
export const ARRIVE_STEPS: readonly (readonly [FlowEvent, FlowState['screen']])[] = [
  [{ type: 'arrive' }, 'arrive-code'],
  [{ type: 'type-code', field: 'code', value: CODE }, 'arrive-code'],
  [NEXT, 'arrive-search'],
  [{ type: 'arrive-answered', answer: ok(ARRIVED) }, 'arrive-done'],
];

/** Steps of arriving without it. */
const ARRIVE_PESEL_STEPS: readonly (readonly [FlowEvent, FlowState['screen']])[] = [
  [{ type: 'arrive' }, 'arrive-code'],
  [{ type: 'without-code' }, 'arrive-pesel'],
];

/** Somebody without a PESEL: what is typed of the document. */
export const PASSPORT = { documentNumber: 'CCC 456789', born: '31011990' } as const;
export const AS_TYPED = { number: PASSPORT.documentNumber, born: PASSPORT.born } as const;

/** From the screen of the PESEL to Dalej under the document. */
export const WITH_PASSPORT: readonly FlowEvent[] = [
  { type: 'identify-by', by: 'document' },
  { type: 'type', field: 'documentNumber', value: PASSPORT.documentNumber },
  { type: 'type', field: 'born', value: PASSPORT.born },
  NEXT,
];

const DOCUMENT: FlowEvent = { type: 'identify-by', by: 'document' };
const before = (steps: typeof BOOKING_STEPS, screen: FlowState['screen']) =>
  steps.slice(0, steps.findIndex(([, reached]) => reached === screen) + 1);

/** Saying who one is without a PESEL, on each way. */
const DOCUMENT_WAYS: readonly (typeof BOOKING_STEPS)[] = [
  [...before(BOOKING_STEPS, 'pesel'), [DOCUMENT, 'document']],
  [...before(CANCEL_STEPS, 'cancel-pesel'), [DOCUMENT, 'cancel-document']],
  [...ARRIVE_PESEL_STEPS, [DOCUMENT, 'arrive-document']],
];

const WAYS = [BOOKING_STEPS, CANCEL_STEPS, CODE_STEPS, MOVE_STEPS, ARRIVE_STEPS, ARRIVE_PESEL_STEPS, ...DOCUMENT_WAYS];

export function play(events: readonly FlowEvent[], from: FlowState = FRESH): FlowState {
  return events.reduce(reduce, from);
}

/** A session that went the ordinary way until a screen was reached. */
export function at(screen: FlowState['screen']): FlowState {
  const steps = WAYS.find((way) => way.some(([, reached]) => reached === screen)) ?? [];
  const last = steps.findIndex(([, reached]) => reached === screen);
  if (last < 0) throw new Error(`no ordinary way leads to ${screen}`);
  return play(steps.slice(0, last + 1).map(([event]) => event));
}
