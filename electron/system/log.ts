import { type Logger, pino } from 'pino';

/** Every event the program writes down. Never what a resident typed: methods, outcomes, causes. */
export type LogEvent =
  | 'kiosk-started'
  | 'kiosk-closed'
  | 'kiosk-out-of-order'
  | 'kiosk-works-again'
  | 'call'
  | 'call-failed'
  | 'page-gone'
  | 'page-hung'
  | 'store-note'
  | 'lateness-swept'
  | 'upkeep-failed'
  | 'backup-made'
  | 'backup-failed'
  | 'backup-restored'
  | 'restore-failed'
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
  | 'receipts-interrupted';

export interface Log {
  info(event: LogEvent, details?: Readonly<Record<string, unknown>>): void;
  problem(event: LogEvent, details?: Readonly<Record<string, unknown>>): void;
}

/** JSON lines on standard output, where the system's journal takes them. Written at once: a crash loses no line. */
export function journalLog(level: 'info' | 'silent' = 'info'): Log {
  const logger: Logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ sync: true }),
  );
  return {
    info: (event, details = {}) => logger.info({ event, ...details }),
    problem: (event, details = {}) => logger.error({ event, ...details }),
  };
}

/** The kind and place of a thrown value without its message, which may quote what a resident typed. */
export function causeOf(thrown: unknown): { readonly kind: string; readonly at: readonly string[] } {
  if (!(thrown instanceof Error)) return { kind: typeof thrown, at: [] };
  const frames = (thrown.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { kind: thrown.name, at: frames.slice(0, 6).map((line) => line.trim()) };
}
