import type { AuditEntry } from '../../model/audit.ts';
import { toWarsaw } from '../../time/warsaw.ts';
import { fullDayInWords, hourInWords } from '../format.ts';
import { auditBy, auditDetail, auditWords } from './accounts.ts';

/** Words of the journal's page. What the entries say is in accounts.ts. */
export const auditPageWords = {
  lead: 'Co robiono w panelu, od najnowszych. Wpisów nie da się zmienić ani usunąć.',
  columns: { hour: 'Godzina', who: 'Kto', what: 'Co' },
  older: 'Starsze',
  newer: 'Nowsze',
  newest: 'Najnowsze',
  refresh: 'Odśwież',
  empty: 'W dzienniku nie ma jeszcze wpisów.',
  emptyPage: 'Starszych wpisów nie ma.',
} as const;

/** An entry of the journal as it is read: „9.41”, „Ewa Nowak”, „pokazano dane mieszkańca”, „powód: reklamacja”. */
export interface AuditLine {
  readonly sequence: number;
  readonly action: AuditEntry['action'];
  readonly hour: string;
  readonly who: string;
  readonly what: string;
  readonly detail: string | null;
}

/** The entries of one day, newest first. */
export interface AuditDay {
  readonly day: string;
  readonly lines: readonly AuditLine[];
}

/** Entries, newest first, under the days on which they were made. A clock set back begins a day anew. */
export function auditDays(entries: readonly AuditEntry[]): readonly AuditDay[] {
  const days: { day: string; lines: AuditLine[] }[] = [];
  for (const entry of entries) {
    const { date, minute } = toWarsaw(entry.atMs);
    const day = fullDayInWords(date, 'pl');
    const line = lineOf(entry, hourInWords(minute, 'pl'));
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

function lineOf(entry: AuditEntry, hour: string): AuditLine {
  const { sequence, action } = entry;
  const detail = auditDetail(entry);
  return {
    sequence,
    action,
    hour,
    who: auditBy(entry),
    what: auditWords[action],
    detail: detail !== null && action === 'person-revealed' ? `powód: ${detail}` : detail,
  };
}
