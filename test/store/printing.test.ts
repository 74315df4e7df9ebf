import { afterEach, describe, expect, it } from 'vitest';
import type { ReceiptJobEnd, Store, WriteTx } from '../../electron/engine/ports.ts';
import { ok } from '../../shared/basics/result.ts';
import type { CaseId, VisitId } from '../../shared/model/ids.ts';
import type { PrinterState } from '../../shared/model/printer.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { minuteOfDay } from '../../shared/time/minute-of-day.ts';
import { aKey, aPerson, aPlan, aVisit, aVisitId, CASE_ID } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { removeTempStores } from '../support/temp-store.ts';

afterEach(removeTempStores);

const STORES: readonly { readonly name: string; open(): Promise<Store> }[] = [
  ...DATABASES.map(({ name, open }) => ({ name, open: async () => (await open()).store })),
  { name: 'the store in memory', open: async () => new MemoryStore(aPlan()) },
];

const TODAY = localDate('2026-11-16');

describe.each(STORES)('what was printed, on $name', ({ open }) => {
  const opened = async () => {
    const store = await open();
    const run = (work: (tx: WriteTx) => Promise<unknown>) =>
      store.write(async (tx) => {
        await work(tx);
        return ok(undefined);
      });
    for (const [index, code] of ['97PMX2T4N', 'PFJ47MD6C', '3TNXC94RK'].entries()) {
      const number = index + 1;
      const visit = { id: aVisitId(number), idempotencyKey: aKey(number), start: minuteOfDay(600 + 60 * index), code };
      await run((tx) => tx.addVisit(aVisit(visit), aPerson()));
    }
    let jobs = 0;
    /** A job of a visit that ended then, or, with null, has not ended. */
    const job = (visit: VisitId, end: ReceiptJobEnd | null, endedAtMs = 0, holder = 'kiosk-1') =>
      run(async (tx) => {
        jobs += 1;
        const id = aKey(jobs);
        await tx.addReceiptJob({ id, visitId: visit, holder, copy: 0, startedAtMs: endedAtMs });
        if (end !== null) await tx.endReceiptJob(id, end, endedAtMs);
      });
    const receiptsOf = (visit: VisitId) => store.read((tx) => tx.receiptsOf(visit));
    return { store, run, job, receiptsOf };
  };

  it('B3 counts the receipts that may have made paper: all but those that never began', async () => {
    const { job, receiptsOf } = await opened();
    const counts: number[] = [];
    for (const end of ['not-started', 'printed', 'handed-over', 'unknown', null, 'not-started'] as const) {
      await job(aVisitId(1), end);
      counts.push(await receiptsOf(aVisitId(1)));
    }
    expect(counts).toEqual([0, 1, 2, 3, 4, 4]);
    expect(await receiptsOf(aVisitId(2))).toBe(0);
  });

  it('B2 what a device was printing when it died may be on paper, and ends only once', async () => {
    const { run, store, job, receiptsOf } = await opened();
    await job(aVisitId(1), null);
    await job(aVisitId(2), null, 0, 'kiosk-2');
    await job(aVisitId(3), 'not-started');
    const interrupted: number[] = [];
    for (const holder of ['kiosk-1', 'kiosk-1', 'kiosk-2']) {
      await run(async (tx) => interrupted.push(await tx.interruptReceiptJobs(holder, 9)));
    }
    expect(interrupted).toEqual([1, 0, 1]);
    await run((tx) => tx.endReceiptJob(aKey(1), 'not-started', 10));
    expect(await receiptsOf(aVisitId(1))).toBe(1);
    expect(await store.read((tx) => tx.receiptsOf(aVisitId(3)))).toBe(0);
  });

  it('B4 templates are counted for each device and day, and what the printer refused is taken back', async () => {
    const { run, store } = await opened();
    const other = 'id-card-pin' as CaseId;
    await run((tx) => tx.countTemplatePrint('kiosk-1', TODAY, CASE_ID));
    await run((tx) => tx.countTemplatePrint('kiosk-1', TODAY, CASE_ID));
    await run((tx) => tx.countTemplatePrint('kiosk-1', TODAY, other));
    await run((tx) => tx.countTemplatePrint('kiosk-2', TODAY, CASE_ID));
    const counted = (holder: string, date = TODAY) => store.read((tx) => tx.templatesPrinted(holder, date));
    expect(await counted('kiosk-1')).toBe(3);
    expect(await counted('kiosk-2')).toBe(1);
    expect(await counted('kiosk-1', localDate('2026-11-17'))).toBe(0);
    await run((tx) => tx.takeBackTemplatePrint('kiosk-1', TODAY, other));
    await run((tx) => tx.takeBackTemplatePrint('kiosk-1', TODAY, other));
    expect(await counted('kiosk-1')).toBe(2);
  });

  it('B2 the office knows each kiosk’s printer as it told last', async () => {
    const { run, store } = await opened();
    const states: readonly PrinterState[] = [
      { kind: 'not-asked' },
      { kind: 'ready', nearEnd: true },
      { kind: 'not-ready', why: 'cutter', sinceMs: 5 },
      { kind: 'ready', nearEnd: false },
    ];
    for (const state of states) {
      await run((tx) => tx.recordPrinterState('kiosk-2', state));
      expect(await store.read((tx) => tx.kioskPrinters())).toEqual([{ holder: 'kiosk-2', state, withoutPaper: 0 }]);
    }
    await run((tx) => tx.recordPrinterState('kiosk-1', { kind: 'not-asked' }));
    const told = async () => (await store.read((tx) => tx.kioskPrinters())).map(({ holder }) => holder);
    expect(await told()).toEqual(['kiosk-1', 'kiosk-2']);
    await run((tx) => tx.recordPrinterState('kiosk-2', { kind: 'none' }));
    expect(await told()).toEqual(['kiosk-1']);
  });

  it('B2 counts the visits that went without paper since the trouble began, at that kiosk, each once', async () => {
    const { run, store, job } = await opened();
    await run((tx) => tx.recordPrinterState('kiosk-1', { kind: 'not-ready', why: 'no-paper', sinceMs: 100 }));
    await run((tx) => tx.recordPrinterState('kiosk-2', { kind: 'not-ready', why: 'offline', sinceMs: 100 }));
    const counted = async () => (await store.read((tx) => tx.kioskPrinters())).map((one) => one.withoutPaper);
    await job(aVisitId(1), 'not-started', 99);
    expect(await counted()).toEqual([0, 0]);
    await job(aVisitId(1), 'unknown', 100);
    await job(aVisitId(1), 'not-started', 101);
    await job(aVisitId(2), 'not-started', 102);
    await job(aVisitId(3), 'not-started', 103, 'kiosk-2');
    expect(await counted()).toEqual([2, 1]);
    await job(aVisitId(2), null, 104);
    await job(aVisitId(3), 'printed', 105);
    expect(await counted()).toEqual([1, 0]);
  });
});
