import type { PersonalDataCipher } from '../../../electron/engine/ports.ts';
import type { Sql } from '../../../electron/store/connection.ts';
import { createDataKeys, keyed } from '../../../electron/store/data-keys.ts';
import { createDeskDays } from '../../../electron/store/desk-days.ts';
import { addVisit, writingContext } from '../../../electron/store/visit-changes.ts';
import type { IdempotencyKey, VisitId } from '../../../shared/model/ids.ts';
import { NEWLY_BOOKED, type Visit } from '../../../shared/model/visit.ts';
import { drawCode } from '../../../shared/rules/visit-code.ts';
import { dayNumber } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { peselNumber } from '../../store/bookings.ts';
import { aPerson } from '../../support/builders.ts';
import { numbersFrom, uuidFrom } from './numbers.ts';
import { history, type Place, takenAhead } from './places.ts';
import type { Workload } from './workload.ts';

/** People who had a visit before, four each in a million; the numbers above are left to the benches. */
export const KNOWN_PEOPLE = 250_000;
const SEED = 20_261_102;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Where the rows go: the statements of the store, in the order in which it makes them. */
export interface RowSink {
  /** Takes a statement that changes something. */
  write(text: string, values: readonly unknown[]): void | Promise<void>;
}

/** The visits ahead of a workload: always the same ones. */
export function placesAhead(workload: Workload): readonly Place[] {
  return takenAhead(workload, numbersFrom(SEED));
}

/**
 * Writes a workload's visits with the store's own functions, so that seals and encrypted columns are what they would be,
 * into a database that holds none. Visits that are over have no cells; the others take theirs.
 */
export async function writeVisits(workload: Workload, cipher: PersonalDataCipher, sink: RowSink): Promise<void> {
  const everything = sqlInto(sink, () => true);
  const deskDays = createDeskDays(everything);
  const keys = createDataKeys(cipher);
  const ahead = writingContext(keyed(everything, keys, true), deskDays);
  const overSql = sqlInto(sink, (text) => text.startsWith('INSERT INTO visit '));
  const next = visitsFrom(SEED + 1);
  for (const place of placesAhead(workload)) await put(ahead, next(place, false));
  for (const place of history(workload, numbersFrom(SEED + 2))) {
    await put(writingContext(keyed(overSql, keys, true), createDeskDays(overSql)), next(place, true));
  }
  await deskDays.flush();
}

async function put(writing: Parameters<typeof addVisit>[0], { visit, person }: ReturnType<Next>): Promise<void> {
  const added = await addVisit(writing, visit, person);
  if (!added.ok) throw new Error('the workload does not fit its own desks');
}

/** Statements go on; the tables are empty, so a question has no answer and every row that is added is new. */
function sqlInto(sink: RowSink, wanted: (text: string) => boolean): Sql {
  return {
    all: async () => [],
    async run(text, ...values) {
      if (wanted(text)) await sink.write(text, values);
      return text.split('), (').length;
    },
  };
}

type Next = ReturnType<typeof visitsFrom>;

/** Makes visits with ids, codes and people drawn from a seed. */
function visitsFrom(seed: number) {
  const numbers = numbersFrom(seed);
  const codes = new Set<string>();
  const newCode = (): string => {
    const code = drawCode(numbers);
    if (codes.has(code)) return newCode();
    codes.add(code);
    return code;
  };
  return (place: Place, isOver: boolean) => {
    const id = uuidFrom(numbers) as VisitId;
    const start = minuteOfDay(place.start);
    // As if Warsaw were on Greenwich time: nothing compares these instants, and a million conversions take minutes.
    const startMs = dayNumber(place.date) * DAY_MS + start * MINUTE_MS;
    const visit: Visit = {
      ...NEWLY_BOOKED,
      ...place,
      id,
      code: newCode(),
      start,
      language: numbers(10) === 0 ? 'en' : 'pl',
      idempotencyKey: uuidFrom(numbers) as string as IdempotencyKey,
      createdAt: startMs - (1 + numbers(30)) * DAY_MS,
      ...(isOver ? ending(numbers(20), startMs, place) : {}),
    };
    return { visit, person: aPerson({ pesel: peselNumber(numbers(KNOWN_PEOPLE)) }) };
  };
}

/** How a visit ended: of twenty three were cancelled, two came too late. */
function ending(drawn: number, startMs: number, { deskId, minutes }: Place): Partial<Visit> {
  if (drawn < 3) return { state: 'cancelled', cancelledBy: 'resident', endedAt: startMs - DAY_MS };
  if (drawn < 5) return { state: 'resigned-late', endedAt: startMs + MINUTE_MS };
  const startedAt = startMs + 2 * MINUTE_MS;
  return {
    state: 'done',
    servingDeskId: deskId,
    arrivedAt: startMs - 10 * MINUTE_MS,
    calledAt: startMs,
    startedAt,
    endedAt: startedAt + minutes * MINUTE_MS,
  };
}
