import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanComment } from '../../../shared/rules/comment-text.ts';

describe('F8 the text of a comment', () => {
  it.each([
    ['  Dziękuję.  ', 'Dziękuję.'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a\n\n\n\n\nb', 'a\n\nb'],
    ['a \t\nb', 'a\nb'],
    ['a\u0000\u0007b', 'a  b'],
    ['za\u0142o\u0301z\u0307', 'załóż'],
    ['\u200b\u202ea\u00ad', 'a'],
    [' \n\t ', ''],
    ['Kolejka 🙂', 'Kolejka 🙂'],
  ])('F8 %j is kept as %j', (text, kept) => {
    expect(cleanComment(text)).toBe(kept);
  });

  it('F8 cleaning twice changes nothing more, and nothing unseen stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const kept = cleanComment(text);
        expect(cleanComment(kept)).toBe(kept);
        expect(kept).not.toMatch(/[\p{Cf}\p{Cs}]|(?!\n)\p{Cc}/u);
      }),
    );
  });
});
