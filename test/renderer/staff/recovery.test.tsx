import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LastDrill, LastRecovery } from '../../../renderer/staff/device/backups/Recovery.tsx';
import { DRILL_OUTCOMES } from '../../../shared/model/backup.ts';
import type { DataRecovery, RecoveredVisit } from '../../../shared/model/recovery.ts';
import { drillWords, recoveryWords } from '../../../shared/text/panel/recovery.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';

const WHEN = { date: localDate('2026-11-23'), minute: minuteOfDay(427) };
const COPY = 'kiosk-2026-11-23T06-00.sqlite3';
const QUARANTINE = '/var/lib/kiosk-wizyt/data/quarantine/2026-11-23T07-07';

/** A database that was whole, from which nothing was missing. */
const nothing: DataRecovery = {
  ...WHEN,
  replaced: null,
  visits: 0,
  planChanges: 0,
  lostPlanChanges: 0,
  withoutTime: [],
  lost: [],
  unconfirmed: [],
  damagedRecords: 0,
};

const visit = (code: string, start: number): RecoveredVisit => ({
  code: code as RecoveredVisit['code'],
  date: localDate('2026-11-24'),
  start: minuteOfDay(start),
});

/** Everything that the report says, a paragraph or an entry of a list each; `box` is how urgent it looks. */
function read(changes: Partial<DataRecovery>) {
  const html = renderToStaticMarkup(<LastRecovery last={{ ...nothing, ...changes }} />);
  const lines = [...html.matchAll(/<(?:h2|p|li)[^>]*>(.*?)<\/(?:h2|p|li)>/gs)];
  return {
    box: /<section class="([^"]*)"/.exec(html)?.[1],
    lines: lines.map(([, inside = '']) => inside.replaceAll(/<[^>]*>/g, '')),
    entries: [...html.matchAll(/<li>/g)].length,
  };
}

describe('F10 what staff read after the kiosk has brought data back', () => {
  test('F10 which copy the kiosk works on, where the damaged file is, and what came back', () => {
    const { box, lines } = read({ replaced: { copy: COPY, quarantine: QUARANTINE }, visits: 3, planChanges: 1 });
    expect(box).toBe('st-box now');
    expect(lines).toEqual([
      recoveryWords.title,
      expect.stringContaining('7.07'),
      expect.stringMatching(/^Plik z danymi był uszkodzony, więc kiosk pracuje na kopii .*6\.00\.$/),
      `Uszkodzony plik leży w folderze ${QUARANTINE}. Nie usuwaj go, zanim informatyk go obejrzy.`,
      'Uwagi mieszkańców, konta pracowników i dziennik są takie jak w tej kopii.',
      expect.stringMatching(/Liczba wizyt: 3\.$/),
      expect.stringMatching(/Ich liczba: 1\.$/),
    ]);
  });

  test.each(['lost', 'withoutTime'] as const)('F10 visits that are %s are listed, and the report is urgent', (list) => {
    const { box, lines, entries } = read({ [list]: [visit('K7CM3P9TX', 580), visit('PFJ47MD6C', 615)] });
    expect(box).toBe('st-box bad');
    expect(lines.slice(2)).toEqual([
      recoveryWords[list],
      expect.stringMatching(/24\.11\.2026, godz\.\u00a09\.40, kod\u00a0K7CM3P9TX$/),
      expect.stringMatching(/10\.15, kod\u00a0PFJ47MD6C$/),
    ]);
    expect(entries).toBe(2);
  });

  test('F10 visits whose residents may not have seen them are listed without an alarm', () => {
    const { box, lines } = read({ unconfirmed: [visit('K7CM3P9TX', 580)] });
    expect(box).toBe('st-box now');
    expect(lines.slice(2)).toEqual([recoveryWords.unconfirmed, expect.stringContaining('K7CM3P9TX')]);
  });

  test('F10 nothing is said of what did not happen', () => {
    const { lines, entries } = read({});
    expect(lines).toEqual([recoveryWords.title, expect.stringContaining('7.07')]);
    expect(entries).toBe(0);
  });

  test('F10 what did not come back is said with what to do about it', () => {
    const { lines } = read({ lostPlanChanges: 2, damagedRecords: 5 });
    expect(lines.slice(2)).toEqual([
      expect.stringMatching(/Ich liczba: 2\. Przejrzyj grafik\.$/),
      expect.stringMatching(/Liczba miejsc: 5\. Wezwij informatyka\.$/),
    ]);
  });

  test.each(DRILL_OUTCOMES)('F10 a trial with a copy that ended %s is told in its words', (outcome) => {
    const html = renderToStaticMarkup(<LastDrill last={{ ...WHEN, name: COPY, outcome }} />);
    expect(html).toContain(drillWords[outcome]);
    expect(html).toContain(outcome === 'good' ? 'class="st-box"' : 'class="st-box bad"');
  });
});
