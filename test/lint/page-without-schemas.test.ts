import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ModuleItem, parseSync } from '@swc/core';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** What a file really loads: imports and exports of types are gone when it runs. */
function loads(item: ModuleItem): string[] {
  if (item.type === 'ImportDeclaration') {
    const names = item.specifiers.filter((name) => name.type !== 'ImportSpecifier' || !name.isTypeOnly);
    return item.typeOnly || (item.specifiers.length > 0 && names.length === 0) ? [] : [item.source.value];
  }
  if (item.type === 'ExportNamedDeclaration' && item.source && !item.typeOnly) return [item.source.value];
  return item.type === 'ExportAllDeclaration' ? [item.source.value] : [];
}

/** Files that the page loads when it opens any of its parts, with the way to each. */
function loadedBy(...entries: string[]): Map<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>(entries.map((entry) => [entry, [entry]]));
  for (const [file, way] of ways) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = readFileSync(path.join(root, file), 'utf8');
    const { body } = parseSync(source, { syntax: 'typescript', tsx: true });
    const later = [...source.matchAll(/import\('([^']+)'\)/g)].map(([, target = '']) => target);
    for (const target of [...body.flatMap(loads), ...later]) {
      const next = target.startsWith('.') ? path.join(path.dirname(file), target) : target;
      if (!ways.has(next)) ways.set(next, [...way, next]);
    }
  }
  return ways;
}

test('no page loads the schema library: what it tries at its start the page’s policy forbids', () => {
  const ways = loadedBy('renderer/main.tsx');
  expect(ways.has('renderer/staff/day/DayPage.tsx')).toBe(true);
  expect(ways.get('zod')).toBeUndefined();
});

test('a schema that a page would load is found, with the way to it', () => {
  expect(loadedBy('shared/model/comment.ts').get('zod')).toEqual(['shared/model/comment.ts', 'zod']);
});
