import { describe, expect, test } from 'vitest';
import type { ClockVerdict } from '../../electron/engine/ports.ts';
import { type Settled, steadyClock } from '../../electron/steady-clock.ts';
import type { ClockSeen } from '../../electron/system/clock-file.ts';
import { instant } from '../support/builders.ts';
import { aMachine, type TestMachine } from '../support/machine.ts';

const NINE = instant('2026-11-23 09:00');
const BUILT = instant('2026-10-01 00:00');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** A running program; `start` begins another on the same machine, with what the one before remembered. */
function program(machine: TestMachine = aMachine(NINE, BUILT)) {
  const doubts: ClockVerdict[] = [];
  const settled: Settled[] = [];
  let seen: ClockSeen | null = null;
  const start = async () => {
    const time = steadyClock({
      clock: machine.clock,
      machine,
      memory: {
        read: () => seen,
        write: (next) => {
          seen = next;
        },
      },
      onDoubt: (verdict) => doubts.push(verdict),
      onSettled: async (one) => {
        settled.push(one);
      },
    });
    await time.begin();
    return time;
  };
  return { machine, doubts, settled, start };
}

const JUMPS: readonly (readonly [string, number, ClockVerdict])[] = [
  ['a minute forward', MINUTE, 'jumped-forward'],
  ['a day forward', DAY, 'jumped-forward'],
  ['ten years forward', 10 * YEAR, 'jumped-forward'],
  ['a minute back', -MINUTE, 'jumped-back'],
  ['a day back', -DAY, 'jumped-back'],
  ['ten years back', -10 * YEAR, 'before-build'],
];

describe('edge: clock set back a day, or anywhere: the time that the program goes by', () => {
  test('edge: clock set back a day or elsewhere: a clock that goes on as it should is simply followed, small corrections too', async () => {
    const { machine, doubts, start } = program();
    const { clock, guard } = await start();
    machine.pass(HOUR);
    machine.setClockBy(20_000);
    expect(clock.now()).toBe(NINE + HOUR + 20_000);
    machine.pass(HOUR);
    machine.setClockBy(-20_000);
    expect(clock.now()).toBe(NINE + 2 * HOUR);
    expect([guard.verdict(), doubts]).toEqual(['ok', []]);
  });

  test.each(JUMPS)(
    'edge: clock set back a day or elsewhere: %s while it runs: reckoned on, told once',
    async (_, jump, verdict) => {
      const { machine, doubts, settled, start } = program();
      const { clock, guard, look } = await start();
      machine.setClockBy(jump);
      machine.pass(HOUR);
      expect(clock.now()).toBe(NINE + HOUR);
      machine.pass(HOUR);
      await look();
      expect(clock.now()).toBe(NINE + 2 * HOUR);
      expect([guard.verdict(), guard.machineMs(), doubts]).toEqual([verdict, NINE + 2 * HOUR + jump, [verdict]]);
      expect(settled).toEqual([]);
    },
  );

  test.each(JUMPS)(
    'edge: clock set back a day or elsewhere: %s while the program was not running, the machine was',
    async (_, jump, verdict) => {
      const { machine, doubts, start } = program();
      await start();
      machine.pass(HOUR);
      machine.setClockBy(jump);
      const { clock, guard } = await start();
      expect([guard.verdict(), doubts]).toEqual([verdict, [verdict]]);
      // Before the program was made is no time to reckon from, and neither is an hour that has passed.
      expect(clock.now()).toBe(NINE + HOUR);
    },
  );

  test.each([
    ['a minute back', -MINUTE, 'jumped-back'],
    ['a day back', -DAY, 'jumped-back'],
    ['ten years back', -10 * YEAR, 'before-build'],
    ['ten years forward', 10 * YEAR, 'jumped-forward'],
  ] as const)(
    'edge: clock set back a day or elsewhere: %s with the power off: it goes on where it was last seen',
    async (_, jump, verdict) => {
      const { machine, start } = program();
      await start();
      machine.powerOff(jump);
      const { clock, guard } = await start();
      machine.pass(MINUTE);
      expect([guard.verdict(), clock.now()]).toEqual([verdict, NINE + MINUTE]);
    },
  );

  test('edge: clock set back a day or elsewhere: a first start with an empty battery reckons from when the program was made', async () => {
    const { clock, guard } = await program(aMachine(0, BUILT)).start();
    expect([guard.verdict(), clock.now()]).toEqual(['before-build', BUILT]);
  });

  test.each(JUMPS)(
    'edge: clock set back a day or elsewhere: %s: right again by itself when the clock is set right',
    async (_, jump) => {
      const { machine, settled, start } = program();
      const { clock, guard } = await start();
      machine.setClockBy(jump);
      machine.pass(HOUR);
      clock.now();
      machine.setClockBy(-jump);
      expect([clock.now(), guard.verdict(), settled]).toEqual([NINE + HOUR, 'ok', []]);
    },
  );

  test.each(JUMPS)(
    'edge: clock set back a day or elsewhere: %s: believed when somebody has compared, and pauses hear of it',
    async (_, jump) => {
      const { machine, settled, start } = program();
      const { clock, guard } = await start();
      machine.setClockBy(jump);
      machine.pass(HOUR);
      await guard.trust();
      expect([clock.now(), guard.verdict()]).toEqual([NINE + HOUR + jump, 'ok']);
      expect(settled).toEqual([{ type: 'moved', byMs: jump }]);
      // Also before the program was made, and after another start.
      machine.pass(MINUTE);
      expect([clock.now(), guard.verdict()]).toEqual([NINE + HOUR + MINUTE + jump, 'ok']);
    },
  );

  test.each([
    [true, 'ok', [{ type: 'moved', byMs: DAY }]],
    [false, 'jumped-forward', []],
    [null, 'jumped-forward', []],
  ] as const)('edge: clock set back a day or elsewhere: the network says %s', async (network, verdict, heard) => {
    const { machine, settled, start } = program();
    const { clock, guard, look } = await start();
    machine.setClockBy(DAY);
    clock.now();
    machine.network = network;
    await look();
    expect([guard.verdict(), settled]).toEqual([verdict, heard]);
  });

  test('edge: clock set back a day or elsewhere: a night off with nobody who knows counts for no pause; with the network it does', async () => {
    const { machine, settled, start } = program();
    await start();
    machine.powerOff(15 * HOUR);
    const { guard, clock } = await start();
    expect([guard.verdict(), clock.now(), settled]).toEqual([
      'ok',
      NINE + 15 * HOUR,
      [{ type: 'unseen', byMs: 15 * HOUR }],
    ]);
    machine.powerOff(15 * HOUR);
    machine.network = true;
    await start();
    expect(settled).toHaveLength(1);
  });

  test('edge: clock set back a day or elsewhere: a clock that is doubted is not remembered as right', async () => {
    const { machine, start } = program();
    const first = await start();
    machine.setClockBy(DAY);
    machine.pass(HOUR);
    await first.look();
    const second = await start();
    expect([second.guard.verdict(), second.clock.now()]).toEqual(['jumped-forward', NINE + HOUR]);
  });
});
