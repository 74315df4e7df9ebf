import { describe, expect, it } from 'vitest';
import { isDayFor, MOVERS, movesForStaff, needsReason } from '../../../electron/engine/rules/move-rights.ts';
import type { VisitState } from '../../../shared/model/visit.ts';
import { VISIT_MOVES } from '../../../shared/rules/visit-machine.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { aVisit } from '../../support/builders.ts';

const today = localDate('2026-11-16');
const tomorrow = localDate('2026-11-17');
const by = (mover: string) => VISIT_MOVES.filter((move) => (MOVERS[move] as readonly string[]).includes(mover));

describe('F2 C6 who may make which move', () => {
  it('C4 C1 residents arrive and cancel, the system judges lateness, a change of the schedule cancels', () => {
    expect(by('resident')).toEqual(['arrive', 'cancel']);
    expect(by('system')).toEqual(['resign', 'leave-unresolved']);
    expect(by('schedule')).toEqual(['cancel']);
  });

  it('F2 staff may make every move but those of the system', () => {
    expect(by('staff')).toEqual(VISIT_MOVES.filter((move) => move !== 'resign' && move !== 'leave-unresolved'));
  });

  it.each<[VisitState, string[], string[]]>([
    ['booked', ['arrive', 'cancel'], ['cancel']],
    ['arrived', ['call', 'transfer', 'cancel'], ['call', 'transfer', 'cancel']],
    [
      'called',
      ['recall', 'put-back', 'start', 'transfer', 'cancel'],
      ['recall', 'put-back', 'start', 'transfer', 'cancel'],
    ],
    ['in-service', ['finish', 'transfer'], ['finish', 'transfer']],
    ['done', [], []],
    ['cancelled', [], []],
    ['resigned-late', ['undo-resignation'], []],
    ['unresolved', ['settle-done', 'settle-resigned', 'settle-arrived'], ['settle-done', 'settle-resigned']],
  ])('F2 what is offered for a visit that is %s, today and a day later', (state, now, later) => {
    expect(movesForStaff(aVisit({ state }), today)).toEqual(now);
    expect(movesForStaff(aVisit({ state }), tomorrow)).toEqual(later);
  });

  it('C6 taking back, settling and cancelling ask why', () => {
    expect(VISIT_MOVES.filter(needsReason)).toEqual([
      'cancel',
      'settle-done',
      'settle-resigned',
      'settle-arrived',
      'undo-resignation',
    ]);
  });

  it('C6 only on its own day can somebody be put into the queue', () => {
    expect(VISIT_MOVES.filter((move) => !isDayFor(move, aVisit(), tomorrow))).toEqual([
      'arrive',
      'settle-arrived',
      'undo-resignation',
    ]);
    expect(VISIT_MOVES.every((move) => isDayFor(move, aVisit(), today))).toBe(true);
  });
});
