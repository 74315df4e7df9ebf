import type { OfficePlan } from '../../electron/engine/ports.ts';
import { type Case, CaseSchema } from '../../shared/model/case.ts';
import { type Department, DepartmentSchema, type Desk, DeskSchema } from '../../shared/model/department.ts';
import type { CaseId, DepartmentId, DeskId, IdempotencyKey, VisitId } from '../../shared/model/ids.ts';
import type { Person, PersonInput } from '../../shared/model/person.ts';
import {
  type OpeningBlock,
  OpeningBlockSchema,
  type SpecialDay,
  SpecialDaySchema,
} from '../../shared/model/schedule.ts';
import { type BookingSettings, BookingSettingsSchema } from '../../shared/model/settings.ts';
import { type Visit, VisitSchema } from '../../shared/model/visit.ts';
import { type LocalDate, localDate } from '../../shared/time/local-date.ts';
import { type MinuteOfDay, parseMinuteOfDay } from '../../shared/time/minute-of-day.ts';
import { type TimeRange, timeRange } from '../../shared/time/time-range.ts';
import { fromWarsaw } from '../../shared/time/warsaw.ts';

/** Things a test needs and does not care about, each with good defaults and checked by its own schema. */

export const DEPARTMENT_ID = 'id-cards' as DepartmentId;
export const CASE_ID = 'id-card-application' as CaseId;
export const DESK_ID = 'id-cards-1' as DeskId;

/** PESELs of nobody, from the project's test vectors. */
export const PESELS = [
  '90041703211',
  '72022912340',
  '81030300010',
  '85063024680',
  '79083113578',
  '08322406009',
] as const;

/** `10:20` → minutes since midnight. */
export function at(clock: string): MinuteOfDay {
  const minute = parseMinuteOfDay(clock);
  if (minute === null) throw new Error(`not a time: ${clock}`);
  return minute;
}

/** `08:00-12:00` → a range. */
export function hours(text: string): TimeRange {
  const [from = '', to = ''] = text.split('-');
  return timeRange(at(from), at(to));
}

/** `2026-11-16 10:20` on the wall in Poland → milliseconds. */
export function instant(text: string): number {
  const [date = '', clock = ''] = text.split(' ');
  return fromWarsaw(localDate(date), at(clock));
}

export function aDepartment(changes: Partial<Department> = {}): Department {
  return DepartmentSchema.parse({
    id: DEPARTMENT_ID,
    code: 'D',
    name: { pl: 'Dowody osobiste', en: 'Identity cards' },
    description: { pl: 'Wnioski i odbiór dowodów.' },
    icon: 'id-card',
    location: { text: { pl: 'parter, korytarz po lewej' }, status: 'placeholder' },
    active: true,
    ...changes,
  });
}

export function aCase(changes: Partial<Case> = {}): Case {
  return CaseSchema.parse({
    id: CASE_ID,
    departmentId: DEPARTMENT_ID,
    name: { pl: 'Wniosek o dowód osobisty', en: 'Application for an identity card' },
    description: { pl: 'Złóż wniosek o nowy dowód.' },
    instruction: { pl: '1. Przynieś zdjęcie.\n2. Podpisz wniosek.' },
    documents: [
      { text: { pl: 'aktualne zdjęcie 35 x 45 mm' }, when: 'always' },
      { text: { pl: 'akt urodzenia dziecka' }, when: 'if-applicable' },
    ],
    documentsStatus: 'verified',
    fee: { kind: 'free', text: { pl: 'bezpłatnie' }, status: 'verified', sources: ['DO-24'] },
    visitMinutes: 30,
    visitMinutesStatus: 'unverified',
    room: '12',
    waitingTime: { text: { pl: 'do 30 dni' }, status: 'verified' },
    inPerson: { text: { pl: 'Przyjdź osobiście.' }, status: 'verified' },
    legalBasis: [{ act: 'ustawa o dowodach osobistych', article: 'art. 24', status: 'verified' }],
    searchTerms: ['dowód'],
    templates: [],
    facts: [],
    active: true,
    ...changes,
  });
}

export function aDesk(changes: Partial<Desk> = {}): Desk {
  return DeskSchema.parse({
    id: DESK_ID,
    departmentId: DEPARTMENT_ID,
    name: 'Stanowisko 1',
    caseIds: [CASE_ID],
    active: true,
    ...changes,
  });
}

/** As many desks as wanted, all serving the same case. */
export function someDesks(count: number, changes: Partial<Desk> = {}): Desk[] {
  return Array.from({ length: count }, (_, index) =>
    aDesk({ id: `id-cards-${index + 1}` as DeskId, name: `Stanowisko ${index + 1}`, ...changes }),
  );
}

export function anOpeningBlock(
  weekday: OpeningBlock['weekday'],
  range: string,
  changes: Partial<OpeningBlock> = {},
): OpeningBlock {
  return OpeningBlockSchema.parse({
    departmentId: DEPARTMENT_ID,
    weekday,
    hours: hours(range),
    validFrom: null,
    validTo: null,
    ...changes,
  });
}

/** The hours of the announcement (A5): Monday 8.00–16.00, Tuesday to Friday 7.30–15.30. */
export function officeWeek(departmentId: DepartmentId = DEPARTMENT_ID): OpeningBlock[] {
  return [
    anOpeningBlock(1, '08:00-16:00', { departmentId }),
    ...([2, 3, 4, 5] as const).map((weekday) => anOpeningBlock(weekday, '07:30-15:30', { departmentId })),
  ];
}

export function aSpecialDay(date: string, ranges: readonly string[], changes: Partial<SpecialDay> = {}): SpecialDay {
  return SpecialDaySchema.parse({
    date: localDate(date),
    departmentId: null,
    hours: ranges.map(hours),
    reason: { pl: 'Dzień specjalny' },
    ...changes,
  });
}

export function someSettings(changes: Partial<BookingSettings> = {}): BookingSettings {
  return { ...BookingSettingsSchema.parse({}), ...changes };
}

export function aPlan(changes: Partial<OfficePlan> = {}): OfficePlan {
  return {
    departments: [aDepartment()],
    cases: [aCase()],
    desks: [aDesk()],
    openingBlocks: officeWeek(),
    specialDays: [],
    settings: someSettings(),
    ...changes,
  };
}

export function aPersonInput(changes: Partial<PersonInput> = {}): PersonInput {
  return {
    pesel: PESELS[0],
    document: null,
    firstName: 'Żaneta',
    lastName: 'Próbna-Wzorcowa',
    email: 'zaneta@poczta.example',
    phone: '600 000 000',
    ...changes,
  };
}

/** The document of somebody without a PESEL, as it is typed. Nobody has it. */
export const A_DOCUMENT = { number: 'CCC 456789', born: '31.01.1990' } as const;

/** A person known by a PESEL unless another identity is given. */
export type PersonChanges = Partial<Person> & { readonly pesel?: string };

export function aPerson({ pesel = PESELS[0], ...changes }: PersonChanges = {}): Person {
  return {
    identity: { kind: 'pesel', pesel },
    firstName: 'Żaneta',
    lastName: 'Próbna-Wzorcowa',
    email: 'zaneta@poczta.example',
    phone: '600000000',
    ...changes,
  };
}

/** A different key for every number. */
export function aKey(number: number): IdempotencyKey {
  return `key-${String(number).padStart(16, '0')}` as IdempotencyKey;
}

/** A different visit id for every number. */
export function aVisitId(number: number): VisitId {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as VisitId;
}

export function aVisit(changes: Partial<Visit> = {}): Visit {
  return VisitSchema.parse({
    id: aVisitId(1),
    code: 'K7CM3P9TX',
    departmentId: DEPARTMENT_ID,
    caseId: CASE_ID,
    deskId: DESK_ID,
    date: localDate('2026-11-16'),
    start: at('10:20'),
    minutes: 30,
    state: 'booked',
    language: 'pl',
    idempotencyKey: aKey(1),
    createdAt: instant('2026-11-02 09:44'),
    ...changes,
  });
}

export function dates(from: string, to: string): LocalDate[] {
  const list: LocalDate[] = [];
  const last = Date.parse(`${to}T00:00:00Z`);
  for (let ms = Date.parse(`${from}T00:00:00Z`); ms <= last; ms += 86_400_000) {
    list.push(localDate(new Date(ms).toISOString().slice(0, 10)));
  }
  return list;
}
