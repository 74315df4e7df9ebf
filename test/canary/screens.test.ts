import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ARRIVE_SCREENS, BOOKING_SCREENS, CANCEL_SCREENS, MOVE_SCREENS } from '../../renderer/kiosk/flow/screens.ts';
import { ENDINGS, type Ending } from './endings.ts';
import { canEnd, STOPS, WAYS } from './screens.ts';

const kiosk = path.resolve(import.meta.dirname, '../../renderer/kiosk');
const ROWS = Object.entries(STOPS) as [keyof typeof STOPS, (typeof STOPS)[keyof typeof STOPS]][];

/** Shows nothing of anybody: it comes in the place of a session, as an ending of its own. */
const OUT_OF_ORDER = 'OutOfOrderScreen';

it('there is a row for every screen of the flow, and for everything that lies on top of one', () => {
  const screens = ['start', ...BOOKING_SCREENS, ...CANCEL_SCREENS, ...MOVE_SCREENS, ...ARRIVE_SCREENS];
  const state = readFileSync(path.join(kiosk, 'flow/state.ts'), 'utf8');
  const overlays = [...(/export type Overlay =([^;]+;)+?\n\n/.exec(state)?.[0] ?? '').matchAll(/name: '([\w-]+)'/g)];
  expect(overlays.length).toBeGreaterThan(5);
  const names = ROWS.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining([...screens, ...overlays.map(([, name]) => `${name} on top`)]));
  expect(Object.values(WAYS).flat().toSorted()).toEqual(names.toSorted());
});

it('the flow shows every screen of the folder, so that no other one can hold anything', () => {
  const shown = readFileSync(path.join(kiosk, 'session/CurrentScreen.tsx'), 'utf8');
  const components = ['screens', 'overlays'].flatMap((folder) => readdirSync(path.join(kiosk, folder)));
  const unknown = components.map((file) => path.parse(file).name).filter((name) => !shown.includes(`<${name}`));
  expect(unknown).toEqual([OUT_OF_ORDER]);
});

it('the short run ends a session in every way there is, and nowhere in one that cannot be', () => {
  expect(new Set(ROWS.map(([, { ends }]) => ends))).toEqual(new Set(Object.keys(ENDINGS)));
  expect(ROWS.filter(([stop, { ends }]) => !canEnd(stop, ends))).toEqual([]);
});

it('the memory is looked into after every way of ending that leaves it there, and at the end of every walk', () => {
  const looked = new Set(ROWS.filter(([, { memory }]) => memory !== 'later').map(([, { ends }]) => ends));
  const anew: readonly Ending[] = ['renewed', 'crashed', 'killed'];
  for (const ending of Object.keys(ENDINGS) as Ending[])
    expect(looked.has(ending) || anew.includes(ending), ending).toBe(true);
  for (const stops of Object.values(WAYS)) {
    const { memory, ends } = STOPS[stops.at(-1) ?? 'start'];
    expect(memory !== 'later' || anew.includes(ends)).toBe(true);
  }
});

it('every way ends sessions at most screens in the long run', () => {
  for (const ending of Object.keys(ENDINGS) as Ending[])
    expect(ROWS.filter(([stop]) => canEnd(stop, ending)).length, ending).toBeGreaterThan(ROWS.length / 2);
});
