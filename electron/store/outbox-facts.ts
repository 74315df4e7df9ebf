import { z } from 'zod';
import { MailFailureSchema } from '../../shared/model/mail.ts';
import type { OutboxFacts } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { parseRows } from './rows.ts';

const WaitingRow = z.strictObject({ number: z.int(), oldest_at: z.int().nullable() });
const FailureRow = z.strictObject({ failure: MailFailureSchema.nullable() });
const NumberRow = z.strictObject({ number: z.int() });

/** How many e-mails wait or were given up after an instant (ms), and why. */
export async function outboxFacts(sql: Sql, givenUpAfterMs: number): Promise<OutboxFacts> {
  const [waiting] = parseRows(
    await sql.all("SELECT COUNT(*) AS number, MIN(created_at) AS oldest_at FROM outbox WHERE state = 'waiting'"),
    WaitingRow,
  );
  // What was put off last has the latest turn among equals of its try; who failed last is not written down for its own sake.
  const [failed] = parseRows(
    await sql.all(
      `SELECT failure FROM outbox WHERE state = 'waiting' AND failure IS NOT NULL ORDER BY next_try_at DESC, id LIMIT 1`,
    ),
    FailureRow,
  );
  const givenUp = "FROM outbox WHERE state = 'given-up' AND settled_at > $1";
  const [given] = parseRows(await sql.all(`SELECT COUNT(*) AS number ${givenUp}`, givenUpAfterMs), NumberRow);
  const [lost] = parseRows(
    await sql.all(`SELECT failure ${givenUp} ORDER BY settled_at DESC, id DESC LIMIT 1`, givenUpAfterMs),
    FailureRow,
  );
  return {
    waiting: waiting?.number ?? 0,
    oldestAtMs: waiting?.oldest_at ?? null,
    failure: failed?.failure ?? null,
    givenUp: given?.number ?? 0,
    givenUpFailure: lost?.failure ?? null,
  };
}
