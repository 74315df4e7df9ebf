import { z } from 'zod';
import { CaseIdSchema } from '../../shared/model/ids.ts';
import { dayNumber } from '../../shared/time/local-date.ts';
import type { GuardReads, GuardWrites, PathOpening, PersonalDataCipher, PersonTry } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { BytesRow, DateRow, FlagRow, parseRows } from './rows.ts';

/** No rule looks further back than a local day, which may have 25 hours. */
const KEEP_MS = 26 * 3_600_000;

const TryRow = z
  .strictObject({
    tried_at: z.int(),
    holder: z.string(),
    person: BytesRow,
    case_id: CaseIdSchema.nullable(),
    day: DateRow.nullable(),
    found: FlagRow,
  })
  .transform(
    (row): PersonTry => ({
      atMs: row.tried_at,
      holder: row.holder,
      mark: hexOf(row.person),
      caseId: row.case_id,
      date: row.day,
      found: row.found,
    }),
  );

const OpeningRow = z
  .strictObject({ holder: z.string(), opened_at: z.int() })
  .transform((row): PathOpening => ({ holder: row.holder, openedAtMs: row.opened_at }));

interface GuardContext {
  readonly sql: Sql;
  /** May change between two questions. */
  readonly cipher: PersonalDataCipher;
}

/** The questions of a transaction about what was tried. */
export function guardReads(context: GuardContext): GuardReads {
  const { sql } = context;
  return {
    personMark: (person) => hexOf(markOf(context, person)),
    personTries: async (afterMs) =>
      parseRows(
        await sql.all(
          `SELECT tried_at, holder, person, case_id, day, found FROM person_try
           WHERE tried_at > $1 ORDER BY tried_at, id`,
          afterMs,
        ),
        TryRow,
      ),
    pathOpenings: async () =>
      parseRows(await sql.all('SELECT holder, opened_at FROM person_path ORDER BY holder'), OpeningRow),
  };
}

export function guardWrites(context: GuardContext): GuardWrites {
  const { sql } = context;
  return {
    async recordPersonTry({ atMs, holder, person, caseId, date, found }) {
      await sql.run(
        'INSERT INTO person_try (tried_at, holder, person, case_id, day, found) VALUES ($1, $2, $3, $4, $5, $6)',
        atMs,
        holder,
        markOf(context, person),
        caseId,
        date === null ? null : dayNumber(date),
        found ? 1 : 0,
      );
      await sql.run('DELETE FROM person_try WHERE tried_at <= $1', atMs - KEEP_MS);
    },
    async forgetFound(holder, person) {
      const mark = markOf(context, person);
      await sql.run('DELETE FROM person_try WHERE holder = $1 AND person = $2 AND found = 1', holder, mark);
    },
    async openPath({ holder, openedAtMs }) {
      await sql.run(
        `INSERT INTO person_path (holder, opened_at) VALUES ($1, $2)
         ON CONFLICT (holder) DO UPDATE SET opened_at = excluded.opened_at`,
        holder,
        openedAtMs,
      );
    },
    async carryTries(holder, byMs) {
      // Codes are counted for the whole office.
      await sql.run('UPDATE failed_attempt SET attempted_at = attempted_at + $1', byMs);
      await sql.run('UPDATE person_try SET tried_at = tried_at + $1 WHERE holder = $2', byMs, holder);
      await sql.run('UPDATE person_path SET opened_at = opened_at + $1 WHERE holder = $2', byMs, holder);
      await sql.run(
        'UPDATE pin_failure SET failed_at = failed_at + $1, recounted_at = recounted_at + $1 WHERE device = $2',
        byMs,
        holder,
      );
    },
  };
}

/** Another text than the one that visits are found by: the two marks of one person cannot be laid side by side. */
function markOf({ cipher }: GuardContext, person: string): Uint8Array {
  return cipher.peselIndex(`try:${person}`);
}

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
