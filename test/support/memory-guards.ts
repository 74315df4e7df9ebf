import type { GuardReads, GuardWrites, PathOpening, PersonTry } from '../../electron/engine/ports.ts';

export interface GuardTables {
  readonly tries: readonly PersonTry[];
  readonly openings: readonly PathOpening[];
}

export const noTries: GuardTables = { tries: [], openings: [] };

const KEEP_MS = 26 * 3_600_000;

/** The part of a transaction in memory that is about what was tried. */
export function memoryGuards(
  tables: () => GuardTables,
  set: (changes: Partial<GuardTables>) => void,
): GuardReads & Omit<GuardWrites, 'carryTries'> & { carryPersonTries(holder: string, byMs: number): void } {
  const mark = (person: string) => `mark of ${person}`;
  return {
    personMark: mark,
    personTries: async (afterMs) =>
      tables()
        .tries.filter(({ atMs }) => atMs > afterMs)
        .toSorted((a, b) => a.atMs - b.atMs),
    pathOpenings: async () => tables().openings,
    recordPersonTry: async ({ person, ...note }) =>
      set({
        tries: [...tables().tries, { ...note, mark: mark(person) }].filter(({ atMs }) => atMs > note.atMs - KEEP_MS),
      }),
    forgetFound: async (holder, person) =>
      set({
        tries: tables().tries.filter((one) => !(one.found && one.holder === holder && one.mark === mark(person))),
      }),
    openPath: async (opening) =>
      set({ openings: [...tables().openings.filter(({ holder }) => holder !== opening.holder), opening] }),
    carryPersonTries: (holder, byMs) =>
      set({
        tries: tables().tries.map((one) => (one.holder === holder ? { ...one, atMs: one.atMs + byMs } : one)),
        openings: tables().openings.map((one) =>
          one.holder === holder ? { ...one, openedAtMs: one.openedAtMs + byMs } : one,
        ),
      }),
  };
}
