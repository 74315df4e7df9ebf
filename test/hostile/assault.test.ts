import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { assault } from './assault.ts';

function aHome(): string {
  const home = mkdtempSync(path.join(tmpdir(), 'kiosk-hostile-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  return home;
}

test('five thousand hostile messages: nothing breaks, nothing changes, nobody learns what they may not', async () => {
  const { wrong, loose, effects, prototypesTouched, answered, uncloneable } = await assault({
    home: aHome(),
    messages: 5000,
    seed: 20_261_123,
  });
  expect({ wrong, loose, effects, prototypesTouched }).toEqual({
    wrong: [],
    loose: [],
    effects: [],
    prototypesTouched: false,
  });
  // Messages that look right are among them.
  expect(answered).toBeGreaterThan(50);
  expect(uncloneable).toBeLessThan(500);
});

test('where a page is an administrator by mistake, the same messages find it out', async () => {
  const { wrong, effects } = await assault({
    home: aHome(),
    messages: 2500,
    seed: 20_261_123,
    connect: (app) => ({
      dispatch: (method, input) => app.dispatch(method, input, { role: 'administrator' }),
      close: () => undefined,
    }),
  });
  expect(wrong.join()).toContain('did what a');
  expect(effects).not.toEqual([]);
});
