import assert from 'node:assert/strict';
import type { OfficePlan } from '../../electron/engine/ports.ts';
import type { Connection } from '../../electron/store/connection.ts';
import { CELLS_A_DAY } from '../../shared/model/times.ts';
import { withRawDatabase } from '../store/raw.ts';
import type { TestDatabase } from '../support/databases.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { removeTempStores, type TempStore } from '../support/temp-store.ts';
import type { OfficeStore, OpenOffice } from './program.ts';

/** A store in memory that forgets nothing when it is opened again, and shares nothing with what it was. */
export async function inMemory(plan: OfficePlan): Promise<OfficeStore> {
  return officeOf(new MemoryStore(plan));
}

function officeOf(store: MemoryStore): OfficeStore {
  return {
    store,
    reopen: async () => {
      const again = new MemoryStore(store.plan);
      again.tables = structuredClone(store.tables);
      return officeOf(again);
    },
    close: async () => undefined,
    inspect: async () => undefined,
  };
}

/** A store on a real database; opened again it is a new store on the same one. */
export function onDatabase(database: TestDatabase): OpenOffice {
  return async (plan) => officeOn(await database.open({ plan }));
}

function officeOn(temp: TempStore): OfficeStore {
  return {
    store: temp.store,
    reopen: async () => officeOn(await temp.reopen()),
    close: removeTempStores,
    inspect: async () => {
      assert.deepEqual(temp.failures, [], 'the store reported no fault');
      await withRawDatabase(temp.folder, inspectCells);
    },
  };
}

/** Masks say what cells say, and cells belong to visits that are active or to holds (decision 2 of the architecture). */
async function inspectCells(sql: Connection): Promise<void> {
  const cells = (await sql.all('SELECT desk_id, day, cell FROM desk_cell')) as DeskDay[];
  const days = (await sql.all('SELECT desk_id, day, taken FROM desk_day')) as DeskDay[];
  const named = cells.map(({ desk_id, day, cell }) => `${desk_id} ${day} ${cell}`);
  const marked = days.flatMap(({ desk_id, day, taken }) => {
    const mask = BigInt(`0x${taken?.toString('hex')}`);
    return Array.from({ length: CELLS_A_DAY }, (_, cell) => cell)
      .filter((cell) => (mask >> BigInt(cell)) & 1n)
      .map((cell) => `${desk_id} ${day} ${cell}`);
  });
  assert.deepEqual(marked.toSorted(), named.toSorted(), 'masks equal cells');
  const stray = await sql.all(
    `SELECT visit_id FROM desk_cell JOIN visit ON visit.id = desk_cell.visit_id
      WHERE state NOT IN ('booked', 'arrived', 'called', 'in-service')`,
  );
  assert.deepEqual(stray, [], 'only active visits own time');
}

interface DeskDay {
  readonly desk_id: string;
  readonly day: number;
  readonly cell?: number;
  readonly taken?: Buffer;
}
