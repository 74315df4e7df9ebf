import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Connection, createApp, type KioskApp, type LaidOutPage, type WindowFacts } from '../../electron/app.ts';
import type { PrintFailure } from '../../electron/engine/ports.ts';
import { journalLog, type Log } from '../../electron/system/log.ts';
import type { KioskClient } from '../../shared/contract/contract.ts';
import type { Role } from '../../shared/contract/define.ts';
import type { KioskEvent } from '../../shared/contract/events.ts';
import type { ReceiptLine } from '../../shared/model/receipt.ts';
import { instant } from './builders.ts';
import type { TestDatabase } from './databases.ts';
import type { TestMachine } from './machine.ts';
import { aTestPrinter, type TestPrinter } from './no-printing.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** One window at the program: what it asks, what it hears. */
export interface TestScreen {
  readonly client: KioskClient;
  readonly events: readonly KioskEvent[];
  /** The page is loaded anew. */
  reload(): void;
}

/** The whole program on a folder of its own; only clock and printer are replaced. Its client copies everything, as IPC does. */
export interface TestApp {
  /** What a resident's screen holds. */
  readonly client: KioskClient;
  /** A screen of its own, on which somebody can sign in; gone with the next restart. */
  screen(window?: WindowFacts): TestScreen;
  /** What the screen of somebody with more rights holds, with what it has laid out for paper. */
  as(role: Role, page?: LaidOutPage): KioskClient;
  /** The program's own answer to a call, for who measures how long it takes. */
  readonly dispatch: KioskApp['dispatch'];
  readonly home: string;
  readonly events: readonly KioskEvent[];
  readonly receipts: readonly (readonly ReceiptLine[])[];
  setClock(time: string): void;
  breakPrinter(failure: PrintFailure | null): void;
  /** The printer that takes the place of whatever the settings name. */
  readonly printer: TestPrinter;
  /** Ends the program; its folder stays. */
  stop(): Promise<void>;
  /** Ends the program and starts it again on the same folder. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The whole program on one of the tests' databases, for `describe.each(DATABASES)`. */
export async function startTestAppOn(
  database: TestDatabase,
  options: Parameters<typeof startTestApp>[0] = {},
): Promise<TestApp> {
  const { databaseUrl } = await database.place();
  return startTestApp(databaseUrl === undefined ? options : { ...options, databaseUrl });
}

/** `now` as `2026-11-23 09:41`, on the wall in Poland. */
export async function startTestApp(
  options: {
    readonly now?: string;
    /** Address of the server's database; left out, the embedded one. */
    readonly databaseUrl?: string;
    readonly config?: Readonly<Record<string, unknown>>;
    /** The printer is the one that the settings name. */
    readonly ownPrinter?: true;
    /** How long a receipt waits for the one before it; left out, as long as in a real kiosk. */
    readonly printerPatienceMs?: number;
    /** A machine that knows of time; left out, its clock is all there is, and stands still. */
    readonly machine?: TestMachine;
    /** How long a search for a person takes at least, in ms; left out, no longer than it does. */
    readonly answerMs?: number;
    /** Where the program writes what happens; left out, nowhere. */
    readonly log?: Log;
    /** Bytes that can still be written into a folder; left out, what the disk says. */
    readonly freeBytes?: (folder: string) => Promise<number>;
    /** What `KIOSK_MODE` says; left out, nothing. */
    readonly mode?: string;
  } = {},
): Promise<TestApp> {
  const home = mkdtempSync(path.join(tmpdir(), 'kiosk-app-'));
  writeFileSync(path.join(home, 'kiosk.config.json'), JSON.stringify(options.config ?? {}));
  let time = instant(options.now ?? '2026-11-23 09:41');
  const events: KioskEvent[] = [];
  const printer = aTestPrinter();
  const open = async (): Promise<KioskApp> => {
    const started = await createApp({
      userData: home,
      assets: path.join(root, 'assets'),
      environment: { DATABASE_URL: options.databaseUrl, KIOSK_MODE: options.mode },
      version: '0.0.0',
      clock: options.machine?.clock ?? { now: () => time },
      log: options.log ?? journalLog('silent'),
      ...(options.ownPrinter ? {} : { printer }),
      printerTimes: { lookEveryMs: 5, patienceMs: options.printerPatienceMs ?? 2000 },
      answerMs: options.answerMs ?? 0,
      ...(options.machine ? { machineTime: options.machine } : {}),
      // The least that scrypt takes: what a PIN costs is the hasher's own test.
      pinCost: { logN: 1, r: 1, p: 1 },
      reserveBytes: 4096,
      ...(options.freeBytes === undefined ? {} : { freeBytes: options.freeBytes }),
    });
    started.subscribe((event) => events.push(structuredClone(event)));
    return started;
  };
  let app = await open();
  const as = (role: Role, page?: LaidOutPage) =>
    new Proxy({} as KioskClient, {
      get: (_, method) => async (input: unknown) =>
        structuredClone(await app.dispatch(method, structuredClone(input), page ? { role, page } : { role })),
    });
  return {
    client: as('resident'),
    screen: (window) => screenOf(app.connect(window)),
    as,
    dispatch: (...call) => app.dispatch(...call),
    home,
    events,
    receipts: printer.receipts,
    setClock: (text) => {
      time = instant(text);
    },
    breakPrinter: printer.break,
    printer,
    stop: () => app.close(),
    restart: async () => {
      await app.close();
      app = await open();
    },
    close: async () => {
      await app.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function screenOf(connection: Connection): TestScreen {
  const events: KioskEvent[] = [];
  connection.subscribe((event) => events.push(structuredClone(event)));
  const client = new Proxy({} as KioskClient, {
    get: (_, method) => async (input: unknown) =>
      structuredClone(await connection.dispatch(method, structuredClone(input))),
  });
  return { client, events, reload: () => connection.reset() };
}
