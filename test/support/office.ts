import type { BookingDeps, BookingRequest } from '../../electron/engine/book-visit.ts';
import type { ClockGuard, OfficePlan } from '../../electron/engine/ports.ts';
import type { ReceiptSource } from '../../electron/engine/receipt.ts';
import { polishHolidays } from '../../electron/engine/rules/polish-holidays.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { formatMinuteOfDay } from '../../shared/time/minute-of-day.ts';
import { aKey, aPersonInput, aPlan, at, aVisitId, CASE_ID, instant } from './builders.ts';
import { MemoryStore } from './memory-store.ts';
import { sureClock } from './sure-clock.ts';

/** An office for use cases: a store in memory, a clock that the test sets, ids in order, random numbers from a fixed beginning. */
export interface TestOffice extends BookingDeps {
  readonly store: MemoryStore;
  readonly clockGuard: ClockGuard;
  readonly clock: { now(): number; set(text: string): void; pass(seconds: number): void };
}

export const receiptSource: ReceiptSource = {
  office: { name: 'Urząd Miasta', street: 'pl. Przykładowy 1', city: '00-000 Miasto', phone: '00 000 00 00' },
  words: {
    copy: (number) => `KOPIA ${number}`,
    title: 'POTWIERDZENIE WIZYTY',
    code: 'KOD WIZYTY',
    when: 'Kiedy',
    where: 'Gdzie',
    matter: 'Sprawa',
    bring: 'Zabierz ze sobą:',
    bringIfApplicable: 'Jeśli dotyczy ciebie:',
    late: 'Spóźnienie oznacza rezygnację z wizyty.',
    date: (date) => `dzień ${date}`,
    hour: (start) => `godz. ${formatMinuteOfDay(start)}`,
    room: (room) => (room === null ? 'O pokój zapytaj w informacji.' : `pokój ${room}`),
    howToCancel: (phone) =>
      `Nie możesz przyjść? Odwołaj wizytę w tym urządzeniu${phone === null ? '' : ` lub zadzwoń: ${phone}`}.`,
  },
};

/** `2026-11-09 10:00` on the wall, a Monday, unless the test says otherwise. */
export function anOffice(plan: Partial<OfficePlan> = {}): TestOffice {
  let now = instant('2026-11-09 10:00');
  let uuids = 0;
  let state = 42;
  return {
    store: new MemoryStore(aPlan(plan)),
    clock: {
      now: () => now,
      set: (text) => {
        now = instant(text);
      },
      pass: (seconds) => {
        now += seconds * 1000;
      },
    },
    ids: {
      uuid: () => {
        uuids += 1;
        return aVisitId(uuids);
      },
      randomBelow: (below) => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
      },
    },
    holidays: { ofYear: polishHolidays },
    receipt: receiptSource,
    clockGuard: sureClock,
    holder: 'kiosk-1',
  };
}

/** A request for Monday, 16 November 2026, 10:00. */
export function aRequest(changes: Partial<BookingRequest> = {}): BookingRequest {
  return {
    idempotencyKey: aKey(1),
    caseId: CASE_ID,
    date: localDate('2026-11-16'),
    start: at('10:00'),
    person: aPersonInput(),
    language: 'pl',
    holdId: null,
    onEarlier: 'refuse',
    ...changes,
  };
}
