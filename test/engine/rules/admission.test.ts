import { describe, expect, it } from 'vitest';
import { admit, clashFree, replaceableVisit } from '../../../electron/engine/rules/admission.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { Visit, VisitState } from '../../../shared/model/visit.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import { at, aVisit, aVisitId, CASE_ID, instant } from '../../support/builders.ts';

const OTHER = 'id-card-collection' as CaseId;
const THIRD = 'id-card-pin' as CaseId;
const now = toWarsaw(instant('2026-11-09 10:00'));
const wanted = { caseId: CASE_ID, date: localDate('2026-11-16'), start: at('10:00'), minutes: 30 };
const limits = { maxPerCase: 1, maxPerPerson: 3 };
const other = (changes: Partial<Visit>) => aVisit({ caseId: OTHER, ...changes });
const refused = (type: string) => ({ ok: false, error: expect.objectContaining({ type }) });
const welcome = { ok: true, value: undefined };

describe('A12 admission', () => {
  it('A12 nobody with no visit is refused', () => {
    expect(admit([], wanted, limits, now)).toEqual(welcome);
  });

  it('A12 one active visit in a case', () => {
    const active = [aVisit({ date: localDate('2026-11-18') })];
    expect(admit(active, wanted, limits, now)).toEqual(refused('case-already-booked'));
    expect(admit(active, wanted, { ...limits, maxPerCase: 2 }, now)).toEqual(welcome);
  });

  it('A12 never two in one case on one day, whatever the setting: C1 could not tell them apart', () => {
    const active = [aVisit({ date: wanted.date, start: at('14:00') })];
    expect(admit(active, wanted, { maxPerCase: 5, maxPerPerson: 20 }, now)).toEqual(refused('case-already-booked'));
  });

  it.each([
    ['09:00', 60, true],
    ['09:00', 65, false],
    ['10:30', 30, true],
    ['10:25', 5, false],
    ['10:00', 30, false],
    ['09:00', 240, false],
  ])('A12 another case at %s for %i minutes: allowed %s', (start, minutes, allowed) => {
    const active = [other({ date: wanted.date, start: at(start), minutes })];
    expect(admit(active, wanted, limits, now)).toEqual(allowed ? welcome : refused('hours-overlap'));
  });

  it('A12 the same hours on another day do not overlap', () => {
    expect(admit([other({ date: localDate('2026-11-17'), start: at('10:00') })], wanted, limits, now)).toEqual(welcome);
  });

  it('A12 at most three active visits, and the answer says how many', () => {
    const active = ['2026-11-17', '2026-11-18', '2026-11-19'].map((date, index) =>
      aVisit({ caseId: index === 0 ? THIRD : OTHER, date: localDate(date) }),
    );
    expect(admit(active.slice(1), wanted, limits, now)).toEqual(welcome);
    expect(admit(active, wanted, limits, now)).toEqual({ ok: false, error: { type: 'too-many-visits', max: 3 } });
    expect(admit(active, wanted, { ...limits, maxPerPerson: 4 }, now)).toEqual(welcome);
  });

  it('A12 a booked visit whose time is over no longer counts', () => {
    const today = { date: now.date, start: at('09:30') };
    expect(admit([aVisit(today)], wanted, limits, now)).toEqual(welcome);
    expect(admit([aVisit({ ...today, start: at('09:35') })], wanted, limits, now)).toEqual(
      refused('case-already-booked'),
    );
    expect(admit([aVisit({ date: localDate('2026-11-06') })], wanted, limits, now)).toEqual(welcome);
  });

  it.each(['arrived', 'called', 'in-service'] as VisitState[])(
    'A12 a visit that is %s counts even when it takes longer',
    (state) => {
      const late = aVisit({ date: now.date, start: at('08:00'), state });
      expect(admit([late], wanted, limits, now)).toEqual(refused('case-already-booked'));
    },
  );
});

describe('C3 a visit that takes the place of another', () => {
  it('C3 is not refused for a limit that was lowered meanwhile', () => {
    const active = [other({ date: localDate('2026-11-17') }), other({ date: localDate('2026-11-18') })];
    expect(admit(active, wanted, { maxPerCase: 1, maxPerPerson: 2 }, now)).toEqual(refused('too-many-visits'));
    expect(clashFree(active, wanted, now)).toEqual(welcome);
    expect(clashFree([aVisit({ date: localDate('2026-11-18') })], wanted, now)).toEqual(welcome);
  });

  it('C3 but for the same case on the same day, and for hours that overlap', () => {
    expect(clashFree([aVisit({ date: wanted.date, start: at('14:00') })], wanted, now)).toEqual(
      refused('case-already-booked'),
    );
    expect(clashFree([other({ date: wanted.date, start: at('10:10') })], wanted, now)).toEqual(
      refused('hours-overlap'),
    );
  });
});

describe('A12 the visit that could be replaced', () => {
  const mine = (number: number, changes: Partial<Visit> = {}) =>
    aVisit({ id: aVisitId(number), date: localDate('2026-11-18'), ...changes });
  const replaceable = (active: readonly Visit[], changes = limits) =>
    replaceableVisit(active, wanted, changes, now)?.id ?? null;

  it('A12 the only obstacle is the only visit of the case', () => {
    expect(replaceable([mine(1), other({ id: aVisitId(2) })])).toBeNull();
    expect(replaceable([mine(1), other({ id: aVisitId(2), start: at('14:00') })])).toBe(aVisitId(1));
    expect(replaceable([mine(1, { date: wanted.date, start: at('10:10') })])).toBe(aVisitId(1));
  });

  it('A12 no obstacle, nothing to replace', () => {
    expect(replaceable([])).toBeNull();
    expect(replaceable([mine(1, { date: localDate('2026-11-06') })])).toBeNull();
  });

  it('A12 another obstacle would stay', () => {
    const overlapping = other({ id: aVisitId(2), date: wanted.date, start: at('10:10') });
    expect(replaceable([mine(1), overlapping])).toBeNull();
    const many = [2, 3, 4].map((number) =>
      other({ id: aVisitId(number), caseId: THIRD, date: localDate(`2026-11-2${number}`) }),
    );
    expect(replaceable([mine(1), ...many])).toBeNull();
    expect(replaceable([mine(1), ...many.slice(1)])).toBe(aVisitId(1));
  });

  it.each(['arrived', 'called', 'in-service'] as VisitState[])('A12 a visit that is %s stays', (state) => {
    expect(replaceable([mine(1, { state })])).toBeNull();
  });

  it('A12 nor one that has begun', () => {
    expect(replaceable([mine(1, { date: now.date, start: at('10:00') })])).toBeNull();
    expect(replaceable([mine(1, { date: now.date, start: at('10:05') })])).toBe(aVisitId(1));
  });

  it('A12 of two that could go, neither; of two of which one is on that day, that one', () => {
    const two = { maxPerCase: 2, maxPerPerson: 3 };
    expect(replaceable([mine(1), mine(2, { date: localDate('2026-11-19') })], two)).toBeNull();
    expect(replaceable([mine(1), mine(2, { date: wanted.date, start: at('14:00') })], two)).toBe(aVisitId(2));
  });
});
