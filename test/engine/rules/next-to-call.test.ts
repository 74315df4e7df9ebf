import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { busyWith, nextToCall } from '../../../electron/engine/rules/next-to-call.ts';
import type { CaseId, DepartmentId, DeskId } from '../../../shared/model/ids.ts';
import { VISIT_STATES, type Visit } from '../../../shared/model/visit.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { aDesk, at, aVisit, aVisitId, DESK_ID, instant } from '../../support/builders.ts';

const OTHER_DESK = 'id-cards-2' as DeskId;
const desk = aDesk();
const waits = (number: number, start: string, changes: Partial<Visit> = {}) =>
  aVisit({
    id: aVisitId(number),
    start: at(start),
    state: 'arrived',
    arrivedAt: instant('2026-11-16 09:00'),
    ...changes,
  });
const next = (...visits: readonly Visit[]) => nextToCall(visits, desk)?.id;

describe('F2 who is called next', () => {
  it('F2 the earliest time, whoever came first', () => {
    const early = waits(2, '10:00', { arrivedAt: instant('2026-11-16 09:59') });
    expect(next(waits(1, '10:20'), early)).toBe(early.id);
  });

  it('F2 a visit of an earlier day comes before', () => {
    const yesterday = waits(2, '15:00', { date: localDate('2026-11-13') });
    expect(next(waits(1, '08:00'), yesterday)).toBe(yesterday.id);
  });

  it('F2 of one time: the own desk, then who came earlier, then the id', () => {
    const elsewhere = waits(1, '10:00', { deskId: OTHER_DESK, arrivedAt: instant('2026-11-16 08:00') });
    const cameLater = waits(2, '10:00', { arrivedAt: instant('2026-11-16 09:40') });
    const cameEarlier = waits(4, '10:00', { arrivedAt: instant('2026-11-16 09:30') });
    const sameMoment = waits(3, '10:00', { arrivedAt: instant('2026-11-16 09:30') });
    expect(next(elsewhere, cameLater, cameEarlier, sameMoment)).toBe(sameMoment.id);
    expect(next(elsewhere, cameLater, cameEarlier)).toBe(cameEarlier.id);
    expect(next(elsewhere, cameLater)).toBe(cameLater.id);
    expect(next(elsewhere)).toBe(elsewhere.id);
  });

  it.each(VISIT_STATES.filter((state) => state !== 'arrived'))('F2 nobody who is %s', (state) => {
    expect(next(waits(1, '10:00', { state }))).toBeUndefined();
  });

  it('F2 nobody of another department, nobody with a case the desk does not serve', () => {
    expect(next(waits(1, '10:00', { departmentId: 'vehicles' as DepartmentId }))).toBeUndefined();
    expect(next(waits(1, '10:00', { caseId: 'id-card-pin' as CaseId }))).toBeUndefined();
    expect(next()).toBeUndefined();
  });

  it('F2 the order of the list does not matter', () => {
    const people = fc.array(fc.record({ start: fc.nat(3), came: fc.nat(3), own: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(people, (list) => {
        const visits = list.map(({ start, came, own }, index) =>
          waits(index, `1${start}:00`, {
            arrivedAt: instant(`2026-11-16 09:0${came}`),
            deskId: own ? DESK_ID : OTHER_DESK,
          }),
        );
        expect(next(...visits.toReversed())).toBe(next(...visits));
        expect(visits.every((visit) => visit.start >= (nextToCall(visits, desk)?.start ?? 0))).toBe(true);
      }),
    );
  });

  it.each(VISIT_STATES)('F2 a desk is busy with a visit that is called or in service: %s', (state) => {
    const visit = aVisit({ state, servingDeskId: DESK_ID });
    expect(busyWith([visit], DESK_ID) !== undefined).toBe(state === 'called' || state === 'in-service');
    expect(busyWith([visit], OTHER_DESK)).toBeUndefined();
  });
});
