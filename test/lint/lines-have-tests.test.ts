import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allTestNames, proves, testNames } from './test-names.ts';

const folder = path.resolve(import.meta.dirname, '..');
const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');
const names = allTestNames();

const range = (letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${letter}${from + index}`);
const LINES = [
  ...range('A', 2, 12),
  ...range('B', 1, 4),
  ...range('C', 1, 7),
  ...range('D', 1, 7),
  ...range('E', 1, 4),
  ...range('F', 1, 10),
  ...range('G', 1, 3),
  'I1',
  'I3',
];
const EDGES = [
  'midnight during a session',
  '29 February',
  'both clock changes',
  'the chosen hour passes while typing',
  'the administrator closes the day or switches the case off while a resident is on the form',
  'the hold expires on the check screen',
  'e-mail of 254 characters',
  'name with an apostrophe',
  'two kiosks, one PESEL, one moment',
  'forced code collision',
  'opening block shorter than the visit',
  'break touching a block edge',
  'special hours on a holiday',
  'a day that becomes a holiday by a new law',
  'desk removed while serving',
  'clock set back a day',
  'database of an older version',
  'panels 1080×1920, 1920×1080, 1280×1024',
].map((edge) => `edge: ${edge}`);

/** The files that the table of the README names beside a line or an edge. */
function filesBeside(claim: string): string[] {
  const row = readme.split('\n').find((line) => line.startsWith(`| ${claim} |`)) ?? '';
  return [...row.matchAll(/\]\(([^)]+)\)/g)].map(([, file = '']) => file);
}

describe('what the product promises is tested by name', () => {
  it.each([...LINES, ...EDGES])('%s', (claim) => {
    const tests = [...names.values()].flat().filter((name) => proves(name, claim));
    expect(tests).not.toEqual([]);
    const files = filesBeside(claim);
    expect(files).not.toEqual([]);
    for (const file of files) {
      expect(
        names.get(file)?.some((name) => proves(name, claim)),
        `${file} proves ${claim}`,
      ).toBe(true);
    }
  });

  it('the README names only files that are there', () => {
    const files = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(LINES.length);
    expect(files.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
  });

  it('a line that only stands in the middle of a name is not proved', () => {
    const source =
      "it('A7 A8 holds', f); test.each([1])('edge: 29 February %s', f); describe('C1', f); it(`D5 moves`, f);";
    const found = testNames(source);
    expect(found).toEqual(['A7 A8 holds', 'edge: 29 February %s', 'D5 moves']);
    expect(found.map((name) => proves(name, 'A8'))).toEqual([true, false, false]);
    expect(proves('what A8 says', 'A8')).toBe(false);
    expect(proves('A80 says', 'A8')).toBe(false);
  });
});
