import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { afterTrouble, type CrashAnswer, NO_CRASHES, type Trouble } from '../../electron/host/crash-policy.ts';

type Story = readonly (readonly [nowMs: number, Trouble])[];

const gone = (reason = 'crashed'): Trouble => ({ type: 'page-gone', reason });
const helper = (name: string, reason = 'crashed'): Trouble => ({ type: 'helper-gone', helper: name, reason });
const hung: Trouble = { type: 'page-hung' };
const answers: Trouble = { type: 'page-answers' };
const hungOn: Trouble = { type: 'page-hung-on' };

/** What was answered to each trouble in turn. */
function told(story: Story): readonly CrashAnswer[] {
  let memory = NO_CRASHES;
  return story.map(([nowMs, trouble]) => {
    const next = afterTrouble(memory, trouble, nowMs);
    memory = next.memory;
    return next.answer;
  });
}

describe('a page', () => {
  test.each<[string, Story, CrashAnswer]>([
    ['the first crash', [[1000, gone()]], 'reload'],
    ['the second within a minute', [1000, 20_000].map((at) => [at, gone()] as const), 'reload'],
    ['the third within a minute', [1000, 20_000, 60_000].map((at) => [at, gone()] as const), 'begin-anew'],
    ['the third, but the first is a minute old', [1000, 20_000, 61_000].map((at) => [at, gone()] as const), 'reload'],
    ['a crash after a quiet day', [1000, 20_000, 86_400_000].map((at) => [at, gone()] as const), 'reload'],
    ['no memory left for it', [[0, gone('oom')]], 'reload'],
    ['killed from outside', [[0, gone('killed')]], 'reload'],
    ['its process cannot be started', [[0, gone('launch-failed')]], 'begin-anew'],
    ['its program was tampered with', [[0, gone('integrity-failure')]], 'begin-anew'],
    ['it was not loaded', [[0, { type: 'page-not-loaded' }]], 'reload'],
    ['its bridge to the program failed', [[0, { type: 'preload-failed' }]], 'reload'],
    [
      'one of each within a minute',
      [
        [0, { type: 'page-not-loaded' }],
        [5, { type: 'preload-failed' }],
        [9, gone()],
      ],
      'begin-anew',
    ],
    ['it hangs', [[0, hung]], 'wait'],
    [
      'it hangs on',
      [
        [0, hung],
        [10_000, hungOn],
      ],
      'end-page',
    ],
    [
      'it came to itself before the time was over',
      [
        [0, hung],
        [5000, answers],
        [10_000, hungOn],
      ],
      'nothing',
    ],
    [
      'it crashed while it hung',
      [
        [0, hung],
        [5000, gone()],
        [10_000, hungOn],
      ],
      'nothing',
    ],
  ])('%s', (_what, story, answer) => {
    expect(told(story).at(-1)).toBe(answer);
  });

  it('I1 is shown again at most twice in any minute', () => {
    const instants = fc.array(fc.nat(300_000), { maxLength: 40 }).map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(instants, (all) => {
        const answer = told(all.map((at) => [at, gone()]));
        for (const [index, at] of all.entries()) {
          const third = all[index - 2];
          expect(answer[index]).toBe(third !== undefined && at - third < 60_000 ? 'begin-anew' : 'reload');
        }
      }),
    );
  });
});

describe('Chromium’s helpers', () => {
  test.each<[string, Story, CrashAnswer]>([
    ['a first death of the GPU process', [[0, helper('GPU')]], 'nothing'],
    [
      'the third within ten minutes',
      [0, 200_000, 599_999].map((at) => [at, helper('GPU')] as const),
      'begin-anew-without-gpu',
    ],
    [
      'the third, but the first is ten minutes old',
      [0, 1, 600_000].map((at) => [at, helper('GPU')] as const),
      'nothing',
    ],
    [
      'a GPU process that ended as it should',
      [0, 1, 2].map((at) => [at, helper('GPU', 'clean-exit')] as const),
      'nothing',
    ],
    ['another helper', [0, 1, 2].map((at) => [at, helper('Utility')] as const), 'nothing'],
  ])('%s', (_what, story, answer) => {
    expect(told(story).at(-1)).toBe(answer);
  });
});

test('the program itself ends, for whoever starts it again', () => {
  expect(told([[0, { type: 'program-failed' }]])).toEqual(['exit']);
});
