import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Properties whose text a person reads or hears. */
const SPOKEN = new Set(['title', 'label', 'lead', 'hint', 'text', 'name', 'placeholder', 'alt', 'aria-label']);
const LETTERS = /\p{L}/u;

/** Words that stand in the code of a screen instead of in shared/text. */
function wordsIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) visit(part);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, value, name } = node as { type?: string; value?: unknown; name?: { value?: string } };
    if (type === 'JSXText' && LETTERS.test(String(value))) found.push(String(value).trim());
    if (type === 'JSXAttribute' && SPOKEN.has(name?.value ?? '')) {
      const text = (value as { type?: string; value?: string } | null) ?? {};
      if (text.type === 'StringLiteral' && LETTERS.test(text.value ?? '')) found.push(`${name?.value}="${text.value}"`);
    }
    for (const part of Object.values(node)) visit(part);
  };
  visit(parseSync(source, { syntax: 'typescript', tsx: true }).body);
  return found;
}

const files = readdirSync(path.join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.startsWith(path.join('ui', 'gallery')))
  .sort();

/** Names of icons and the like share the attribute `name`; they are not words. */
const isWord = (found: string) => !/^name="[a-z]+(-[a-z]+)*"$/.test(found);

describe('words live in shared/text', () => {
  test.each(files)('%s', (file) => {
    const source = readFileSync(path.join(root, 'renderer', file), 'utf8');
    expect(wordsIn(source).filter(isWord)).toEqual([]);
  });

  test('words that are planted are found', () => {
    const source = 'export const Bad = () => <p title="Dzień dobry">Umów <b>wizytę</b> {1}</p>;';
    expect(wordsIn(source)).toEqual(['title="Dzień dobry"', 'Umów', 'wizytę']);
  });
});
