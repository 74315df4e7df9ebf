import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../support/random.ts';
import { cutPower, record } from './cuts.ts';
import { underDiskLibrary } from './under-disk.ts';

const place = mkdtempSync(join(tmpdir(), 'kiosk-library-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const library = underDiskLibrary(place);

const CUTS = 45;
const ACTS = 14;

// Without a compiler nobody can look over the program's shoulder.
describe.skipIf(library === null)('a power cut', () => {
  it.each([
    { from: 'nothing', seed: 1 },
    { from: 'first-version', seed: 2 },
  ] as const)('of a program that began with $from loses nothing acknowledged and damages nothing', async (began) => {
    const recording = await record(library ?? '', { ...began, acts: ACTS });
    const { acknowledged, wrong } = await cutPower(recording, { cuts: CUTS, random: randomFrom(began.seed) });
    expect(wrong).toEqual([]);
    expect(acknowledged).toBeGreaterThan(CUTS);
  });

  it('of a disk that only says that it syncs is found out: this rig can tell', async () => {
    const recording = await record(library ?? '', { from: 'first-version', seed: 3, acts: ACTS });
    const { wrong } = await cutPower(recording, { cuts: 15, random: randomFrom(3), lies: true });
    expect(wrong.length).toBeGreaterThan(3);
  });
});
