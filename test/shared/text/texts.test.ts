import { describe, expect, test } from 'vitest';
import { en } from '../../../shared/text/en.ts';
import { pl } from '../../../shared/text/pl.ts';

type Texts = { readonly [key: string]: string | Texts };

function flat(texts: Texts, path = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}
const polish = flat(pl as unknown as Texts);
const english = flat(en as unknown as Texts);
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]).sort();
const stem = (key: string) => key.replace(/_(one|few|many|other)$/, '');
const sentences = (text: string) => text.split(/(?<=[.?!:])\s+/);

describe('Polish texts', () => {
  test.each(polish)('%s is plain', (_key, text) => {
    expect(text).not.toMatch(/nieprawidłow|błędn|proszę|prosimy|przepraszamy|uprzejmie|!|\.\.\.|"/i);
    expect(text).toBe(text.trim());
  });

  test.each(polish)('%s has sentences of at most 18 words', (_key, text) => {
    for (const sentence of sentences(text)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(18);
  });

  test('sentences are short on average', () => {
    const lengths = polish.flatMap(([, text]) => sentences(text).map((sentence) => sentence.split(/\s+/).length));
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(9);
  });

  test('every counted text has the four forms Polish needs', () => {
    const keys = new Set(polish.map(([key]) => key));
    const counted = new Set(
      polish
        .map(([key]) => key)
        .filter((key) => stem(key) !== key)
        .map(stem),
    );
    expect(counted.size).toBeGreaterThan(3);
    for (const key of counted) {
      for (const form of ['one', 'few', 'many', 'other']) expect(keys, key).toContain(`${key}_${form}`);
    }
  });
});

describe('English texts', () => {
  test.each(english)('%s asks for the same values as the Polish text', (key, text) => {
    const source = polish.find(([other]) => other === key)?.[1] ?? '';
    expect(placeholders(text)).toEqual(placeholders(source));
  });

  test('no Polish letter is left over outside names', () => {
    const left = english.filter(([, text]) =>
      /[ąęłńśźż]/i.test(text.replace(/Wróć|Zakończ|Ułatwienia|mObywatel/g, '')),
    );
    expect(left).toEqual([]);
  });

  test.each(english)('%s does not shout', (_key, text) => {
    expect(text).not.toMatch(/!|please|sorry|invalid/i);
  });
});
