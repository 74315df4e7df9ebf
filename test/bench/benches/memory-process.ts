import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApp } from '../../../electron/app.ts';
import { journalLog } from '../../../electron/system/log.ts';
import { ok } from '../../../shared/basics/result.ts';
import type { KioskClient } from '../../../shared/contract/contract.ts';
import type { IdempotencyKey } from '../../../shared/model/ids.ts';
import type { PrinterState } from '../../../shared/model/printer.ts';
import { peselNumber } from '../../store/bookings.ts';
import { aKey, aPersonInput, instant } from '../../support/builders.ts';
import { jobGiven, say } from '../child.ts';
import { timed } from '../measure.ts';

export interface MemoryJob {
  readonly sessions: number;
  /** A look at the memory after so many sessions. */
  readonly every: number;
  /** The program's own files. */
  readonly assets: string;
}

/** Bytes after a full collection of garbage. */
export interface Memory {
  readonly sessions: number;
  readonly resident: number;
  readonly heap: number;
  readonly residentBefore: number;
  readonly heapBefore: number;
  /** Mean time of a session, µs. */
  readonly sessionUs: number;
}

/** Two minutes of the machine's clock for each session, over nights and weekends. */
const SESSION_MS = 120_000;

const job = jobGiven<MemoryJob>();
const collect = globalThis.gc;
if (!collect) throw new Error('start with --expose-gc');
const home = mkdtempSync(path.join(tmpdir(), 'kiosk-memory-'));
let now = instant('2026-11-23 09:41');
const ready: PrinterState = { kind: 'ready', nearEnd: false };
const app = await createApp({
  userData: home,
  assets: job.assets,
  environment: {},
  version: '0.0.0',
  clock: { now: () => now },
  log: journalLog('silent'),
  printer: { print: async () => ok({ outcome: 'printed' }), look: async () => ready, close: async () => undefined },
});
// Copies everything, as IPC does.
const client = new Proxy({} as KioskClient, {
  get: (_, method) => async (input: unknown) =>
    structuredClone(await app.dispatch(method, structuredClone(input), { role: 'resident' })),
});

const [residentBefore, heapBefore] = look();
for (let from = 0; from < job.sessions; from += job.every) {
  const took = await timed(async () => {
    for (let number = from; number < from + job.every; number += 1) await session(number);
  });
  const [resident, heap] = look();
  const sessions = from + job.every;
  say({ sessions, resident, heap, residentBefore, heapBefore, sessionUs: took / job.every } satisfies Memory);
}
await app.close();
rmSync(home, { recursive: true, force: true });

function look(): [number, number] {
  collect?.();
  const { rss, heapUsed } = process.memoryUsage();
  return [rss, heapUsed];
}

/** A whole visit to the kiosk: looks around, chooses an hour, books, prints; every second resident comes back to cancel. */
async function session(number: number): Promise<void> {
  now += SESSION_MS;
  await must(client.getKiosk({}));
  const departments = await must(client.listDepartments({}));
  const department = departments[number % departments.length];
  if (!department) throw new Error('no department');
  const cases = await must(client.listCases({ departmentId: department.id }));
  const caseId = cases[number % cases.length]?.id;
  if (caseId === undefined) throw new Error('no case');
  await must(client.getCase({ caseId }));
  const { days } = await must(client.getAvailability({ caseId }));
  const start = days.flatMap((day) => (day.kind === 'free' ? [{ date: day.date, start: day.starts[0] }] : []))[
    number % 10
  ];
  if (start?.start === undefined) throw new Error('no free time');
  const time = { date: start.date, start: start.start };
  const { holdId } = await must(client.hold({ caseId, ...time }));
  await must(client.extendHold({ holdId }));
  const pesel = peselNumber(number);
  const { visitId } = await must(
    client.book({
      idempotencyKey: aKey(number) as IdempotencyKey,
      caseId,
      ...time,
      person: aPersonInput({ pesel }),
      language: 'pl',
      holdId,
      onEarlier: 'refuse',
    }),
  );
  await must(client.printReceipt({ visitId }));
  if (number % 2 === 0) {
    const identity = { by: 'pesel' as const, pesel, caseId, date: time.date };
    await must(client.findVisit(identity));
    await must(client.cancelVisit({ visitId, identity }));
  }
  await must(client.releaseHold({}));
}

async function must<T>(answer: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
