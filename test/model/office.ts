import type { OfficePlan } from '../../electron/engine/ports.ts';
import type { Case } from '../../shared/model/case.ts';
import type { Desk } from '../../shared/model/department.ts';
import type { CaseId, DepartmentId, DeskId } from '../../shared/model/ids.ts';
import type { PersonInput } from '../../shared/model/person.ts';
import type { OpeningBlock, WeeklyHours } from '../../shared/model/schedule.ts';
import type { BookingSettings } from '../../shared/model/settings.ts';
import { addDays, type LocalDate, localDate } from '../../shared/time/local-date.ts';
import {
  aCase,
  aDepartment,
  aDesk,
  anOpeningBlock,
  aPersonInput,
  aSpecialDay,
  hours,
  PESELS,
  someSettings,
} from '../support/builders.ts';

/** An office so small that people, hours and desks collide all the time. */
export const CARDS = 'id-cards' as DepartmentId;
export const CARS = 'vehicles' as DepartmentId;
export const DEPARTMENTS = [CARDS, CARS] as const;

export const CASES: readonly Case[] = [
  aCase({ id: 'short' as CaseId, departmentId: CARDS, visitMinutes: 10 }),
  aCase({ id: 'long' as CaseId, departmentId: CARDS, visitMinutes: 45 }),
  aCase({ id: 'middle' as CaseId, departmentId: CARS, visitMinutes: 20 }),
];
const [SHORT, LONG, MIDDLE] = ['short', 'long', 'middle'] as CaseId[] as [CaseId, CaseId, CaseId];

const WORKDAYS = [1, 2, 3, 4, 5] as const;
const everyWorkday = (range: string): WeeklyHours[] =>
  WORKDAYS.map((weekday) => ({ weekday, hours: hours(range), validFrom: null, validTo: null }));

export const DESKS: readonly Desk[] = [
  aDesk({ id: 'cards-1' as DeskId, departmentId: CARDS, name: 'Stanowisko 1', caseIds: [SHORT, LONG] }),
  aDesk({
    id: 'cards-2' as DeskId,
    departmentId: CARDS,
    name: 'Stanowisko 2',
    caseIds: [LONG],
    hours: everyWorkday('08:00-11:30').slice(0, 4),
    breaks: everyWorkday('09:00-09:10'),
  }),
  aDesk({ id: 'cars-1' as DeskId, departmentId: CARS, name: 'Stanowisko 3', caseIds: [MIDDLE] }),
];

const weekOf = (departmentId: DepartmentId, ...ranges: string[]): OpeningBlock[] =>
  WORKDAYS.flatMap((weekday) => ranges.map((range) => anOpeningBlock(weekday, range, { departmentId })));

/** Weeks that an administrator may give a department; the first is the one at the beginning. */
export const WEEKS: readonly (readonly string[])[] = [
  ['08:00-10:30', '10:45-12:30'],
  ['08:00-10:00', '10:00-12:00'],
  ['09:05-11:00'],
  [],
];

/** Rules of booking under which the same commands mean different things. */
const SETTINGS: readonly Partial<BookingSettings>[] = [
  { gridMinutes: 10 },
  {
    gridMinutes: 15,
    maxPerPerson: 1,
    earliest: { kind: 'same-day', leadMinutes: 15 },
    graceMinutes: 10,
    freedDelayMinutes: { min: 20, max: 20 },
  },
  {
    gridMinutes: 10,
    earliest: { kind: 'same-day', leadMinutes: 0 },
    maxPerPerson: 2,
    holdMinutes: 3,
    whenKioskWasOff: 'resign',
  },
];

/** Mornings at which something about the calendar is near: both clock changes, 29 February, Easter, Christmas, an ordinary week. */
const MORNINGS = [
  '2026-11-09 07:40',
  '2026-10-23 08:05',
  '2027-03-25 09:00',
  '2028-02-25 07:00',
  '2026-12-21 08:30',
] as const;

export interface Scene {
  /** `2026-11-09 07:40`, on the wall. */
  readonly begins: string;
  readonly plan: OfficePlan;
}

/** Every morning with every set of rules. */
export const SCENES: readonly Scene[] = MORNINGS.flatMap((begins) =>
  SETTINGS.map((settings) => ({ begins, plan: planAt(localDate(begins.slice(0, 10)), settings) })),
);

function planAt(today: LocalDate, settings: Partial<BookingSettings>): OfficePlan {
  return {
    departments: [
      aDepartment({ id: CARDS, breaks: everyWorkday('09:30-09:40') }),
      aDepartment({ id: CARS, code: 'R', name: { pl: 'Rejestracja pojazdów' } }),
    ],
    cases: CASES,
    desks: DESKS,
    openingBlocks: [...weekOf(CARDS, ...(WEEKS[0] ?? [])), ...weekOf(CARS, '08:00-11:00')],
    specialDays: [aSpecialDay(addDays(today, 3), ['09:00-11:00'])],
    settings: someSettings({ ...settings, withoutPesel: true }),
  };
}

const LAST_NAME = "O'Wzorcowa";
const withDocument = (firstName: string, number: string, born: string) =>
  aPersonInput({ pesel: '', document: { number, born }, firstName, lastName: LAST_NAME });

/**
 * Five people; two have no PESEL and documents of two countries with one number, the last two share a PESEL and differ in
 * their names.
 */
export const PEOPLE: readonly PersonInput[] = [
  aPersonInput({ pesel: PESELS[0], firstName: 'Anna', lastName: LAST_NAME }),
  withDocument('Borys', 'ab 12-9876', '31.01.1990'),
  withDocument('Celina', 'AB129876', '1.2.1990'),
  aPersonInput({ pesel: PESELS[3], firstName: 'Daria', lastName: LAST_NAME }),
  aPersonInput({ pesel: PESELS[3], firstName: 'Edward', lastName: 'Inny' }),
];

/** Who they are to the simple office: its own spelling of the two documents, which ends as their number does. */
const WITHOUT_PESEL = ['1990-01-31 AB129876', '1990-02-01 AB129876'];

/** A person as the simple office knows them. */
export function knownAs(n: number): string {
  const person = n % PEOPLE.length;
  return PEOPLE[person]?.pesel || (WITHOUT_PESEL[person - 1] ?? '');
}

/** How somebody whom the simple office knows so tells the program who they are. */
export function introduced(known: string) {
  const [born, number] = known.split(' ');
  return number === undefined ? { by: 'pesel', pesel: known } : { by: 'document', document: { number, born } };
}
