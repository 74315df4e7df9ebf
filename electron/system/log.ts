import { type Logger, pino } from 'pino';
import { withoutPersonalDigits } from '../../shared/rules/without-personal-digits.ts';

/** Every event the program writes down. Never what a resident typed: methods, outcomes, causes. */
export type LogEvent =
  | 'kiosk-started'
  | 'kiosk-closed'
  | 'kiosk-out-of-order'
  | 'kiosk-works-again'
  | 'call'
  | 'call-failed'
  | 'call-turned-away'
  | 'keys-turned-away'
  | 'page-gone'
  | 'page-hung'
  | 'page-not-loaded'
  | 'preload-failed'
  | 'helper-gone'
  | 'program-failed'
  | 'safe-start'
  | 'not-well'
  | 'well-again'
  | 'watchdog-not-fed'
  | 'memory-grows'
  | 'store-note'
  | 'lateness-swept'
  | 'upkeep-failed'
  | 'clock-doubted'
  | 'clock-settled'
  | 'timekeeping-failed'
  | 'keys-changed'
  | 'data-erased'
  | 'backup-made'
  | 'backup-failed'
  | 'backup-restored'
  | 'restore-failed'
  | 'backup-tried'
  | 'data-recovered'
  | 'setup-code-written'
  | 'setup-file-failed'
  | 'settings-unfilled'
  | 'reminders-made'
  | 'mail-told'
  | 'mail-not-sent'
  | 'mail-failed'
  | 'printer-state'
  | 'printer-changed'
  | 'printer-settings-damaged'
  | 'receipts-interrupted'
  | 'audit-head'
  | 'audit-faulty';

export interface Log {
  info(event: LogEvent, details?: Readonly<Record<string, unknown>>): void;
  problem(event: LogEvent, details?: Readonly<Record<string, unknown>>): void;
}

/**
 * JSON lines on standard output, where the system's journal takes them, or in a file. Written at once: a crash loses no line.
 * Should anything personal come this far by mistake, its digits and addresses do not come further.
 */
export function journalLog(level: 'info' | 'silent' = 'info', file?: string): Log {
  const logger: Logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { log: scrubbed } },
    pino.destination(file === undefined ? { sync: true } : { sync: true, dest: file }),
  );
  return {
    info: (event, details = {}) => logger.info({ event, ...details }),
    problem: (event, details = {}) => logger.error({ event, ...details }),
  };
}

/** The same details with what is surely somebody's taken out of every text in them. */
function scrubbed(details: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, scrubbedValue(value)]));
}

function scrubbedValue(value: unknown): unknown {
  if (typeof value === 'string') return withoutPersonalDigits(value);
  if (Array.isArray(value)) return value.map(scrubbedValue);
  return typeof value === 'object' && value !== null ? scrubbed({ ...value }) : value;
}

/** The kind and place of a thrown value without its message, which may quote what a resident typed. */
export function causeOf(thrown: unknown): { readonly kind: string; readonly at: readonly string[] } {
  if (!(thrown instanceof Error)) return { kind: typeof thrown, at: [] };
  const frames = (thrown.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { kind: thrown.name, at: frames.slice(0, 6).map((line) => line.trim()) };
}
