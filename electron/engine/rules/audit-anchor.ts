import { formatMinuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import type { AuditAnchor } from './audit-chain.ts';

const FORM = /^Chwila: \S+ \S+ \((\d{1,15})\)\nWpis: ([1-9]\d{0,15})\nOdcisk: ([0-9a-f]{64})$/m;

/** The end of a log as a small text that is kept elsewhere: `dziennik-2026-11-24.txt`. The moment stands there in words and in ms. */
export function writeAnchor({ atMs, sequence, hash }: AuditAnchor): string {
  const { date, minute } = toWarsaw(atMs);
  return `Dziennik kiosku: odcisk ostatniego wpisu. Ten plik warto trzymać poza kioskiem.

Chwila: ${date} ${formatMinuteOfDay(minute)} (${atMs})
Wpis: ${sequence}
Odcisk: ${hash}

W sprawdzeniu dziennika (--verify-log) pokazuje on, czy nie zniknęły wpisy z końca.
`;
}

/** Reads such a text, also one that came through an editor of another system; null when it is something else. */
export function readAnchor(text: string): AuditAnchor | null {
  const [, atMs, sequence, hash] = FORM.exec(text.replaceAll('\r\n', '\n')) ?? [];
  return hash === undefined ? null : { atMs: Number(atMs), sequence: Number(sequence), hash };
}
