import { describe, expect, test } from 'vitest';
import { nextToCall } from '../../../electron/engine/rules/next-to-call.ts';
import { servedAt, tallyOf, waitingFor } from '../../../renderer/staff/day/now/queue.ts';
import { departmentIn, deskIn, namesOf, openDesks, placeIn } from '../../../renderer/staff/day/office-names.ts';
import type { DayDesk } from '../../../renderer/staff/day/types.ts';
import type { CaseId, DeskId } from '../../../shared/model/ids.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import { at, CARDS, CARS, clock, NEW_CARD, OFFICE, ONE, PIN, TWO, visitWith } from './day-visit.ts';

const desk: DayDesk = { deskId: ONE, name: 'Dowody 1', active: true, caseIds: [NEW_CARD, PIN] };

describe('F2 who comes next', () => {
  const waits = (hours: number, minutes: number, deskId: DeskId, arrivedAt: number, caseId: CaseId = NEW_CARD) =>
    visitWith({ state: 'arrived', start: clock(hours, minutes), deskId, arrivedAt, caseId });

  test('the earliest hour, then the own desk, then who came earlier; only cases the desk serves', () => {
    const late = waits(10, 20, ONE, at(9, 0));
    const elsewhere = waits(10, 0, TWO, at(9, 10));
    const cameLater = waits(10, 0, ONE, at(9, 50));
    const cameEarlier = waits(10, 0, ONE, at(9, 40));
    const unserved = waits(8, 0, ONE, at(7, 50), 'residence' as CaseId);
    const booked = visitWith({ start: clock(8) });
    const day = [late, elsewhere, cameLater, cameEarlier, unserved, booked];
    expect(waitingFor(day, desk)).toEqual([cameEarlier, cameLater, elsewhere, late]);
  });

  test('the screen names whom the program would call', () => {
    const day = [
      waits(10, 0, TWO, at(9, 10)),
      waits(10, 0, ONE, at(9, 40)),
      waits(10, 0, ONE, at(9, 40)),
      waits(9, 40, TWO, at(9, 45), PIN),
    ];
    const visits = day.map(({ visitId, ...visit }) => ({ ...visit, id: visitId }) as unknown as Visit);
    const called = nextToCall(visits, { id: ONE, departmentId: CARDS, caseIds: desk.caseIds });
    expect(waitingFor(day, desk)[0]?.visitId).toBe(called?.id);
  });

  test('whoever is called or served at the desk is at it; who was served before is not', () => {
    const done = visitWith({ state: 'done', servingDeskId: ONE });
    const other = visitWith({ state: 'in-service', servingDeskId: TWO });
    const called = visitWith({ state: 'called', servingDeskId: ONE });
    expect(servedAt([done, other, called], ONE)).toBe(called);
    expect(servedAt([done, other], ONE)).toBeUndefined();
  });
});

test('F1 the tally counts every visit once, those at a desk among those who are here', () => {
  const states = ['booked', 'booked', 'arrived', 'called', 'in-service', 'done', 'resigned-late', 'cancelled'] as const;
  expect(tallyOf(states.map((state) => visitWith({ state })))).toEqual([
    ['booked', 2],
    ['here', 3],
    ['done', 1],
    ['late', 1],
  ]);
});

describe('F1 the place', () => {
  const first = { departmentId: CARDS, deskId: null };

  test('is the first department until somebody chooses', () => {
    expect(placeIn(OFFICE, null)).toEqual(first);
    expect(placeIn([], null)).toEqual({ departmentId: null, deskId: null });
  });

  test('stays as chosen', () => {
    expect(placeIn(OFFICE, { departmentId: CARDS, deskId: TWO })).toEqual({ departmentId: CARDS, deskId: TWO });
    expect(placeIn(OFFICE, { departmentId: null, deskId: null })).toEqual({ departmentId: null, deskId: null });
  });

  test('a desk that was removed is no place any more, nor is one of another department', () => {
    expect(placeIn(OFFICE, { departmentId: CARDS, deskId: 'gone' as DeskId })).toEqual(first);
    expect(placeIn(OFFICE, { departmentId: CARS, deskId: ONE })).toEqual({ departmentId: CARS, deskId: null });
    expect(placeIn(OFFICE.slice(1), { departmentId: CARDS, deskId: ONE })).toEqual({
      departmentId: CARS,
      deskId: null,
    });
  });

  test('edge: desk removed while serving: whoever works at a desk that was switched off keeps it, nobody else gets it', () => {
    const department = departmentIn(OFFICE, CARDS);
    expect(openDesks(department).map(({ deskId }) => deskId)).toEqual([ONE]);
    expect(openDesks(department, TWO).map(({ deskId }) => deskId)).toEqual([ONE, TWO]);
    expect(openDesks(undefined)).toEqual([]);
  });

  test('what is gone has words', () => {
    const names = namesOf(OFFICE);
    expect([names.case(PIN), names.case('gone' as CaseId), names.desk('gone' as DeskId)]).toEqual([
      'Kody PIN',
      'sprawa wycofana z oferty',
      'dawne stanowisko',
    ]);
    expect(deskIn(departmentIn(OFFICE, CARDS), TWO)?.name).toBe('Dowody 2');
  });
});
