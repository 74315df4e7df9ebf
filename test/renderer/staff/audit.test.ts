import { describe, expect, test } from 'vitest';
import { FIRST_PAGE, newerPage, olderPage, PAGE_SIZE, pageInput } from '../../../renderer/staff/audit/paging.ts';
import type { AuditEntry } from '../../../shared/model/audit.ts';
import { auditDays } from '../../../shared/text/panel/audit.ts';

describe('pages of the journal', () => {
  test('go back from the newest, fifty at a time, and forward again', () => {
    expect(pageInput(FIRST_PAGE)).toEqual({ before: null, limit: PAGE_SIZE });
    const second = olderPage(FIRST_PAGE, 81) ?? [];
    expect(pageInput(second)).toEqual({ before: 81, limit: PAGE_SIZE });
    expect(newerPage(second)).toEqual(FIRST_PAGE);
    expect(newerPage(FIRST_PAGE)).toBeNull();
  });

  test('end where the journal begins', () => {
    expect(olderPage([51], 1)).toBeNull();
    expect(olderPage(FIRST_PAGE, undefined)).toBeNull();
  });
});

describe('entries in words', () => {
  const entry = (sequence: number, atMs: number, more: Partial<AuditEntry> = {}): AuditEntry => ({
    sequence,
    atMs,
    by: 'Ewa Nowak',
    action: 'signed-in',
    visitId: null,
    detail: null,
    ...more,
  });

  test('stand under their days, by the clock in Poland', () => {
    const days = auditDays([
      entry(3, Date.UTC(2026, 10, 12, 23, 30)),
      entry(2, Date.UTC(2026, 10, 12, 8, 41)),
      entry(1, Date.UTC(2026, 10, 12, 8, 5)),
    ]);
    expect(days.map(({ day, lines }) => [day, lines.map(({ hour }) => hour)])).toEqual([
      ['piątek, 13 listopada 2026', ['0.30']],
      ['czwartek, 12 listopada 2026', ['9.41', '9.05']],
    ]);
  });

  test('a reason is called one', () => {
    const [day] = auditDays([entry(1, 0, { action: 'person-revealed', detail: 'reklamacja' })]);
    expect(day?.lines[0]?.detail).toBe('powód: reklamacja');
  });
});
