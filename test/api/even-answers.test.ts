import { expect, test } from 'vitest';
import type { Dispatch } from '../../electron/api/dispatch.ts';
import { evenAnswers } from '../../electron/api/even-answers.ts';
import { passingTime } from '../../electron/passing-time.ts';
import { err, ok } from '../../shared/basics/result.ts';

const caller = { role: 'resident' } as const;
const byPesel = { by: 'pesel', pesel: '90041703211' };
const byCode = { by: 'code', code: 'K7CM3P9TX' };

/** Time in which only work and waiting pass; `ask` tells how long the answer to a question took. */
function aTime(workMs: number, work: Dispatch = async () => ok('found')) {
  let nowMs = 1000;
  const until = async (dueMs: number) => {
    nowMs = Math.max(nowMs, dueMs);
  };
  const dispatch = evenAnswers(
    400,
    async (...call) => {
      nowMs += workMs;
      return work(...call);
    },
    { now: () => nowMs, until },
  );
  return async (method: unknown, input: unknown) => {
    const answer = await dispatch(method, input, caller).catch((error) => error);
    return [nowMs - 1000, answer];
  };
}

test.each([
  [0, 400],
  [0.4, 400],
  [399.9, 400],
  [400, 400],
  [400.1, 800],
  [1900, 2000],
])('C1 work of %s ms is answered after %s ms', async (work, answered) => {
  expect(await aTime(work)('findVisit', byPesel)).toEqual([answered, ok('found')]);
});

test.each([
  ['arrive', byPesel],
  ['findVisit', { by: 'document', document: {} }],
  ['cancelVisit', { visitId: '1', identity: byPesel }],
  ['changeVisit', { identity: byPesel }],
  ['findVisit', null],
  ['findVisit', 'code'],
])('C1 %s of %j takes as long whatever comes of it', async (method, input) => {
  const refusal = err({ type: 'visit-not-found' });
  const failure = new Error('the disk');
  expect(await aTime(5, async () => refusal)(method, input)).toEqual([400, refusal]);
  const failing = aTime(7, async () => {
    throw failure;
  });
  expect(await failing(method, input)).toEqual([400, failure]);
});

test.each([
  ['findVisit', byCode],
  ['arrive', byCode],
  ['cancelVisit', { identity: byCode }],
  ['getKiosk', {}],
  ['book', { person: byPesel }],
])('C2 %s of %j is answered at once', async (method, input) => {
  expect(await aTime(5)(method, input)).toEqual([5, ok('found')]);
});

test('C1 real time: never too early', async () => {
  const dispatch = evenAnswers(20, async () => ok(1), passingTime);
  for (let time = 0; time < 5; time += 1) {
    const asked = performance.now();
    await dispatch('findVisit', byPesel, caller);
    expect(performance.now() - asked).toBeGreaterThanOrEqual(20);
  }
});
