import { describe, expect, test } from 'vitest';
import { actsOf, nextLimit, stateAfter } from '../../../renderer/staff/comments/comment-acts.ts';
import { COMMENT_STATES } from '../../../shared/model/comment.ts';
import { commentMoment, commentMomentShort, newCount } from '../../../shared/text/panel/comments-page.ts';

describe('what can be done with a comment', () => {
  test('only what changes its state or its note is offered', () => {
    for (const state of COMMENT_STATES) {
      const { shown, more } = actsOf({ state });
      for (const act of [...shown, ...more]) {
        expect(act === 'note' || stateAfter(act, state) !== state, `${act} of ${state}`).toBe(true);
      }
      expect([...shown, ...more]).toContain('note');
    }
  });

  test('every state can be left and reached again', () => {
    const reached = (state: (typeof COMMENT_STATES)[number]) => {
      const { shown, more } = actsOf({ state });
      return new Set([...shown, ...more].map((act) => stateAfter(act, state)));
    };
    expect(reached('new')).toEqual(new Set(['seen', 'done', 'new']));
    expect(reached('seen')).toEqual(new Set(['done', 'seen', 'new']));
    expect(reached('done')).toEqual(new Set(['done', 'seen', 'new']));
  });

  test('the usual acts are in sight', () => {
    expect(actsOf({ state: 'new' }).shown).toEqual(['seen', 'done']);
    expect(actsOf({ state: 'seen' }).shown).toEqual(['done']);
  });
});

describe('older comments', () => {
  test('are asked for until there are no more, or as many as can be asked for', () => {
    expect(nextLimit(50, 50)).toBe(100);
    expect(nextLimit(50, 49)).toBeNull();
    expect(nextLimit(400, 400)).toBe(500);
    expect(nextLimit(500, 500)).toBeNull();
  });
});

describe('when a comment was written', () => {
  test('is told by the clock in Poland', () => {
    const atMs = Date.UTC(2026, 10, 23, 8, 41);
    expect(commentMoment(atMs)).toBe('poniedziałek, 23 listopada 2026, 9.41');
    expect(commentMomentShort(atMs)).toBe('23 listopada 2026, 9.41');
    expect([1, 2, 5].map(newCount)).toEqual(['1 nowa', '2 nowe', '5 nowych']);
  });
});
