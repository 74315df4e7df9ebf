import { describe, expect, it } from 'vitest';
import {
  insertPlaceholder,
  keyOf,
  type TextDrafts,
  withoutDraft,
  withPart,
} from '../../../../renderer/staff/messages/text-drafts.ts';
import type { StoredMessageText } from '../../../../shared/model/mail.ts';

const stored: StoredMessageText = {
  kind: 'change',
  language: 'en',
  text: { subject: 'a', body: 'b' },
  isDefault: false,
  savedAtMs: 5,
  savedBy: 'Ewa',
};
const none: TextDrafts = new Map();

describe('G3 what is being written', () => {
  it('G3 is kept apart for each text, from the saving it began with', () => {
    const once = withPart(none, stored, 'subject', 'x');
    const twice = withPart(once, { ...stored, savedAtMs: 9 }, 'body', 'y');
    expect(twice.get(keyOf(stored))).toEqual({ text: { subject: 'x', body: 'y' }, base: 5 });
    const other = { ...stored, language: 'pl' as const };
    const both = withPart(twice, other, 'body', 'z');
    expect(both.size).toBe(2);
    expect(withoutDraft(both, keyOf(stored)).has(keyOf(other))).toBe(true);
    expect(none.size).toBe(0);
  });

  it('G3 written as it is saved it is no change any more', () => {
    const changed = withPart(none, stored, 'subject', 'x');
    expect(withPart(changed, stored, 'subject', 'a').size).toBe(0);
  });

  it.each([
    ['at the cursor', 'ab', { start: 1, end: 1 }, 'a{{kod}}b', 8],
    ['in place of what is selected', 'abc', { start: 1, end: 2 }, 'a{{kod}}c', 8],
    ['at the end', 'ab', { start: 2, end: 2 }, 'ab{{kod}}', 9],
    ['behind a text that became shorter', 'a', { start: 7, end: 9 }, 'a{{kod}}', 8],
  ])('G3 a placeholder goes %s', (_, text, selection, expected, cursor) => {
    expect(insertPlaceholder(text, selection, 'kod')).toEqual({ text: expected, cursor });
  });
});
