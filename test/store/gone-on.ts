import { deepStrictEqual } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '../../shared/basics/result.ts';
import type { VisitIn } from '../../shared/rules/visit-machine.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { minuteOfDay } from '../../shared/time/minute-of-day.ts';
import { aKey, aPerson, aVisit, aVisitId } from '../support/builders.ts';
import { openTempStore, type TempFolder, type TempStore } from '../support/temp-store.ts';

/** When the copy of {@link goneOn} is made. */
export const NOW = { date: localDate('2026-11-16'), minute: minuteOfDay(581) };

const CODES = ['', 'K7CM3P9TX', 'PFJ47MD6C', 'R4TN9WX2H', 'C2W3F4R7T'];

/** Visits of four people, each on a day of its own. */
export const visitNumber = (number: number) =>
  aVisit({
    id: aVisitId(number),
    code: CODES[number] ?? '',
    idempotencyKey: aKey(number),
    date: localDate(`2026-11-2${number + 2}`),
  });

export async function book(temp: TempStore, ...numbers: readonly number[]): Promise<void> {
  for (const number of numbers)
    deepStrictEqual(await temp.store.write((tx) => tx.addVisit(visitNumber(number), aPerson())), ok(undefined));
}

export function cancel(temp: TempStore, number: number): Promise<unknown> {
  const visit = visitNumber(number) as VisitIn<'booked'>;
  const details = { atMs: 5, by: 'resident', cancelledBy: 'resident' } as const;
  return temp.store.write(async (tx) => ok(await tx.moveVisit(visit, 'cancel', details)));
}

/** The state of each visit, null for one that is not there. */
export function statesOf(temp: TempStore, ...numbers: readonly number[]): Promise<readonly (string | null)[]> {
  return temp.store.read((tx) =>
    Promise.all(numbers.map(async (number) => (await tx.visit(aVisitId(number)))?.state ?? null)),
  );
}

/** One visit in a copy; then another was booked and the first cancelled, and the store closed. */
export async function goneOn(): Promise<TempStore> {
  const temp = await openTempStore();
  await book(temp, 1);
  deepStrictEqual((await temp.store.backups?.make(NOW))?.ok, true);
  await book(temp, 2);
  await cancel(temp, 1);
  await temp.store.close();
  return temp;
}

/** Where the copies of a data folder lie, and the first of them. */
export const copiesOf = (folder: TempFolder) => join(folder.data, 'backups');
export const copyOf = (folder: TempFolder) => join(copiesOf(folder), readdirSync(copiesOf(folder)).sort()[0] ?? '');

/** The files of the witness. */
export const witnessOf = (folder: TempFolder) => `${folder.data}-witness`;
export const segmentsOf = (folder: TempFolder) =>
  readdirSync(witnessOf(folder))
    .sort()
    .map((name) => join(witnessOf(folder), name));
