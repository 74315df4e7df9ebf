import { describe, expect, test } from 'vitest';
import { type BookAct, type BookState, bookFlow, NEW_BOOKING } from '../../../renderer/staff/day/book/book-flow.ts';
import { matchingCases } from '../../../renderer/staff/day/book/match-case.ts';
import {
  daysOf,
  isStartReady,
  reasonFor,
  shownDay,
  stretchFrom,
  stretchWith,
} from '../../../renderer/staff/day/book/starts.ts';
import type { CallError } from '../../../shared/contract/define.ts';
import type { StaffBookError } from '../../../shared/contract/staff/day.ts';
import { addDays, localDate } from '../../../shared/time/local-date.ts';
import { clock, MONDAY, NEW_CARD, PIN, TUESDAY, visitWith } from './day-visit.ts';

const INSIDE = { date: TUESDAY, start: clock(10), withinWindow: true };
const OUTSIDE = { date: MONDAY, start: clock(14), withinWindow: false };
const play = (acts: readonly BookAct[], from: BookState = NEW_BOOKING) => acts.reduce(bookFlow, from);
const TYPED: readonly BookAct[] = [
  { type: 'case-chosen', caseId: NEW_CARD },
  { type: 'start-chosen', chosen: INSIDE },
  { type: 'person-typed', field: 'lastName', text: 'Nowak' },
];

describe('F3 booking for a resident', () => {
  test('case, time, person: an hour that needs no reason goes on by itself', () => {
    expect(play(TYPED.slice(0, 1)).step).toBe('start');
    expect(play(TYPED.slice(0, 2)).step).toBe('person');
    expect(play([{ type: 'booked', visit: visitWith() }], play(TYPED))).toMatchObject({
      step: 'done',
      booked: { code: 'K7CM3P9TX' },
      person: NEW_BOOKING.person,
    });
  });

  test('an hour residents cannot choose waits for its reason', () => {
    const state = play([{ type: 'start-chosen', chosen: OUTSIDE }], play(TYPED.slice(0, 1)));
    expect(state).toMatchObject({ step: 'start', chosen: OUTSIDE });
  });

  test('another case has other hours; the same one keeps the choice', () => {
    expect(play([{ type: 'case-chosen', caseId: PIN }], play(TYPED))).toMatchObject({ chosen: null, day: null });
    expect(play([{ type: 'case-chosen', caseId: NEW_CARD }], play(TYPED)).chosen).toEqual(INSIDE);
  });

  test.each<[string, StaffBookError | CallError, BookState['step']]>([
    ['time-taken', { type: 'time-taken', nearest: [] }, 'start'],
    ['time-not-offered', { type: 'time-not-offered', nearest: [] }, 'start'],
    ['not-offered', { type: 'not-offered' }, 'case'],
    ['hours-overlap', { type: 'hours-overlap' }, 'person'],
    ['case-already-booked', { type: 'case-already-booked', replaceable: false }, 'person'],
    ['too-many-visits', { type: 'too-many-visits', max: 3 }, 'person'],
    ['key-reused', { type: 'key-reused' }, 'person'],
    ['unexpected', { type: 'unexpected', incident: 'a1' }, 'person'],
  ])('%s leads to where something can be done about it, and loses nothing that was typed', (_, failure, step) => {
    const state = play([{ type: 'refused', failure }], play(TYPED));
    expect(state.step).toBe(step);
    expect(state.failure).toEqual(failure);
    expect(state.person.lastName).toBe('Nowak');
    expect(state.day).toBe(TUESDAY);
  });

  test('an hour that somebody else took is no choice any more', () => {
    expect(play([{ type: 'refused', failure: { type: 'time-taken', nearest: [] } }], play(TYPED)).chosen).toBeNull();
  });

  test('the window that moved on meanwhile asks for a reason of the same hour', () => {
    const state = play([{ type: 'refused', failure: { type: 'outside-window-needs-reason' } }], play(TYPED));
    expect(state).toMatchObject({ step: 'start', chosen: { ...INSIDE, withinWindow: false } });
  });

  test('problems stand beside their fields until the field is typed in', () => {
    const problems = [
      { field: 'pesel', problem: { type: 'checksum' } },
      { field: 'firstName', problem: { type: 'empty' } },
    ] as const;
    const refused = play(
      [{ type: 'refused', failure: { type: 'person-refused', problems: [...problems] } }],
      play(TYPED),
    );
    expect(refused).toMatchObject({ step: 'person', problems, failure: null });
    const typed = play([{ type: 'person-typed', field: 'pesel', text: '4' }], refused);
    expect(typed.problems).toEqual([problems[1]]);
  });

  test('F3 a document may stand instead of the PESEL; what is wrong about the other is forgotten, not what is typed', () => {
    const problems = [
      { field: 'pesel', problem: { type: 'checksum' } },
      { field: 'firstName', problem: { type: 'empty' } },
    ] as const;
    const state = play(
      [
        { type: 'refused', failure: { type: 'person-refused', problems: [...problems] } },
        { type: 'identified-by', by: 'document' },
        { type: 'person-typed', field: 'documentNumber', text: 'CCC456789' },
      ],
      play(TYPED),
    );
    expect(state).toMatchObject({ identifiedBy: 'document', problems: [problems[1]] });
    expect(state.person.pesel).toBe(play(TYPED).person.pesel);
  });

  test('a refusal is gone once something is done about it', () => {
    const refused = play([{ type: 'refused', failure: { type: 'hours-overlap' } }], play(TYPED));
    const acts: readonly BookAct[] = [
      { type: 'gone-to', step: 'start' },
      { type: 'reason-typed', reason: 'pilne' },
      { type: 'start-chosen', chosen: INSIDE },
      { type: 'problems-found', problems: [] },
    ];
    for (const act of acts) expect(bookFlow(refused, act).failure).toBeNull();
  });
});

describe('F3 the hours', () => {
  const start = (date: typeof MONDAY, hours: number) => ({ date, start: clock(hours), withinWindow: true });

  test('stand as days, before and after noon, in order', () => {
    const days = daysOf([start(TUESDAY, 9), start(MONDAY, 12), start(MONDAY, 11), start(MONDAY, 8)]);
    expect(days.map(({ date, count }) => [date, count])).toEqual([
      [MONDAY, 3],
      [TUESDAY, 1],
    ]);
    expect(days[0]?.beforeNoon.map((one) => one.start)).toEqual([clock(8), clock(11)]);
    expect(days[0]?.afterNoon.map((one) => one.start)).toEqual([clock(12)]);
  });

  test('the day that was looked at is shown as long as it has hours', () => {
    const days = daysOf([start(MONDAY, 9), start(TUESDAY, 9)]);
    expect(shownDay(days, TUESDAY)?.date).toBe(TUESDAY);
    expect(shownDay(days, localDate('2026-12-01'))?.date).toBe(MONDAY);
    expect(shownDay([], MONDAY)).toBeNull();
  });

  test('two weeks at a time, from today to a year ahead', () => {
    expect(stretchFrom(MONDAY, MONDAY)).toMatchObject({
      to: localDate('2026-12-06'),
      earlier: null,
      later: localDate('2026-12-07'),
    });
    expect(stretchFrom(addDays(MONDAY, 5), MONDAY).earlier).toBe(MONDAY);
    expect(stretchFrom(addDays(MONDAY, 364), MONDAY).later).toBeNull();
  });

  test('a chooser that opens again opens where the day lies', () => {
    expect(stretchWith(null, MONDAY)).toBe(MONDAY);
    expect(stretchWith(addDays(MONDAY, 13), MONDAY)).toBe(MONDAY);
    expect(stretchWith(addDays(MONDAY, 14), MONDAY)).toBe(addDays(MONDAY, 14));
    expect(stretchWith(addDays(MONDAY, -3), MONDAY)).toBe(MONDAY);
  });

  test('outside residents’ window a reason is needed, and only there is one sent', () => {
    expect([isStartReady(null, 'pilne'), isStartReady(OUTSIDE, ' x '), isStartReady(OUTSIDE, 'pilne')]).toEqual([
      false,
      false,
      true,
    ]);
    expect(isStartReady(INSIDE, '')).toBe(true);
    expect([reasonFor(INSIDE, 'pilne'), reasonFor(OUTSIDE, ' pilne ')]).toEqual([null, 'pilne']);
  });
});

test('F3 a case is found by pieces of its words, with or without Polish letters', () => {
  const cases = ['Dowód osobisty – wniosek dla dziecka', 'Zgłoszenie zbycia pojazdu'].map((name) => ({ name }));
  const found = (typed: string) =>
    matchingCases(cases, typed).map(({ name }) => cases.findIndex((one) => one.name === name));
  expect(found('')).toEqual([0, 1]);
  expect(found('dziec dowod')).toEqual([0]);
  expect(found('ZGŁOSZ')).toEqual([1]);
  expect(found('zglosz')).toEqual([1]);
  expect(found('paszport')).toEqual([]);
});
