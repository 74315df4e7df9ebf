import type { MachineTime } from '../../electron/system/machine-time.ts';

/** A machine whose clock and power are in the test's hands. */
export interface TestMachine extends MachineTime {
  readonly clock: { now(): number };
  /** So much time really passes, by the clock too. */
  pass(ms: number): void;
  /** Somebody sets the clock: by so many ms from what it shows. */
  setClockBy(ms: number): void;
  /** Off and on again, after so long. */
  powerOff(ms: number): void;
  /** What the network says of the clock. */
  network: boolean | null;
}

export function aMachine(nowMs: number, builtAtMs: number): TestMachine {
  let clockMs = nowMs;
  let sinceBootMs = 1000;
  let boots = 1;
  return {
    clock: { now: () => clockMs },
    sinceBootMs: () => sinceBootMs,
    get bootId() {
      return `boot ${boots}`;
    },
    builtAtMs,
    network: null,
    async synchronised() {
      return this.network;
    },
    pass(ms) {
      clockMs += ms;
      sinceBootMs += ms;
    },
    setClockBy(ms) {
      clockMs += ms;
    },
    powerOff(ms) {
      clockMs += ms;
      sinceBootMs = 1000;
      boots += 1;
    },
  };
}
