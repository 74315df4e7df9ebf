import { namesOf } from '../../../renderer/staff/day/office-names.ts';
import type { DayOffice, DayVisit } from '../../../renderer/staff/day/types.ts';
import type { CaseId, DepartmentId, DeskId, VisitId } from '../../../shared/model/ids.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { fromWarsaw } from '../../../shared/time/warsaw.ts';

export const MONDAY = localDate('2026-11-23');
export const TUESDAY = localDate('2026-11-24');
export const clock = (hours: number, minutes = 0) => minuteOfDay(hours * 60 + minutes);
/** Monday, 10.04. */
export const NOW = { date: MONDAY, minute: clock(10, 4) };
/** The instant of an hour on Monday. */
export const at = (hours: number, minutes = 0) => fromWarsaw(MONDAY, clock(hours, minutes));

export const CARDS = 'id-cards' as DepartmentId;
export const CARS = 'vehicles' as DepartmentId;
export const ONE = 'id-1' as DeskId;
export const TWO = 'id-2' as DeskId;
export const NEW_CARD = 'new-card' as CaseId;
export const PIN = 'pin' as CaseId;

export const OFFICE: DayOffice = [
  {
    departmentId: CARDS,
    code: 'D',
    name: 'Dowody osobiste',
    desks: [
      { deskId: ONE, name: 'Dowody 1', active: true, caseIds: [NEW_CARD, PIN] },
      { deskId: TWO, name: 'Dowody 2', active: false, caseIds: [PIN] },
    ],
    cases: [
      { caseId: NEW_CARD, name: 'Wniosek o dowód', minutes: 20, active: true },
      { caseId: PIN, name: 'Kody PIN', minutes: 10, active: true },
    ],
  },
  { departmentId: CARS, code: 'R', name: 'Rejestracja pojazdów', desks: [], cases: [] },
];
export const NAMES = namesOf(OFFICE);

let last = 0;

/** A visit of Monday at 10.00, booked for desk 1, changed by what a test is about. */
export function visitWith(changes: Partial<DayVisit> = {}): DayVisit {
  last += 1;
  return {
    visitId: `00000000-0000-4000-8000-${String(last).padStart(12, '0')}` as VisitId,
    code: 'K7CM3P9TX',
    departmentId: CARDS,
    caseId: NEW_CARD,
    deskId: ONE,
    servingDeskId: null,
    date: MONDAY,
    start: clock(10),
    minutes: 20,
    state: 'booked',
    cancelledBy: null,
    exception: false,
    person: 'Anna W.',
    arrivedAt: null,
    calledAt: null,
    startedAt: null,
    endedAt: null,
    undo: null,
    moves: [],
    ...changes,
  };
}
