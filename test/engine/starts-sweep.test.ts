import { describe, expect, it } from 'vitest';
import { availability } from '../../electron/engine/rules/availability.ts';
import { bookingWindow } from '../../electron/engine/rules/booking-window.ts';
import { servingDesks } from '../../electron/engine/rules/case-offer.ts';
import { holidayNames, rememberOpenings } from '../../electron/engine/rules/opening.ts';
import { polishHolidays } from '../../electron/engine/rules/polish-holidays.ts';
import { createHolidayCalendar } from '../../electron/system/holidays.ts';
import { loadSeed } from '../../electron/system/seed.ts';
import type { Case } from '../../shared/model/case.ts';
import type { DeskId } from '../../shared/model/ids.ts';
import { lengthOn } from '../../shared/rules/visit-length.ts';
import { addDays, type DayNumber, dayNumber, type LocalDate, localDate } from '../../shared/time/local-date.ts';
import { at, dates, someSettings } from '../support/builders.ts';
import { isDayOff, type OracleBlock, slowStarts, weekdayByPlatform } from './slow-oracle.ts';

const loaded = loadSeed('assets/seed');
if (!loaded.ok) throw new Error(loaded.error.sentences.join('\n'));
const seed = loaded.value;
const settings = someSettings();
const calendar = createHolidayCalendar(polishHolidays);
const openings = rememberOpenings({
  openingBlocks: seed.openingBlocks,
  specialDays: [],
  departments: seed.departments,
  holidayName: holidayNames(calendar.ofYear),
});

const FIRST = localDate('2025-01-01');
const LAST = localDate('2040-12-31');
const FREE_DAY = new Uint8Array(1440);

/** Days that every sweep fills with visits: both clock changes, leap days, ends of years; and every fourth other day. */
const ALWAYS_FILLED = /-02-29$|-12-31$|-03-(2[5-9]|3[01])$|-10-(2[5-9]|3[01])$/;

/** A small generator with a fixed beginning, so that every run asks the same questions. */
function numbers(seedNumber: number): (below: number) => number {
  let state = seedNumber;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface FilledDay {
  readonly minutes: Uint8Array;
  readonly mask: bigint;
}

/** Visits of mixed lengths at random five-minute marks, written down once by the minute and once by the cell. */
function fillDay(random: (below: number) => number): FilledDay {
  const minutes = new Uint8Array(1440);
  const cells = new Set<number>();
  for (let visit = random(24); visit > 0; visit -= 1) {
    const length = 5 * (1 + random(12));
    const start = 5 * (84 + random(110));
    for (let minute = start; minute < Math.min(1440, start + length); minute += 1) {
      minutes[minute] = 1;
      cells.add(Math.floor(minute / 5));
    }
  }
  return { minutes, mask: [...cells].reduce((mask, cell) => mask | (1n << BigInt(cell)), 0n) };
}

function blocksByHand(theCase: Case, date: LocalDate): OracleBlock[] {
  if (isDayOff(date)) return [];
  const weekday = weekdayByPlatform(date);
  return seed.openingBlocks
    .filter((block) => block.departmentId === theCase.departmentId && block.weekday === weekday)
    .map((block) => block.hours);
}

const onFreeDays = new Map<string, number[]>();

/** The oracle's answer; for days on which nobody has a visit it is asked once for the same case and the same blocks. */
function expectedStarts(theCase: Case, blocks: OracleBlock[], desks: Uint8Array[]): number[] {
  const question = { blocks, minutes: theCase.visitMinutes, gridMinutes: settings.gridMinutes, desks };
  if (desks.some((desk) => desk !== FREE_DAY)) return slowStarts(question);
  const key = `${theCase.id} ${JSON.stringify(blocks)}`;
  const starts = onFreeDays.get(key) ?? slowStarts(question);
  onFreeDays.set(key, starts);
  return starts;
}

function fillAllDays(): Map<string, FilledDay> {
  const random = numbers(20_091_110);
  const filled = new Map<string, FilledDay>();
  for (const date of dates(FIRST, LAST)) {
    if (random(4) !== 0 && !ALWAYS_FILLED.test(date)) continue;
    for (const desk of seed.desks) filled.set(`${desk.id} ${date}`, fillDay(random));
  }
  return filled;
}

describe('starts of the seed cases', () => {
  const filled = fillAllDays();
  const taken = new Map<DayNumber, { deskId: DeskId; day: DayNumber; mask: bigint }[]>();
  for (const desk of seed.desks) {
    for (const date of dates(FIRST, LAST)) {
      const day = filled.get(`${desk.id} ${date}`);
      if (day === undefined) continue;
      const row = { deskId: desk.id, day: dayNumber(date), mask: day.mask };
      taken.set(row.day, [...(taken.get(row.day) ?? []), row]);
    }
  }

  it.each(seed.cases.map((theCase) => [theCase.id, theCase] as const))(
    'A7 %s: every day of 2025–2040 equals the slow oracle',
    (_, theCase) => {
      const desks = servingDesks(seed.desks, theCase.id).map((desk) => desk.id);
      const openingOnDay = (day: DayNumber) => openings(theCase.departmentId, day);
      const wrong: unknown[] = [];
      let days = 0;
      for (let today = addDays(FIRST, -1); today < LAST; today = addDays(today, settings.daysAhead)) {
        const now = { date: today, minute: at('00:30') };
        // From today's first minute, so that holidays right after today are looked at as well.
        const window = bookingWindow(now, { ...settings, earliest: { kind: 'same-day', leadMinutes: 0 } }, () => true);
        const rows = [...Array(settings.daysAhead + 1).keys()].flatMap(
          (ahead) => taken.get((window.today + ahead) as DayNumber) ?? [],
        );
        const offered = availability({
          minutesOn: (date) => lengthOn(theCase, date),
          gridMinutes: settings.gridMinutes,
          deskIds: desks,
          deskOff: null,
          window,
          openingOnDay,
          taken: rows,
        });
        for (const offer of offered.days.slice(1)) {
          if (offer.date > LAST) continue;
          days += 1;
          const blocks = blocksByHand(theCase, offer.date);
          const expected = expectedStarts(
            theCase,
            blocks,
            desks.map((desk) => filled.get(`${desk} ${offer.date}`)?.minutes ?? FREE_DAY),
          );
          const kind = blocks.length === 0 ? 'closed' : expected.length === 0 ? 'full' : 'free';
          const starts = offer.kind === 'free' ? offer.starts : [];
          if (offer.kind !== kind || starts.join() !== expected.join()) wrong.push({ offer, kind, expected });
        }
      }
      expect(wrong.slice(0, 3)).toEqual([]);
      expect(days).toBe(dates(FIRST, LAST).length);
    },
  );

  it.each([
    ['2025-06-19', 'Boże Ciało'],
    ['2026-06-04', 'Boże Ciało'],
    ['2027-05-27', 'Boże Ciało'],
    ['2028-06-15', 'Boże Ciało'],
    ['2026-04-06', 'Poniedziałek Wielkanocny'],
    ['2027-03-29', 'Poniedziałek Wielkanocny'],
    ['2025-12-24', 'Wigilia'],
    ['2040-12-24', 'Wigilia'],
  ])('D4 %s is closed everywhere: %s', (date, name) => {
    for (const { id } of seed.departments) {
      expect(openings(id, dayNumber(localDate(date))).opening).toMatchObject({ kind: 'closed', reason: { pl: name } });
    }
  });

  it.each(['2024-12-24', '2026-04-03', '2027-03-26', '2026-12-31', '2027-12-31', '2028-02-29'])(
    'D4 %s is a working day',
    (date) => {
      for (const { id } of seed.departments) {
        expect(openings(id, dayNumber(localDate(date))).opening.kind).toBe('open');
      }
    },
  );

  it('A7 the sweep sees both clock changes, leap days and days of every kind', () => {
    const filledDates = new Set([...filled.keys()].map((key) => key.split(' ')[1]));
    for (const date of ['2028-02-29', '2032-02-29', '2026-03-30', '2026-10-26', '2025-12-31']) {
      expect(filledDates).toContain(date);
    }
    expect(filledDates.size).toBeGreaterThan(1000);
    expect(seed.cases).toHaveLength(36);
  });
});
