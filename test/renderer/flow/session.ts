import type { FlowEvent } from '../../../renderer/kiosk/flow/events.ts';
import { reduce } from '../../../renderer/kiosk/flow/reduce.ts';
import { type FlowState, FRESH } from '../../../renderer/kiosk/flow/state.ts';
import { ok } from '../../../shared/basics/result.ts';
import type { BookedVisit } from '../../../shared/contract/views.ts';
import type { CaseId, DepartmentId, IdempotencyKey, VisitId } from '../../../shared/model/ids.ts';
import type { PersonInput } from '../../../shared/model/person.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';

export const RULES = { today: localDate('2026-11-02'), emailRequired: true };
export const ID_CARDS = 'dowody-osobiste' as DepartmentId;
export const CARS = 'rejestracja-pojazdow' as DepartmentId;
export const NEW_CARD = 'wniosek-o-dowod' as CaseId;
export const LOST_CARD = 'utrata-dowodu' as CaseId;
export const MONDAY = localDate('2026-11-16');
export const TUESDAY = localDate('2026-11-17');
export const TWENTY_PAST_TEN = minuteOfDay(620);
export const ELEVEN = minuteOfDay(660);
export const KEY = '0d3c1a52-7f64-4c1e-9d5a-111111111111' as IdempotencyKey;

export const ANNA: PersonInput = {
  pesel: '44051401359',
  firstName: 'Anna',
  lastName: 'Wiśniewska',
  email: 'anna.wisniewska@wp.pl',
  phone: '',
};

export const VISIT: BookedVisit = {
  visitId: '3f2b8c1e-0000-4000-8000-000000000001' as VisitId,
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

const type = (field: keyof PersonInput): FlowEvent => ({ type: 'type', field, value: ANNA[field] });
export const NEXT: FlowEvent = { type: 'next', rules: RULES };
export const BACK: FlowEvent = { type: 'back' };

/** Steps of an ordinary booking, each with the screen it leads to. */
export const BOOKING_STEPS: readonly (readonly [FlowEvent, FlowState['screen']])[] = [
  [{ type: 'book' }, 'department'],
  [{ type: 'choose-department', departmentId: ID_CARDS }, 'case'],
  [{ type: 'choose-case', caseId: NEW_CARD }, 'case-info'],
  [NEXT, 'day'],
  [{ type: 'choose-day', date: MONDAY }, 'hour'],
  [{ type: 'choose-hour', start: TWENTY_PAST_TEN }, 'pesel'],
  [type('pesel'), 'pesel'],
  [NEXT, 'name'],
  [type('firstName'), 'name'],
  [type('lastName'), 'name'],
  [NEXT, 'contact'],
  [type('email'), 'contact'],
  [NEXT, 'check'],
  [{ type: 'booking-started', key: KEY }, 'check'],
  [{ type: 'booking-answered', answer: ok(VISIT) }, 'done'],
];

/** Steps of an ordinary cancellation. */
export const CANCEL_STEPS: readonly (readonly [FlowEvent, FlowState['screen']])[] = [
  [{ type: 'cancel' }, 'cancel-pesel'],
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

export function play(events: readonly FlowEvent[], from: FlowState = FRESH): FlowState {
  return events.reduce(reduce, from);
}

/** A session that went the ordinary way until a screen was reached for the last time. */
export function at(screen: FlowState['screen']): FlowState {
  const steps = screen.startsWith('cancel-') ? CANCEL_STEPS : BOOKING_STEPS;
  const last = steps.findIndex(([, reached]) => reached === screen);
  if (last < 0) throw new Error(`the ordinary way does not lead to ${screen}`);
  return play(steps.slice(0, last + 1).map(([event]) => event));
}
