import { z } from 'zod';
import { type KioskPrinter, type PrinterState, PrinterTroubleSchema } from '../../shared/model/printer.ts';
import { dayNumber } from '../../shared/time/local-date.ts';
import type { PrintingReads, PrintingWrites } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { FlagRow, integerOf, parseRows } from './rows.ts';

const KioskPrinterRow = z
  .discriminatedUnion('state', [
    z.object({ holder: z.string(), state: z.literal('not-asked'), without_paper: z.int() }),
    z.object({ holder: z.string(), state: z.literal('ready'), near_end: FlagRow, without_paper: z.int() }),
    z.object({
      holder: z.string(),
      state: z.literal('not-ready'),
      why: PrinterTroubleSchema,
      since_at: z.int(),
      without_paper: z.int(),
    }),
  ])
  .transform((row): KioskPrinter => {
    const { holder, without_paper: withoutPaper } = row;
    switch (row.state) {
      case 'not-asked':
        return { holder, state: { kind: 'not-asked' }, withoutPaper };
      case 'ready':
        return { holder, state: { kind: 'ready', nearEnd: row.near_end }, withoutPaper };
      case 'not-ready':
        return { holder, state: { kind: 'not-ready', why: row.why, sinceMs: row.since_at }, withoutPaper };
    }
  });

/** Visits whose receipt was wanted from a device while its printer was in trouble, none of whose receipts came out since. */
const WITHOUT_PAPER = `SELECT count(DISTINCT j.visit_id) FROM receipt_job AS j
  WHERE j.holder = p.holder AND j.state IN ('not-started', 'unknown') AND j.ended_at >= p.since_at
    AND NOT EXISTS (SELECT 1 FROM receipt_job AS paper
      WHERE paper.visit_id = j.visit_id AND paper.state IN ('sending', 'printed', 'handed-over'))`;

export function printingReads(sql: Sql): PrintingReads {
  return {
    async receiptsOf(visitId) {
      return integerOf(
        await sql.all(
          "SELECT count(*) AS receipts FROM receipt_job WHERE visit_id = $1 AND state <> 'not-started'",
          visitId,
        ),
      );
    },
    async templatesPrinted(holder, date) {
      const printed = await sql.all(
        'SELECT prints FROM template_print WHERE holder = $1 AND day = $2',
        holder,
        dayNumber(date),
      );
      return parseRows(printed, z.strictObject({ prints: z.int() })).reduce((sum, { prints }) => sum + prints, 0);
    },
    async kioskPrinters() {
      const rows = await sql.all(
        `SELECT p.holder, p.state, p.near_end, p.why, p.since_at, (${WITHOUT_PAPER}) AS without_paper
         FROM kiosk_printer AS p ORDER BY p.holder`,
      );
      return parseRows(rows, KioskPrinterRow);
    },
  };
}

export function printingWrites(sql: Sql): PrintingWrites {
  return {
    async addReceiptJob({ id, visitId, holder, copy, startedAtMs }) {
      await sql.run(
        `INSERT INTO receipt_job (id, visit_id, holder, copy, started_at, state) VALUES ($1, $2, $3, $4, $5, 'sending')`,
        id,
        visitId,
        holder,
        copy,
        startedAtMs,
      );
    },
    async endReceiptJob(id, end, atMs) {
      await sql.run(
        "UPDATE receipt_job SET state = $2, ended_at = $3 WHERE id = $1 AND state = 'sending'",
        id,
        end,
        atMs,
      );
    },
    interruptReceiptJobs: (holder, atMs) =>
      sql.run(
        "UPDATE receipt_job SET state = 'unknown', ended_at = $2 WHERE holder = $1 AND state = 'sending'",
        holder,
        atMs,
      ),
    async countTemplatePrint(holder, date, caseId) {
      await sql.run(
        `INSERT INTO template_print (holder, day, case_id, prints) VALUES ($1, $2, $3, 1)
         ON CONFLICT (holder, day, case_id) DO UPDATE SET prints = template_print.prints + 1`,
        holder,
        dayNumber(date),
        caseId,
      );
    },
    async takeBackTemplatePrint(holder, date, caseId) {
      await sql.run(
        'UPDATE template_print SET prints = prints - 1 WHERE holder = $1 AND day = $2 AND case_id = $3 AND prints > 0',
        holder,
        dayNumber(date),
        caseId,
      );
    },
    recordPrinterState: (holder, state) => recordPrinterState(sql, holder, state),
  };
}

async function recordPrinterState(sql: Sql, holder: string, state: PrinterState): Promise<void> {
  if (state.kind === 'none') {
    await sql.run('DELETE FROM kiosk_printer WHERE holder = $1', holder);
    return;
  }
  const trouble = state.kind === 'not-ready' ? state : null;
  await sql.run(
    `INSERT INTO kiosk_printer (holder, state, near_end, why, since_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (holder) DO UPDATE SET state = excluded.state, near_end = excluded.near_end,
       why = excluded.why, since_at = excluded.since_at`,
    holder,
    state.kind,
    state.kind === 'ready' && state.nearEnd ? 1 : 0,
    trouble?.why ?? null,
    trouble?.sinceMs ?? null,
  );
}
