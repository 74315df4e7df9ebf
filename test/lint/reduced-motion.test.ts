import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const renderer = path.resolve(import.meta.dirname, '../../renderer');
const MEDIA = /@media[^{]*prefers-reduced-motion[^{]*\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}/g;
const DURATION = /^(--t-[a-z]+: *0ms|animation: *none|transition: *none)$/;

/** Declarations that hold where people want less motion. */
function declarations(css: string): string[] {
  const blocks = [...css.matchAll(MEDIA)].flatMap(([, rules = '']) => [...rules.matchAll(/\{([^{}]*)\}/g)]);
  return blocks.flatMap(([, body = '']) => body.split(';').map((one) => one.trim())).filter(Boolean);
}

// The audit measures a screen with less motion by what moves alone: that is enough as long as nothing else differs.
it('H less motion changes how long things move and nothing else', () => {
  const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  const all = sheets.map((name) => readFileSync(path.join(renderer, name), 'utf8'));
  const asked = all.join('').match(/prefers-reduced-motion/g) ?? [];
  const found = all.flatMap(declarations);
  expect(found.length).toBeGreaterThanOrEqual(asked.length);
  expect(found.filter((one) => !DURATION.test(one))).toEqual([]);
  const scripts = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const asking = scripts.filter((name) => readFileSync(path.join(renderer, name), 'utf8').includes('reduced-motion'));
  expect(asking).toEqual([]);
});
