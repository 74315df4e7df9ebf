import { describe, expect, it } from 'vitest';
import { isDueAtNight, isWornOut, SESSIONS_PER_WINDOW } from '../../electron/host/renewal.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';

const day = (text: string) => text as LocalDate;

describe('a window is made anew', () => {
  it.each([
    [0, false],
    [SESSIONS_PER_WINDOW - 1, false],
    [SESSIONS_PER_WINDOW, true],
    [SESSIONS_PER_WINDOW + 1, true],
  ])('after %i sessions: %s', (sessions, worn) => {
    expect(isWornOut({ sessions, renewedOn: null })).toBe(worn);
  });

  it.each([
    ['three at night', '2026-11-24', 180, 30, true],
    ['a minute to three', '2026-11-24', 179, 30, false],
    ['a minute to four', '2026-11-24', 239, 30, true],
    ['four', '2026-11-24', 240, 30, false],
    ['noon', '2026-11-24', 720, 300, false],
    ['the same night again', '2026-11-23', 181, 30, false],
    ['while somebody is there', '2026-11-24', 180, 19, false],
  ])('%s: %s', (_, date, minute, quietMinutes, due) => {
    const age = { sessions: 3, renewedOn: day('2026-11-23') };
    expect(isDueAtNight(age, { date: day(date), minute: minute as never }, quietMinutes * 60_000)).toBe(due);
  });

  it('in its first night', () => {
    const now = { date: day('2026-11-23'), minute: 180 as never };
    expect(isDueAtNight({ sessions: 0, renewedOn: null }, now, 3_600_000)).toBe(true);
  });
});
