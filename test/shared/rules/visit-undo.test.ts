import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANCELLED_BY, type Visit } from '../../../shared/model/visit.ts';
import { canMove, MOVES, type Move, moved, VISIT_MOVES } from '../../../shared/rules/visit-machine.ts';
import { type PastMove, retreatOf, UNDO_NAMES, UNDOS } from '../../../shared/rules/visit-undo.ts';
import { aVisit, instant } from '../../support/builders.ts';

const DESKS = ['id-cards-1', 'id-cards-2'] as [Visit['deskId'], Visit['deskId']];
const now = instant('2026-11-16 10:00');

/** A visit with what happened to it, told as the store would tell it. */
interface Life {
  readonly visit: Visit;
  readonly past: readonly PastMove[];
}

const booked: Life = { visit: aVisit(), past: [] };

function make({ visit, past }: Life, move: Move, changes: Partial<Parameters<typeof moved>[2]> = {}): Life {
  if (!canMove(visit, move)) throw new Error(`${visit.state} does not allow ${move}`);
  const atMs = now + past.length;
  const after = moved(visit, move, { atMs, cancelledBy: 'staff', ...changes });
  const event = { move, atMs, from: (visit as Visit).state, to: after.state, deskId: changes.deskId ?? null };
  return { visit: after, past: [...past, event] };
}

/** Takes back what happened last, as the use case does. */
function undo(life: Life): Life {
  const retreat = retreatOf(life.visit, life.past);
  if (retreat === null) throw new Error('nothing to undo');
  if (retreat.move === 'resign') return make(life, retreat.undo);
  const { undo: move, earlier } = retreat;
  const event = { move, atMs: now + life.past.length, from: life.visit.state, to: earlier.state, deskId: null };
  return { visit: earlier, past: [...life.past, event] };
}

const lived = (...moves: Move[]) => moves.reduce((life, move) => make(life, move, at(move)), booked);
const at = (move: Move) => (move === 'call' ? { deskId: DESKS[1] } : {});
const undoable = ({ visit, past }: Life) => retreatOf(visit, past)?.move ?? null;

describe('F2 taking back', () => {
  it('F2 the picture in the engine’s README shows exactly what takes a move back, from where to where', () => {
    const readme = readFileSync(path.resolve(import.meta.dirname, '../../../electron/engine/README.md'), 'utf8');
    const pictures = [...readme.matchAll(/```mermaid\nstateDiagram-v2\n([\s\S]*?)```/g)].map(([, picture]) => picture);
    const drawn = [...(pictures[1] ?? '').matchAll(/^ +(\w+) --> (\w+): ([\w-]+)$/gm)].map(
      ([, from, to, move]) => `${from} ${to} ${move}`,
    );
    const named = (state: string) => state.replaceAll('-', '_');
    const table = UNDO_NAMES.flatMap((name) => {
      const { from, to } = MOVES[UNDOS[name]];
      return from.map((state) => `${named(to)} ${named(state)} ${name}`);
    });
    expect(drawn.toSorted()).toEqual([...table, 'resigned_late arrived undo-resignation'].toSorted());
  });

  it('F2 every move can be taken back but a recall, which changes nothing, and what only the clock says', () => {
    const taken = new Set<Move>(UNDO_NAMES.map((name) => UNDOS[name]));
    expect(VISIT_MOVES.filter((move) => !taken.has(move))).toEqual(['recall', 'resign', 'leave-unresolved']);
  });

  it.each<[Move[], string, Partial<Visit>]>([
    [['arrive'], 'arrive', { state: 'booked', arrivedAt: null }],
    [['arrive', 'call'], 'call', { state: 'arrived', servingDeskId: null, calledAt: null }],
    [['arrive', 'call', 'recall', 'recall'], 'call', { state: 'arrived', servingDeskId: null, calledAt: null }],
    [['arrive', 'call', 'put-back'], 'put-back', { state: 'called', servingDeskId: DESKS[1], calledAt: now + 1 }],
    [['arrive', 'call', 'start'], 'start', { state: 'called', startedAt: null, calledAt: now + 1 }],
    [['arrive', 'call', 'start', 'finish'], 'finish', { state: 'in-service', startedAt: now + 2, endedAt: null }],
    [
      ['arrive', 'call', 'start', 'transfer'],
      'transfer',
      { state: 'in-service', servingDeskId: DESKS[1], calledAt: now + 1, startedAt: now + 2 },
    ],
    [['arrive', 'transfer'], 'transfer', { state: 'arrived', arrivedAt: now }],
    [['cancel'], 'cancel', { state: 'booked', cancelledBy: null, endedAt: null }],
    [['arrive', 'call', 'cancel'], 'cancel', { state: 'called', servingDeskId: DESKS[1], endedAt: null }],
    [['leave-unresolved', 'settle-done'], 'settle-done', { state: 'unresolved', endedAt: now }],
    [['leave-unresolved', 'settle-resigned'], 'settle-resigned', { state: 'unresolved', endedAt: now }],
    [['leave-unresolved', 'settle-arrived'], 'settle-arrived', { state: 'unresolved', arrivedAt: null, endedAt: now }],
    [['resign', 'undo-resignation'], 'undo-resignation', { state: 'resigned-late', arrivedAt: null, endedAt: now }],
    [['resign'], 'resign', { state: 'arrived', arrivedAt: now + 1, endedAt: null }],
  ])('F2 after %j it is %s that is taken back', (moves, move, earlier) => {
    const life = lived(...moves);
    expect(undoable(life)).toBe(move);
    expect(undo(life).visit).toMatchObject(earlier);
  });

  it.each<[string, Life]>([
    ['nothing happened', booked],
    ['its hour passed while no kiosk worked', lived('leave-unresolved')],
    ['it gave way to another', make(booked, 'cancel', { cancelledBy: 'replaced' })],
    ['the schedule cancelled it', make(booked, 'cancel', { cancelledBy: 'schedule' })],
    ['everything was taken back', undo(undo(lived('arrive', 'call')))],
    ['the history does not tell of the state it is in', { ...lived('arrive'), visit: aVisit({ state: 'done' }) }],
  ])('F2 there is nothing to take back when %s', (_, life) => {
    expect(undoable(life)).toBeNull();
  });

  it('F2 a resident’s own cancellation is taken back like any other', () => {
    expect(undoable(make(booked, 'cancel', { cancelledBy: 'resident' }))).toBe('cancel');
  });

  it('F2 whoever called without it being written down which desk: only what needs no desk is taken back', () => {
    const called = make(lived('arrive'), 'call', { deskId: DESKS[0] });
    const unwritten = { ...called, past: called.past.map((event) => ({ ...event, deskId: null })) };
    expect(undo(make(unwritten, 'start')).visit).toMatchObject({ state: 'called', servingDeskId: DESKS[0] });
    expect(undoable(make(unwritten, 'put-back'))).toBeNull();
  });

  it('F2 step by step everything becomes again what it was, however it came about', () => {
    const step = fc.record({
      what: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...VISIT_MOVES) },
        { weight: 2, arbitrary: fc.constant('undo' as const) },
      ),
      deskId: fc.constantFrom(...DESKS),
      cancelledBy: fc.constantFrom(...CANCELLED_BY),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let life = booked;
        const before: Visit[] = [];
        for (const { what, deskId, cancelledBy } of steps) {
          if (what === 'undo') {
            const retreat = retreatOf(life.visit, life.past);
            if (retreat === null) continue;
            life = undo(life);
            if (retreat.move === 'resign')
              before.push({ ...aVisit(), state: 'resigned-late', endedAt: lastResign(life) });
            else expect(life.visit).toEqual(before.pop());
          } else if (canMove(life.visit, what)) {
            if (what !== 'recall') before.push(life.visit);
            life = make(life, what, { cancelledBy, ...(what === 'call' ? { deskId } : {}) });
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

const lastResign = ({ past }: Life) => past.findLast(({ move }) => move === 'resign')?.atMs ?? null;
