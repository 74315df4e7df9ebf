import { describe, expect, test } from 'vitest';
import {
  actName,
  actsOf,
  asksWhy,
  isStrong,
  settlingOf,
  shortName,
  type VisitAct,
} from '../../../renderer/staff/day/acts/visit-acts.ts';
import type { DayVisit } from '../../../renderer/staff/day/types.ts';
import { VISIT_MOVES } from '../../../shared/rules/visit-machine.ts';
import { whyWords } from '../../../shared/text/panel/day-why.ts';
import { ONE, TWO, visitWith } from './day-visit.ts';

const name = (act: VisitAct) => (act.kind === 'move' || act.kind === 'undo' ? `${act.kind} ${act.move}` : act.kind);
const offered = (changes: Partial<DayVisit>) => {
  const { main, more } = actsOf(visitWith(changes));
  return [main === null ? '–' : name(main), more.map(name).join(', ')];
};
const taken = (move: string, needsReason = false) => ({ move, needsReason });

describe('F2 what is offered', () => {
  test.each<[string, Partial<DayVisit>, string, string]>([
    ['booked', { moves: ['arrive', 'cancel'] }, 'move arrive', 'reschedule, move cancel, details'],
    ['booked for another day', { moves: ['cancel'] }, '–', 'reschedule, move cancel, details'],
    [
      'arrived',
      { state: 'arrived', moves: ['call', 'transfer', 'cancel'], undo: taken('arrive') },
      'move call',
      'move transfer, undo arrive, move cancel, details',
    ],
    [
      'called',
      { state: 'called', moves: ['recall', 'put-back', 'start', 'transfer', 'cancel'], undo: taken('call') },
      'move start',
      'move recall, move put-back, move transfer, undo call, move cancel, details',
    ],
    [
      'in service',
      { state: 'in-service', moves: ['finish', 'transfer'], undo: taken('start') },
      'move finish',
      'move transfer, undo start, details',
    ],
    ['done', { state: 'done', undo: taken('finish') }, 'undo finish', 'details'],
    ['done some day ago', { state: 'done' }, '–', 'details'],
    ['cancelled', { state: 'cancelled', undo: taken('cancel', true) }, '–', 'undo cancel, details'],
    [
      'unresolved',
      { state: 'unresolved', moves: ['settle-done', 'settle-resigned', 'settle-arrived'] },
      '–',
      'move settle-done, move settle-resigned, move settle-arrived, details',
    ],
  ])('%s', (_, changes, main, more) => {
    expect(offered(changes)).toEqual([main, more]);
  });

  test('C6 a resignation is taken back by one act, not by two that mean the same', () => {
    const visit = { state: 'resigned-late', moves: ['undo-resignation'], undo: taken('resign', true) } as const;
    expect(offered({ ...visit, moves: [...visit.moves] })).toEqual(['move undo-resignation', 'details']);
  });

  test('whatever an answer allows is offered, and nothing else', () => {
    for (const move of VISIT_MOVES.filter((one) => one !== 'resign' && one !== 'leave-unresolved')) {
      const { main, more } = actsOf(visitWith({ state: 'unresolved', moves: [move] }));
      const moves = [main, ...more].flatMap((act) => (act?.kind === 'move' ? [act.move] : []));
      expect(moves).toEqual([move]);
    }
  });

  test('C5 settling offers what the day allows', () => {
    const moves = (visit: DayVisit) => settlingOf(visit).map(({ move }) => move);
    expect(moves(visitWith({ moves: ['settle-done', 'settle-resigned'] }))).toEqual(['settle-done', 'settle-resigned']);
  });
});

describe('F2 the reason', () => {
  const move = (one: Extract<VisitAct, { kind: 'move' }>['move']): VisitAct => ({ kind: 'move', move: one });

  test('is asked before what overrules others, and each has its own question', () => {
    const asked = VISIT_MOVES.filter((one) => asksWhy(visitWith(), move(one)));
    expect(asked).toEqual(['cancel', 'settle-done', 'settle-resigned', 'settle-arrived', 'undo-resignation']);
    expect(new Set(asked.map((one) => whyWords(one).title)).size).toBe(asked.length);
  });

  test('is asked before taking something back when the answer says so', () => {
    const undo: VisitAct = { kind: 'undo', move: 'cancel' };
    expect(asksWhy(visitWith({ undo: taken('cancel', true) }), undo)).toBe(true);
    expect(asksWhy(visitWith({ undo: taken('arrive') }), { kind: 'undo', move: 'arrive' })).toBe(false);
    expect(asksWhy(visitWith(), { kind: 'details' })).toBe(false);
  });
});

test('a colleague’s visit has no button that asks to be pressed', () => {
  const finish: VisitAct = { kind: 'move', move: 'finish' };
  const served = visitWith({ state: 'in-service', servingDeskId: TWO });
  expect(isStrong(served, finish, TWO)).toBe(true);
  expect(isStrong(served, finish, ONE)).toBe(false);
  expect(isStrong(served, { kind: 'undo', move: 'start' }, TWO)).toBe(false);
});

test('a row says „Cofnij”, „Więcej” says what', () => {
  const undo: VisitAct = { kind: 'undo', move: 'finish' };
  expect([shortName(undo), actName(undo)]).toEqual(['Cofnij', 'Cofnij zakończenie']);
  expect([shortName({ kind: 'reschedule' }), actName({ kind: 'details' })]).toEqual(['Zmień termin', 'Szczegóły']);
});
