import { assertNever } from '../shared/basics/assert-never.ts';
import type { Clock, Ids, Store } from './engine/ports.ts';
import { clockMoved, noteDoubt, timeUnseen } from './engine/trusted-clock.ts';
import { type Settled, type SteadyClock, steadyClock, unwatchedClock } from './steady-clock.ts';
import { clockFile } from './system/clock-file.ts';
import { causeOf, type Log } from './system/log.ts';
import type { MachineTime } from './system/machine-time.ts';

export interface TimekeepingOptions {
  readonly clock: Clock;
  /** Null: nothing but the clock is known of the machine, and it is believed. */
  readonly machine: MachineTime | null;
  readonly folder: string;
  readonly store: Store;
  readonly ids: Ids;
  readonly holder: string;
  readonly log: Log;
}

/** The time that the program goes by, with what becomes of a clock that cannot be right. */
export function createTimekeeping({ clock, machine, folder, log, ...deps }: TimekeepingOptions): SteadyClock {
  if (machine === null) return unwatchedClock(clock);
  // Storage that fails has told so itself.
  const quietly = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (cause) => log.problem('timekeeping-failed', { cause: causeOf(cause) }),
    );
  const settle = (settled: Settled) => {
    switch (settled.type) {
      case 'moved':
        return clockMoved({ ...deps, clock: time.clock }, settled.byMs);
      case 'unseen':
        return timeUnseen(deps, settled.byMs);
      default:
        return assertNever(settled.type);
    }
  };
  const time = steadyClock({
    clock,
    machine,
    memory: clockFile(folder),
    onDoubt: (doubt) => {
      log.problem('clock-doubted', { doubt });
      void quietly(noteDoubt({ ...deps, clock: time.clock }, doubt));
    },
    onSettled: (settled) => {
      log.info('clock-settled', { ...settled });
      return quietly(settle(settled));
    },
  });
  return time;
}
