import { z } from 'zod';
import { type VisitId, VisitIdSchema } from '../../shared/model/ids.ts';
import { MessageKindSchema, MessageLanguageSchema, MessageTextSchema } from '../../shared/model/mail.ts';
import { dayNumber } from '../../shared/time/local-date.ts';
import type { MailReads, MailWrites, NewMail, OutboxMail, Remindable, SavedMessageText } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { outboxFacts } from './outbox-facts.ts';
import { documentOf, parseRows } from './rows.ts';

/** Due by its time, or put off so far that a clock must have been wrong. $1 = now, $2 = the farthest that is right. */
const DUE = "state = 'waiting' AND (next_try_at <= $1 OR next_try_at > $2)";

const MailRow = z
  .strictObject({
    kind: MessageKindSchema,
    visit_id: VisitIdSchema,
    calendar_id: VisitIdSchema,
    sequence: z.int(),
    created_at: z.int(),
    tries: z.int(),
  })
  .transform(
    (row): OutboxMail => ({
      kind: row.kind,
      visitId: row.visit_id,
      calendarId: row.calendar_id,
      sequence: row.sequence,
      createdAtMs: row.created_at,
      tries: row.tries,
    }),
  );

const LastRow = z.strictObject({ calendar_id: VisitIdSchema, sequence: z.int() }).transform(
  (row): Pick<NewMail, 'calendarId' | 'sequence'> => ({
    calendarId: row.calendar_id,
    sequence: row.sequence,
  }),
);

const RemindableRow = z
  .strictObject({
    visit_id: VisitIdSchema,
    calendar_id: VisitIdSchema.nullable(),
    sequence: z.int().nullable(),
  })
  .transform(
    ({ visit_id: visitId, calendar_id: calendarId, sequence }): Remindable => ({
      visitId,
      last: calendarId === null || sequence === null ? null : { calendarId, sequence },
    }),
  );

const TextRow = z
  .strictObject({
    kind: MessageKindSchema,
    language: MessageLanguageSchema,
    document: documentOf(MessageTextSchema).nullable(),
    document_before: documentOf(MessageTextSchema).nullable(),
    saved_at: z.int(),
    saved_by: z.string(),
  })
  .transform(
    (row): SavedMessageText => ({
      kind: row.kind,
      language: row.language,
      text: row.document,
      before: row.document_before,
      savedAtMs: row.saved_at,
      savedBy: row.saved_by,
    }),
  );

/** Questions about e-mails. Addresses and names are not here: they lie with the visits. */
export function mailReads(sql: Sql): MailReads {
  return {
    async isMailDue(nowMs, farthestMs) {
      const found = await sql.all(`SELECT EXISTS (SELECT 1 FROM outbox WHERE ${DUE}) AS due`, nowMs, farthestMs);
      return parseRows(found, DueRow)[0]?.due ?? false;
    },
    lastMailOf: async (id) => (await lastOf(sql, id)) ?? null,
    async remindable(date, beforeMs) {
      const rows = await sql.all(
        `SELECT v.id AS visit_id, o.calendar_id, o.sequence
         FROM visit AS v LEFT JOIN outbox AS o
           ON o.id = (SELECT MAX(l.id) FROM outbox AS l WHERE l.visit_id = v.id)
         WHERE v.day = $1 AND v.state = 'booked' AND v.email IS NOT NULL AND v.created_at < $2
           AND (o.created_at IS NULL OR o.created_at < $2)
         ORDER BY v.start_minute, v.id`,
        dayNumber(date),
        beforeMs,
      );
      return parseRows(rows, RemindableRow);
    },
    outboxFacts: (givenUpAfterMs) => outboxFacts(sql, givenUpAfterMs),
    async savedMessageTexts() {
      const columns = 'kind, language, document, document_before, saved_at, saved_by';
      return parseRows(await sql.all(`SELECT ${columns} FROM message_text ORDER BY kind, language`), TextRow);
    },
  };
}

// SQLite says 0 and 1, PostgreSQL false and true.
const DueRow = z.strictObject({ due: z.union([z.boolean(), z.literal(0), z.literal(1)]).transform(Boolean) });

async function lastOf(sql: Sql, id: VisitId) {
  const rows = await sql.all(
    'SELECT calendar_id, sequence FROM outbox WHERE visit_id = $1 ORDER BY id DESC LIMIT 1',
    id,
  );
  return parseRows(rows, LastRow)[0];
}

export function mailWrites(sql: Sql): MailWrites {
  return {
    async addMail({ kind, visitId, calendarId, sequence, createdAtMs }) {
      await sql.run(
        `INSERT INTO outbox (kind, visit_id, calendar_id, sequence, created_at, next_try_at, tries, state)
         VALUES ($1, $2, $3, $4, $5, $5, 0, 'waiting') ON CONFLICT (visit_id, kind, sequence) DO NOTHING`,
        kind,
        visitId,
        calendarId,
        sequence,
        createdAtMs,
      );
    },
    async dropWaitingMail(calendarId) {
      await sql.run("UPDATE outbox SET state = 'dropped' WHERE state = 'waiting' AND calendar_id = $1", calendarId);
    },
    async claimMail(nowMs, farthestMs, leaseMs) {
      const columns = 'kind, visit_id, calendar_id, sequence, created_at, tries + 1 AS tries';
      const rows = await sql.all(
        `SELECT ${columns} FROM outbox WHERE ${DUE} ORDER BY next_try_at, id LIMIT 1`,
        nowMs,
        farthestMs,
      );
      const [mail] = parseRows(rows, MailRow);
      if (mail === undefined) return null;
      await sql.run(
        `UPDATE outbox SET tries = $4, failure = NULL, next_try_at = $5
         WHERE visit_id = $1 AND kind = $2 AND sequence = $3`,
        mail.visitId,
        mail.kind,
        mail.sequence,
        mail.tries,
        nowMs + leaseMs,
      );
      return mail;
    },
    async settleMail({ visitId, kind, sequence, tries }, outcome, nowMs) {
      const waits = outcome.state === 'waiting';
      // By what it is about, not by its number: the database may have been exchanged for a copy while it was sent.
      await sql.run(
        `UPDATE outbox SET state = $5, failure = $6, next_try_at = COALESCE($7, next_try_at), settled_at = $8
         WHERE visit_id = $1 AND kind = $2 AND sequence = $3 AND tries = $4 AND state = 'waiting'`,
        visitId,
        kind,
        sequence,
        tries,
        outcome.state,
        'failure' in outcome ? outcome.failure : null,
        waits ? outcome.nextTryAtMs : null,
        waits ? null : nowMs,
      );
    },
    async hurryMail(failures, nowMs) {
      const listed = failures.map((_, index) => `$${index + 2}`).join(', ');
      await sql.run(
        `UPDATE outbox SET next_try_at = $1 WHERE state = 'waiting' AND failure IN (${listed}) AND next_try_at > $1`,
        nowMs,
        ...failures,
      );
    },
    async putMessageText({ kind, language, text, before, savedAtMs, savedBy }) {
      const document = (one: typeof text) => (one === null ? null : JSON.stringify(one));
      await sql.run(
        `INSERT INTO message_text (kind, language, document, document_before, saved_at, saved_by)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (kind, language) DO UPDATE
         SET document = excluded.document, document_before = excluded.document_before,
           saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
        kind,
        language,
        document(text),
        document(before),
        savedAtMs,
        savedBy,
      );
    },
  };
}
