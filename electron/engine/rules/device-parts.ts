import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { AuditVerdict } from '../../../shared/model/audit.ts';
import type { BackupDrill } from '../../../shared/model/backup.ts';
import type { DeviceCode, DevicePart, DevicePartState } from '../../../shared/model/device.ts';
import type { PrinterState, PrinterTrouble } from '../../../shared/model/printer.ts';
import type { KioskProblem } from '../../../shared/model/problems.ts';
import { daysBetween } from '../../../shared/time/local-date.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import type { ClockVerdict } from './clock-verdict.ts';
import { type MailFacts, mailState } from './mail-state.ts';
import { LEAST_FREE_BYTES } from './room.ts';

/** What is known of the receipt printer. */
export interface PrintingFacts {
  /** As it was last looked at. */
  readonly state: PrinterState;
  /** How the last receipt ended since the program began or took this printer over; null when there was none. */
  readonly last: 'done' | PrinterTrouble | 'unknown' | null;
  /** The panel's settings cannot be read: those of the installer's file hold. */
  readonly settingsDamaged: boolean;
}

/** What the database says of itself. */
export interface DatabaseFacts {
  readonly kind: 'embedded' | 'server';
  /** `SQLite 3.53.0`, `PostgreSQL 18.1`. */
  readonly engine: string;
  readonly schema: number;
  readonly bytes: number;
  /** When the newest copy was made that this machine keeps; null when there is none. */
  readonly copiedAtMs: number | null;
  /** The same of the other place, where the configuration names one. */
  readonly secondCopiedAtMs?: number | null;
  /** What the last trial with a copy has shown; null when there was none. */
  readonly drill?: BackupDrill['outcome'] | null;
}

/** The machine as it was found at one moment; null = could not be looked at. */
export interface DeviceFacts {
  readonly printing: PrintingFacts;
  /** Bytes left on the disk of the data folder. */
  readonly freeBytes: number | null;
  /** Whether the machine's clock follows the network's time. */
  readonly clockSynchronised: boolean | null;
  readonly database: DatabaseFacts | null;
  readonly mail: MailFacts;
  readonly problem: KioskProblem['type'] | null;
  readonly versions: { readonly kiosk: string; readonly node: string };
}

/** What is thought of the machine's clock, and what it shows, ms. */
interface WatchedClock {
  readonly verdict: ClockVerdict;
  readonly machineMs: number;
}

const SURE: WatchedClock = { verdict: 'ok', machineMs: 0 };

const MEGABYTE = 1_000_000;
const GIGABYTE = 1000 * MEGABYTE;
/** With less, somebody should make room soon. */
const LOW_BYTES = GIGABYTE;
/** A copy is made every hour that the kiosk is on; a night and an hour more are no reason to worry. */
const OLD_COPY_MS = 26 * 3_600_000;

type Found = Omit<DevicePartState, 'part'>;

/** What staff should know of each part of the device (F9), in the order of `DEVICE_PARTS`. */
export function deviceParts(
  facts: DeviceFacts,
  nowMs: number,
  clock: WatchedClock = SURE,
  log: AuditVerdict | null = null,
): DevicePartState[] {
  const found: Readonly<Record<DevicePart, Found>> = {
    printer: printerOf(facts.printing),
    paper: paperOf(facts.printing),
    disk: diskOf(facts),
    clock: clockOf(facts.clockSynchronised, nowMs, clock),
    mail: mailState(facts.mail, nowMs),
    backup: backupOf(facts.database, nowMs),
    database: databaseOf(facts),
    log: logOf(log),
  };
  return Object.entries(found).map(([part, one]) => ({ part: part as DevicePart, ...one }));
}

function state(level: Found['level'], code: DeviceCode, numbers: Found['numbers'] = {}): Found {
  return { level, code, numbers };
}

function printerOf({ state: found, last, settingsDamaged }: PrintingFacts): Found {
  const why = troubleOf(found, last);
  if (why !== null && why !== 'no-paper') return state('bad', PRINTER_TROUBLE_CODES[why]);
  if (settingsDamaged) return state('attention', 'printer-settings-damaged');
  if (found.kind === 'none') return state('absent', 'no-printer');
  return last === 'unknown' ? state('attention', 'printer-unsure') : state('good', 'printer-ready');
}

const PRINTER_TROUBLE_CODES = {
  offline: 'printer-offline',
  'cover-open': 'printer-cover-open',
  cutter: 'printer-cutter',
  fault: 'printer-fault',
} as const satisfies Record<Exclude<PrinterTrouble, 'no-paper'>, DeviceCode>;

/** Of a printer that cannot say how it is, only the last receipt tells. */
function troubleOf(found: PrinterState, last: PrintingFacts['last']): PrinterTrouble | null {
  if (found.kind === 'not-ready') return found.why;
  return found.kind !== 'not-asked' || last === null || last === 'done' || last === 'unknown' ? null : last;
}

function paperOf({ state: found, last }: PrintingFacts): Found {
  if (troubleOf(found, last) === 'no-paper') return state('bad', 'paper-out');
  // While something else is the matter, nothing is known of the paper.
  if (found.kind !== 'ready') return state('absent', 'paper-not-watched');
  return found.nearEnd ? state('attention', 'paper-near-end') : state('good', 'paper-enough');
}

function diskOf({ freeBytes, database }: DeviceFacts): Found {
  if (freeBytes === null) return state('attention', 'disk-unknown');
  const megabytes = Math.floor(freeBytes / MEGABYTE);
  // Data on a server grow there.
  const stops = database?.kind === 'server' ? {} : { stops: 1 };
  if (freeBytes < LEAST_FREE_BYTES) return state('bad', 'disk-nearly-full', { megabytes, ...stops });
  return freeBytes < LOW_BYTES
    ? state('attention', 'disk-low', { megabytes })
    : state('good', 'disk-roomy', { megabytes });
}

function clockOf(synchronised: boolean | null, nowMs: number, { verdict, machineMs }: WatchedClock): Found {
  const { date, minute } = toWarsaw(nowMs);
  const shown = { date, minute };
  if (verdict !== 'ok') {
    const machine = toWarsaw(machineMs);
    return state('bad', `clock-${verdict}`, { ...shown, machineDate: machine.date, machineMinute: machine.minute });
  }
  if (synchronised === null) return state('absent', 'clock-not-watched', shown);
  return synchronised
    ? state('good', 'clock-synchronised', shown)
    : state('attention', 'clock-not-synchronised', shown);
}

function backupOf(database: DatabaseFacts | null, nowMs: number): Found {
  if (database === null) return state('attention', 'backup-unknown');
  if (database.kind === 'server') return state('absent', 'server-keeps-backups');
  if (database.copiedAtMs === null) return state('attention', 'backup-none');
  const isOld = (madeMs: number) => nowMs - madeMs > OLD_COPY_MS;
  const { date, minute } = toWarsaw(database.copiedAtMs);
  const numbers = { date, minute, days: Math.max(0, daysBetween(date, toWarsaw(nowMs).date)) };
  const { drill = null } = database;
  if (drill !== null && drill !== 'good' && drill !== 'no-copy' && drill !== 'no-room')
    return state('bad', 'backup-trial-failed', numbers);
  if (isOld(database.copiedAtMs)) return state('attention', 'backup-old', numbers);
  const { secondCopiedAtMs: second } = database;
  if (second === null || (second !== undefined && isOld(second)))
    return state('attention', 'backup-not-doubled', numbers);
  return state('good', 'backup-made', numbers);
}

function databaseOf({ database, problem }: DeviceFacts): Found {
  if (problem !== null || database === null) {
    return state('bad', 'database-out-of-order', problem === null ? {} : { problem });
  }
  const megabytes = Math.ceil(database.bytes / MEGABYTE);
  return state('good', database.kind === 'embedded' ? 'database-embedded' : 'database-server', { megabytes });
}

/** What the last look at the log of acts found; null: nobody has looked since the start. */
function logOf(verdict: AuditVerdict | null): Found {
  if (verdict === null) return state('attention', 'log-not-checked');
  switch (verdict.type) {
    case 'whole':
      return state('good', 'log-whole');
    case 'broken':
      return state('bad', `log-line-${verdict.why}`, { sequence: verdict.sequence });
    case 'cut': {
      const numbers = { after: verdict.after };
      return verdict.restoredAtMs === null ? state('bad', 'log-cut', numbers) : state('good', 'log-restored', numbers);
    }
    default:
      return assertNever(verdict);
  }
}
