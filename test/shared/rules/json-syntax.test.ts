import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '../../../shared/rules/json-syntax.ts';

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('whatever can be written as JSON has no fault', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 1, 2, 4), (text, indent) => {
      expect(jsonFault(JSON.stringify(JSON.parse(text), null, indent))).toBeNull();
    }),
  );
});

test('a damaged text has a fault exactly when the engine refuses it', () => {
  const damage = fc.constantFrom(
    '',
    ',',
    ':',
    '"',
    '{',
    '}',
    '[',
    ']',
    '0',
    '-',
    '.',
    'e',
    '\\',
    'null',
    ' ',
    '\n',
    '\t',
    'ą',
  );
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), fc.nat(), fc.nat({ max: 3 }), damage, (text, at, cut, piece) => {
      const place = at % (text.length + 1);
      const damaged = text.slice(0, place) + piece + text.slice(place + cut);
      const fault = jsonFault(damaged);
      // Twice the same key is the one thing that the engine lets pass.
      if (fault?.words.includes('drugi raz')) return;
      expect(fault === null).toBe(parses(damaged));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['', 1, 1, 'powinna tu być wartość'],
  ['{"a": 1,}', 1, 9, 'powinna tu być nazwa klucza w cudzysłowie'],
  ['{"a" 1}', 1, 6, 'powinien tu być dwukropek'],
  ['{"a": 1\n "b": 2}', 2, 2, 'powinien tu być przecinek albo }'],
  ['[1\r\n 2]', 2, 2, 'powinien tu być przecinek albo ]'],
  ['{\n  "a": tak\n}', 2, 8, 'powinna tu być wartość'],
  ['{"a": 01}', 1, 7, 'powinna tu być wartość'],
  ['{"a": "bez końca}', 1, 7, 'ten tekst nie ma końca'],
  ['{"a": "dwa\nwiersze"}', 1, 7, 'ten tekst nie ma końca'],
  ['{"a": 1} {', 1, 10, 'po końcu danych nie powinno być już nic'],
  ['{"a": {"b": 1,\n"b": 2}}', 2, 1, 'klucz „b” jest tu drugi raz; zostaw jeden'],
  ['{"a": 1, "\\u0061": 2}', 1, 10, 'klucz „a” jest tu drugi raz; zostaw jeden'],
  ['['.repeat(200), 1, 102, 'nawiasów w nawiasach jest za dużo'],
])('%j stops at line %i, column %i', (text, line, column, words) => {
  expect(jsonFault(text)).toEqual({ line, column, words: expect.stringContaining(words) });
});
