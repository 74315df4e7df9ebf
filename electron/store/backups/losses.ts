import { z } from 'zod';
import type { RestoreLosses } from '../../../shared/model/backup.ts';
import { VISIT_STATES } from '../../../shared/model/visit.ts';
import { isActive } from '../../../shared/rules/visit-machine.ts';
import { dayNumber } from '../../../shared/time/local-date.ts';
import type { WarsawTime } from '../../../shared/time/warsaw.ts';
import type { Connection } from '../connection.ts';
import { DamagedData } from '../problems.ts';
import { integerOf, parseRows } from '../rows.ts';

const ACTIVE_SQL = VISIT_STATES.filter(isActive)
  .map((state) => `'${state}'`)
  .join(', ');

const LossesRow = z.strictObject({ visits: z.int(), ahead: z.int(), changed: z.int() });

/** What an opened database has and a copy of it has not. Reads only; runs in the store's turn. */
export async function lossesOf(connection: Connection, file: string, now: WarsawTime): Promise<RestoreLosses> {
  await connection.run('ATTACH DATABASE $1 AS copy', file);
  try {
    const [visits] = parseRows(
      await connection.all(
        `SELECT
          (SELECT count(*) FROM main.visit WHERE id NOT IN (SELECT id FROM copy.visit)) AS visits,
          (SELECT count(*) FROM main.visit WHERE id NOT IN (SELECT id FROM copy.visit) AND state IN (${ACTIVE_SQL})
            AND (day > $1 OR (day = $1 AND start_minute >= $2))) AS ahead,
          (SELECT count(*) FROM main.visit AS present JOIN copy.visit AS former ON former.id = present.id
            WHERE present.seal <> former.seal) AS changed`,
        dayNumber(now.date),
        now.minute,
      ),
      LossesRow,
    );
    if (!visits) throw new DamagedData('Expected one row.');
    return { ...visits, planChanges: await planChangesSince(connection) };
  } finally {
    await connection.run('DETACH DATABASE copy');
  }
}

async function planChangesSince(connection: Connection): Promise<number> {
  const table = await connection.all("SELECT name FROM copy.sqlite_schema WHERE name = 'plan_change'");
  // The first version kept no history of the plan.
  const known = table.length === 0 ? '' : 'WHERE id NOT IN (SELECT id FROM copy.plan_change)';
  return integerOf(await connection.all(`SELECT count(*) AS changes FROM main.plan_change ${known}`));
}
