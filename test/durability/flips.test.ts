import { beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../support/random.ts';
import { change, type Outcome, type Target } from './flips.ts';
import { anOffice, type Office } from './whole-office.ts';

describe('one bit flipped or the end cut off', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice();
  });

  it.each<{ target: Target; changes: number; found: Outcome['type'] }>([
    { target: 'database', changes: 20, found: 'brought-back' },
    { target: 'journal', changes: 12, found: 'brought-back' },
    { target: 'witness', changes: 12, found: 'witness-damaged' },
    { target: 'copy', changes: 8, found: 'brought-back' },
  ])('in the $target never makes another visit of one, nor loses one that a good copy holds', async (run) => {
    const outcomes: Outcome[] = [];
    for (let seed = 1; seed <= run.changes; seed += 1) {
      outcomes.push(await change(office, run.target, randomFrom(seed * 7919)));
    }
    expect(outcomes.filter(({ type }) => type === 'wrong' || type === 'refused')).toEqual([]);
    expect(outcomes.map(({ type }) => type)).toContain(run.found);
  });
});
