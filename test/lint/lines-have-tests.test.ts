import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

/** Lines of the product's rules that the engine answers for. */
const LINES = [
  ...Array.from({ length: 11 }, (_, index) => `A${index + 2}`),
  ...Array.from({ length: 7 }, (_, index) => `C${index + 1}`),
  ...Array.from({ length: 7 }, (_, index) => `D${index + 1}`),
  'E3',
  'E4',
];

/** The list of edges that tests must hold, with the words that name each in a test. */
const EDGES: readonly (readonly [edge: string, named: string])[] = [
  ['midnight during a session', 'midnight'],
  ['29 February', '29 February'],
  ['both clock changes', 'clock changes'],
  ['the chosen hour passes while typing', 'the chosen hour passes while typing'],
  ['the administrator closes the day or switches the case off while a resident is on the form', 'the administrator'],
  ['the hold expires on the check screen', 'the hold expires on the check screen'],
  ['e-mail of 254 characters', 'e-mail of 254 characters'],
  ['name with an apostrophe', 'name with an apostrophe'],
  ['two kiosks, one PESEL, one moment', 'two kiosks, one PESEL, one moment'],
  ['forced code collision', 'forced code collision'],
  ['opening block shorter than the visit', 'opening block shorter than the visit'],
  ['break touching a block edge', 'break touching'],
  ['special hours on a holiday', 'special hours on a holiday'],
  ['a day that becomes a holiday by a new law', 'a day that becomes a holiday by a new law'],
  ['desk removed while serving', 'desk removed while serving'],
  ['clock set back a day', 'clock set back a day'],
  ['database of an older version', 'database of an older version'],
  ['1080×1920, 1920×1080, 1280×1024', 'panels 1080×1920'],
];

/** What is quoted in a test file and begins as the name of a test of a line or an edge does. */
const namesIn = (file: string): readonly string[] =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/['"`]((?:edge: |[A-I]\d+ )[^\n]*)/g)].map(
    (match) => match[1] ?? '',
  );

const names = new Map(
  globSync('**/*.{test,spec}.ts', { cwd: root })
    .filter((file) => !file.startsWith('lint'))
    .map((file) => [file, namesIn(file)]),
);
const all = [...names.values()].flat();
const rowOf = (first: string) => readme.split('\n').find((row) => row.startsWith(`| ${first} |`)) ?? '';
const filesIn = (row: string) => [...row.matchAll(/`([^`]+\.ts)`/g)].map((match) => match[1] ?? '');

describe('every line of the product’s rules', () => {
  const begins = (line: string) => new RegExp(`^(?:[A-I]\\d+ )*${line} `);

  it.each(LINES)('%s has a test that begins with it, and a row that names its files', (line) => {
    expect(all.filter((name) => begins(line).test(name)).length).toBeGreaterThan(0);
    const files = filesIn(rowOf(line));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files)
      expect(
        names.get(file)?.some((name) => begins(line).test(name)),
        file,
      ).toBe(true);
  });
});

describe('every edge', () => {
  it.each(EDGES)('%s has a test that names it, and a row that names its files', (edge, named) => {
    const isNamed = (name: string) => /^(?:[A-I]\d+ )*edge: /.test(name) && name.includes(named);
    expect(all.filter(isNamed).length).toBeGreaterThan(0);
    const files = filesIn(rowOf(edge));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(names.get(file)?.some(isNamed), file).toBe(true);
  });
});

it('names no file that is not there', () => {
  for (const file of filesIn(readme)) expect(existsSync(path.join(root, file)), file).toBe(true);
});
