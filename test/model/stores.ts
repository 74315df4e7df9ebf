import type { OfficePlan } from '../../electron/engine/ports.ts';
import { MemoryStore } from '../support/memory-store.ts';
import type { OfficeStore } from './program.ts';

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
