import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLANTS } from './planted/plants.ts';

const here = path.join(import.meta.dirname, 'planted');
const RUNS = 400;
const RUNS_WITHOUT = 40;
const SEED = 4;

/** Exit code of a process that plays the model; 1 = a disagreement was found, and its text. */
function play(runs: number, plant: string | null): Promise<{ readonly code: number | null; readonly said: string }> {
  const imports = plant === null ? [] : ['--import', path.join(here, 'plant.ts')];
  const environment = plant === null ? process.env : { ...process.env, KIOSK_PLANT: plant };
  const child = spawn(process.execPath, [...imports, path.join(here, 'play.ts'), String(runs), String(SEED)], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stdout.on('data', (data) => said.push(String(data)));
  child.stderr.on('data', (data) => said.push(String(data)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said: said.join('') })));
}

describe('the model notices a planted bug', { timeout: 120_000 }, () => {
  it.each(Object.keys(PLANTS))('%s', async (name) => {
    const { code, said } = await play(RUNS, name);
    expect(said).toContain('Disagreement');
    expect(code).toBe(1);
  });

  it('and agrees where none is planted', async () => {
    expect(await play(RUNS_WITHOUT, null)).toEqual({ code: 0, said: '' });
  });
});
