import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VISIT_STATES, type Visit, VisitSchema, type VisitState } from '../../../shared/model/visit.ts';
import { canMove, isActive, MOVES, type Move, moved, VISIT_MOVES } from '../../../shared/rules/visit-machine.ts';
import { aVisit, DESK_ID, instant } from '../../support/builders.ts';

const now = instant('2026-11-16 10:25');
const before = instant('2026-11-16 10:05');
const OTHER_DESK = 'id-cards-2' as Visit['deskId'];

/** Written apart from the table: what people may expect of each state. */
const EXPECTED: Readonly<Record<VisitState, readonly string[]>> = {
  booked: ['arrive → arrived', 'cancel → cancelled', 'leave-unresolved → unresolved', 'resign → resigned-late'],
  arrived: ['call → called', 'cancel → cancelled', 'transfer → arrived'],
  called: ['cancel → cancelled', 'put-back → arrived', 'recall → called', 'start → in-service', 'transfer → arrived'],
  'in-service': ['finish → done', 'transfer → arrived'],
  done: [],
  cancelled: [],
  'resigned-late': ['undo-resignation → arrived'],
  unresolved: ['settle-arrived → arrived', 'settle-done → done', 'settle-resigned → resigned-late'],
};

function make(visit: Visit, move: Move, atMs = now): Visit {
  if (!canMove(visit, move)) throw new Error(`${visit.state} does not allow ${move}`);
  return moved(visit, move, { atMs, deskId: OTHER_DESK, cancelledBy: 'resident' });
}

describe('C4 C5 F2 the life of a visit', () => {
  it.each(VISIT_STATES.map((state) => [state]))('F2 what can follow %s, and nothing else', (state) => {
    const possible = VISIT_MOVES.filter((move) => canMove(aVisit({ state }), move));
    expect(possible.map((move) => `${move} → ${MOVES[move].to}`).toSorted()).toEqual(EXPECTED[state]);
  });

  it('F2 the picture in the engine’s README shows exactly the moves of the table', () => {
    const readme = readFileSync(path.resolve(import.meta.dirname, '../../../electron/engine/README.md'), 'utf8');
    const picture = /```mermaid\nstateDiagram-v2\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const drawn = [...picture.matchAll(/^ +(\w+) --> (\w+): ([\w-]+)$/gm)].map(
      ([, from, to, move]) => `${from} ${to} ${move}`,
    );
    const named = (state: string) => state.replaceAll('-', '_');
    const table = Object.entries(MOVES).flatMap(([move, { from, to }]) =>
      from.map((state) => `${named(state)} ${named(to)} ${move}`),
    );
    expect(drawn.toSorted()).toEqual(table.toSorted());
  });

  it('C4 arriving notes when, and only the first time', () => {
    const arrived = make(aVisit(), 'arrive', before);
    expect(arrived).toMatchObject({ state: 'arrived', arrivedAt: before, servingDeskId: null, endedAt: null });
    const again = make(make(arrived, 'call'), 'put-back');
    expect(again.arrivedAt).toBe(before);
  });

  it('F2 the desk that calls is kept through recall, start and finish', () => {
    const called = make(aVisit({ state: 'arrived', arrivedAt: before }), 'call', before);
    expect(called).toMatchObject({ servingDeskId: OTHER_DESK, calledAt: before, deskId: DESK_ID });
    const again = moved(called as never, 'recall', { atMs: now });
    expect(again).toMatchObject({ servingDeskId: OTHER_DESK, calledAt: before });
    const started = moved(again as never, 'start', { atMs: now });
    expect(started).toMatchObject({ state: 'in-service', servingDeskId: OTHER_DESK, startedAt: now, endedAt: null });
    const done = moved(started as never, 'finish', { atMs: now + 1 });
    expect(done).toMatchObject({ state: 'done', servingDeskId: OTHER_DESK, startedAt: now, endedAt: now + 1 });
  });

  it.each(['put-back', 'transfer'] as const)('F2 %s: back in the queue, at no desk', (move) => {
    const called = make(aVisit({ state: 'arrived', arrivedAt: before }), 'call');
    expect(make(called, move)).toMatchObject({
      state: 'arrived',
      servingDeskId: null,
      calledAt: null,
      startedAt: null,
    });
  });

  it('C6 an undone resignation waits, as if it had come now', () => {
    const resigned = make(aVisit(), 'resign', before);
    expect(resigned).toMatchObject({ state: 'resigned-late', endedAt: before, cancelledBy: null });
    expect(make(resigned, 'undo-resignation')).toMatchObject({ state: 'arrived', arrivedAt: now, endedAt: null });
  });

  it('C5 resigned and cancelled are told apart, and who cancelled is kept', () => {
    expect(make(aVisit(), 'cancel')).toMatchObject({ state: 'cancelled', cancelledBy: 'resident', endedAt: now });
    expect(make(aVisit(), 'resign').cancelledBy).toBeNull();
  });

  it('F2 however moves follow one another, the visit stays whole', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VISIT_MOVES), { maxLength: 30 }), (moves) => {
        let visit = aVisit();
        for (const [index, move] of moves.entries()) {
          if (!canMove(visit, move)) continue;
          visit = make(visit, move, now + index);
          expect(VisitSchema.parse(visit)).toEqual(visit);
          expect(visit.endedAt === null).toBe(isActive(visit.state));
          expect(visit.cancelledBy !== null).toBe(visit.state === 'cancelled');
          if (visit.state === 'arrived') expect([visit.servingDeskId, visit.calledAt]).toEqual([null, null]);
          if (visit.state === 'called' || visit.state === 'in-service') expect(visit.servingDeskId).toBe(OTHER_DESK);
          expect(visit).toMatchObject({ id: aVisit().id, code: aVisit().code, deskId: DESK_ID, start: aVisit().start });
        }
      }),
    );
  });
});
