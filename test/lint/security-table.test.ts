import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const file = path.resolve(import.meta.dirname, '../../assets/docs/bezpieczenstwo.md');
const page = readFileSync(file, 'utf8');
/** Rows of Electron's checklist: number, recommendation, what is done, what proves it. */
const rows = page.split('\n').flatMap((line) => {
  const [, number, ...cells] = line.split('|').map((cell) => cell.trim());
  return number !== undefined && /^\d+$/.test(number) ? [{ number: Number(number), proof: cells[2] ?? '' }] : [];
});
const linked = (text: string) => [...text.matchAll(/\]\((?!https:)([^)#]+)\)/g)].map(([, target = '']) => target);

test('Electron’s checklist has twenty points, and each is proved by a test or by the list of whoever installs', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(rows.filter(({ proof }) => linked(proof).length === 0)).toEqual([]);
});

test('whatever the page names is there', () => {
  const missing = linked(page).filter((target) => !existsSync(path.resolve(path.dirname(file), target)));
  expect(missing).toEqual([]);
});
