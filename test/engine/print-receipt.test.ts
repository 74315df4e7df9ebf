import { describe, expect, it } from 'vitest';
import { bookVisit } from '../../electron/engine/book-visit.ts';
import { cancelVisit } from '../../electron/engine/cancel-visit.ts';
import type { Printer, PrintFailure, PrintResult } from '../../electron/engine/ports.ts';
import {
  interruptReceiptJobs,
  noteWithoutPaper,
  type PrintReceiptDeps,
  printReceipt,
} from '../../electron/engine/print-receipt.ts';
import { err, ok } from '../../shared/basics/result.ts';
import { PrintErrorSchema, PrintOutcomeSchema } from '../../shared/contract/failures.ts';
import type { PrinterState } from '../../shared/model/printer.ts';
import type { ReceiptLine } from '../../shared/model/receipt.ts';
import { aVisitId, CASE_ID, PESELS } from '../support/builders.ts';
import { anOffice, aRequest } from '../support/office.ts';

const READY: PrinterState = { kind: 'ready', nearEnd: false };

/** A printer whose jobs end as they are told, one after another; the last ending is kept. */
function aPrinter(endings: readonly PrintResult[] = [ok({ outcome: 'printed' })]) {
  const jobs: (readonly ReceiptLine[])[] = [];
  let state = READY;
  let wait: Promise<void> = Promise.resolve();
  const printer: Printer = {
    state: () => state,
    async print(job) {
      jobs.push(job);
      await wait;
      return endings[jobs.length - 1] ?? endings.at(-1) ?? ok({ outcome: 'printed' });
    },
  };
  return {
    jobs,
    printer,
    become: (next: PrinterState) => {
      state = next;
    },
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      wait = promise;
      return resolve;
    },
  };
}

async function aBooking(endings?: readonly PrintResult[]) {
  const office = anOffice();
  const booked = await bookVisit(office, aRequest());
  if (!booked.ok) throw new Error('not booked');
  const test = aPrinter(endings);
  const deps: PrintReceiptDeps = { ...office, printer: test.printer, by: 'resident', underWay: new Map() };
  const { visitId } = booked.value;
  const job = () => office.store.tables.printing.jobs.map(({ copy, state }) => ({ copy, state }));
  return { ...test, office, deps, booked: booked.value, visitId, job, print: () => printReceipt(deps, { visitId }) };
}

const heads = (jobs: readonly (readonly ReceiptLine[])[]) =>
  jobs.map(([first]) => (first?.kind === 'text' ? first.text : null));
const NO_PAPER: PrintFailure = { type: 'not-started', reason: 'no-paper' };
const LOST: PrintFailure = { type: 'unknown', reason: 'lost' };

describe('B2 printing the receipt', () => {
  const endings: readonly [PrintResult, string][] = [
    [ok({ outcome: 'printed' }), 'printed'],
    [ok({ outcome: 'handed-over' }), 'handed-over'],
    [err({ type: 'no-printer' }), 'not-started'],
    [err(NO_PAPER), 'not-started'],
    [err({ type: 'not-started', reason: 'busy' }), 'not-started'],
    [err({ type: 'unknown', reason: 'cutter' }), 'unknown'],
    [err(LOST), 'unknown'],
  ];

  it.each(endings)('B2 the printer says %j: so does the answer, and the visit stands', async (ending, state) => {
    const { office, booked, jobs, job, print } = await aBooking([ending]);
    const before = office.store.visits;
    const result = await print();
    expect(result).toEqual(ending.ok ? ok({ ...ending.value, copy: 0 }) : ending);
    if (result.ok) PrintOutcomeSchema.parse(result.value);
    else PrintErrorSchema.parse(result.error);
    expect(jobs).toEqual([booked.receipt]);
    expect(office.store.visits).toEqual(before);
    expect(job()).toEqual([{ copy: 0, state }]);
  });

  it('B2 no paper for a visit that is unknown or cancelled, and no job', async () => {
    const { office, deps, jobs, visitId, booked, job } = await aBooking();
    const gone = err({ type: 'visit-not-found' });
    expect(await printReceipt(deps, { visitId: aVisitId(99) })).toEqual(gone);
    const identity = { by: 'pesel', pesel: PESELS[0], caseId: CASE_ID, date: booked.date } as const;
    await cancelVisit(office, { visitId, identity });
    expect(await printReceipt(deps, { visitId })).toEqual(gone);
    expect([jobs, job()]).toEqual([[], []]);
  });

  it('B2 without a printer nothing is written down', async () => {
    const { become, print, job } = await aBooking();
    become({ kind: 'none' });
    expect(await print()).toEqual(err({ type: 'no-printer' }));
    expect(job()).toEqual([]);
  });

  it('B2 the job stands in the journal before the printer is asked', async () => {
    const { hold, print, job, jobs } = await aBooking();
    const letGo = hold();
    const printing = print();
    await expect.poll(() => jobs.length).toBe(1);
    expect(job()).toEqual([{ copy: 0, state: 'sending' }]);
    letGo();
    await printing;
    expect(job()).toEqual([{ copy: 0, state: 'printed' }]);
  });

  it('B2 a second tap waits for the same sheet; a third, afterwards, makes a copy', async () => {
    const { hold, print, jobs } = await aBooking();
    const letGo = hold();
    const taps = [print(), print()];
    letGo();
    expect(await Promise.all(taps)).toEqual([0, 0].map((copy) => ok({ outcome: 'printed', copy })));
    expect(jobs).toHaveLength(1);
    expect(await print()).toEqual(ok({ outcome: 'printed', copy: 1 }));
  });

  it('B2 a storage that fails at the end keeps the answer: the job stays open and counts as paper', async () => {
    const { office, print, deps, visitId, job, hold, jobs } = await aBooking();
    const letGo = hold();
    const printing = print();
    await expect.poll(() => jobs.length).toBe(1);
    const { write } = office.store;
    office.store.write = () => Promise.reject(new Error('full'));
    letGo();
    expect(await printing).toEqual(ok({ outcome: 'printed', copy: 0 }));
    office.store.write = write;
    expect(job()).toEqual([{ copy: 0, state: 'sending' }]);
    expect(await printReceipt(deps, { visitId })).toEqual(ok({ outcome: 'printed', copy: 1 }));
  });
});

describe('B3 copies', () => {
  it('B3 the number goes up once an earlier receipt may have made paper, and only then', async () => {
    const { print, jobs, job } = await aBooking([err(NO_PAPER), err(LOST), err(NO_PAPER), ok({ outcome: 'printed' })]);
    for (let time = 0; time < 4; time += 1) await print();
    expect(job().map(({ copy }) => copy)).toEqual([0, 0, 1, 1]);
    expect(await print()).toEqual(ok({ outcome: 'printed', copy: 2 }));
    expect(heads(jobs)).toEqual([null, null, 'KOPIA 1', 'KOPIA 1', 'KOPIA 2']);
  });

  it('B3 each copy is in the log of acts with its visit, its number and who wanted it; a first receipt is not', async () => {
    const { office, deps, visitId, print } = await aBooking();
    await print();
    expect(office.store.tables.staff.audit).toEqual([]);
    await printReceipt({ ...deps, by: 'Anna Wzorcowa' }, { visitId });
    const { audit } = office.store.tables.staff;
    expect(audit).toMatchObject([{ action: 'receipt-copied', visitId, by: 'Anna Wzorcowa', detail: '1' }]);
  });

  it('B3 after a crash nothing prints, and what was being printed counts as paper', async () => {
    const { office, deps, visitId, print, hold, jobs } = await aBooking();
    hold();
    void print();
    await expect.poll(() => jobs.length).toBe(1);
    const again = aPrinter();
    const restarted = { ...deps, printer: again.printer, underWay: new Map() };
    expect(await interruptReceiptJobs({ ...restarted, holder: 'kiosk-2' })).toBe(0);
    expect(await interruptReceiptJobs(restarted)).toBe(1);
    expect(office.store.tables.printing.jobs.map(({ state }) => state)).toEqual(['unknown']);
    expect(again.jobs).toEqual([]);
    expect(await printReceipt(restarted, { visitId })).toEqual(ok({ outcome: 'printed', copy: 1 }));
  });
});

describe('B2 visits booked while the printer is in trouble', () => {
  it('B2 are counted for staff, once each, until one of their receipts comes out', async () => {
    const { office, deps, visitId, become, print } = await aBooking([err(NO_PAPER), ok({ outcome: 'printed' })]);
    const trouble: PrinterState = { kind: 'not-ready', why: 'no-paper', sinceMs: office.clock.now() };
    const counted = async () => (await office.store.read((tx) => tx.kioskPrinters())).map((one) => one.withoutPaper);
    await noteWithoutPaper(deps, visitId);
    await office.store.write(async (tx) => ok(await tx.recordPrinterState('kiosk-1', trouble)));
    expect(await counted()).toEqual([0]);
    become(trouble);
    await noteWithoutPaper(deps, visitId);
    expect(await counted()).toEqual([1]);
    await print();
    expect(await counted()).toEqual([1]);
    expect(await print()).toEqual(ok({ outcome: 'printed', copy: 0 }));
    expect(await counted()).toEqual([0]);
  });

  it('B2 keep their booking when even that cannot be written down', async () => {
    const { office, deps, visitId, become } = await aBooking();
    become({ kind: 'not-ready', why: 'offline', sinceMs: 0 });
    office.store.write = () => Promise.reject(new Error('full'));
    await expect(noteWithoutPaper(deps, visitId)).resolves.toBeUndefined();
  });
});
