import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jobStanding, standingIn } from '../../../electron/printer/queue/job-state.ts';
import { answerOf, STATE } from './fake-cups.ts';

test.each([
  ['pending', 'open'],
  ['held', 'open'],
  ['processing', 'open'],
  ['stopped', 'open'],
  ['canceled', 'ended'],
  ['aborted', 'ended'],
  ['completed', 'given'],
] as const)('B2 a job that is %s is %s', (state, standing) => {
  expect(standingIn(answerOf(STATE[state]))).toBe(standing);
});

test('B2 a job that is not known any more has ended', () => {
  expect(standingIn(answerOf(null))).toBe('ended');
});

test('B2 half an answer, or anything else, is none', () => {
  const whole = answerOf(STATE.completed);
  const end = whole.indexOf('job-state');
  for (let length = 0; length < end + 'job-state'.length + 6; length += 1)
    expect(standingIn(whole.subarray(0, length))).toBe('not-told');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(['open', 'given', 'ended', 'not-told']).toContain(standingIn(Buffer.from(bytes)));
    }),
  );
});

test.each(['/nowhere/cups.sock', '127.0.0.1:1', '127.0.0.1:1/version=1.1'])('B2 nobody at %s', async (server) => {
  expect(await jobStanding('paragony-7', server, 2000)).toBe('not-told');
});
