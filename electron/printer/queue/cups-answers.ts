import type { PrinterTrouble } from '../../../shared/model/printer.ts';
import type { Health } from '../status.ts';

/** `lp`: "request id is paragony-12 (0 file(s))". */
export function requestId(text: string): string | null {
  return /^request id is (\S+-\d+) /m.exec(text)?.[1] ?? null;
}

/** `lpstat -a`: "paragony accepting requests since …", or "not accepting". */
export function namesOf(text: string): readonly string[] {
  return [...text.matchAll(/^(\S+) (?:not )?accepting requests /gm)].flatMap(([, name]) => name ?? []);
}

/**
 * Keywords of a printer's state (RFC 8011, 5.4.12, with `-report`, `-warning` and `-error` behind them), the thing to mend
 * first. Words of supplies and of other ways to print say nothing about a receipt.
 */
const TROUBLES: readonly (readonly [RegExp, PrinterTrouble])[] = [
  [/^(cover-open|door-open|interlock-open)/, 'cover-open'],
  [/^(media-empty|media-needed)/, 'no-paper'],
  [/^(cutter|trimmer)-/, 'cutter'],
  [/^(offline|shutdown|timed-out)/, 'offline'],
  [/^(media-jam|other-error|fuser-|spool-area-full)/, 'fault'],
];

/** `lpstat -l -p … -a …`. `not-told`: the queue works, and says nothing of its printer. */
export function healthOfQueue(text: string): Health | 'not-told' {
  const alerts = alertsIn(text);
  for (const [words, why] of TROUBLES) if (alerts.some((alert) => words.test(alert))) return { kind: 'trouble', why };
  if (/^printer \S+ disabled /m.test(text) || /^\S+ not accepting requests /m.test(text))
    return { kind: 'trouble', why: 'offline' };
  // It says so for a moment before every job, too.
  if (alerts.includes('connecting-to-device')) return { kind: 'waiting', why: 'offline' };
  return alerts.some((alert) => alert.startsWith('media-low')) ? { kind: 'ready', nearEnd: true } : 'not-told';
}

function alertsIn(text: string): readonly string[] {
  return [...text.matchAll(/^\s+Alerts: (.*)$/gm)].flatMap(([, words]) => words?.trim().split(/[\s,]+/) ?? []);
}
