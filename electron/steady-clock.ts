import type { Clock, ClockGuard, ClockVerdict } from './engine/ports.ts';
import { clockVerdict, type LastSeen, reckoned } from './engine/rules/clock-verdict.ts';
import type { ClockMemory } from './system/clock-file.ts';
import type { MachineTime } from './system/machine-time.ts';

/** `moved`: the time was put right by so many ms; `unseen`: by the clock so many passed, and nobody can tell whether they did. */
export interface Settled {
  readonly type: 'moved' | 'unseen';
  readonly byMs: number;
}

export interface SteadyClockOptions {
  /** The machine's clock, as anybody may set it. */
  readonly clock: Clock;
  readonly machine: MachineTime;
  readonly memory: ClockMemory;
  /** Nobody can be sure of the clock any more. */
  readonly onDoubt: (verdict: ClockVerdict) => void;
  /** What pauses have to know. The store hears of it before anything else that is done by the new time. */
  readonly onSettled: (settled: Settled) => Promise<void>;
}

/** The time that the program goes by. */
export interface SteadyClock {
  readonly clock: Clock;
  readonly guard: ClockGuard;
  /** Once, when there is a store: what the start of the program found. */
  begin(): Promise<void>;
  /** Every minute: remembers a clock that is right, asks the network about one that is not. */
  look(): Promise<void>;
}

/** For a machine of which nothing but its clock is known. */
export function unwatchedClock(clock: Clock): SteadyClock {
  return {
    clock,
    guard: { verdict: () => 'ok', machineMs: () => clock.now(), trust: async () => undefined },
    begin: async () => undefined,
    look: async () => undefined,
  };
}

/**
 * Follows the machine's clock for as long as it agrees with the time that really passes. When it jumps, or shows a time that
 * cannot be, the program goes on by its own reckoning, in which no pause, no hold and nobody's hour is over sooner; until
 * the network or staff say that the clock is right, or it agrees again.
 */
export function steadyClock({ clock, machine, memory, onDoubt, onSettled }: SteadyClockOptions): SteadyClock {
  const seen = memory.read();
  const startedMs = machine.sinceBootMs();
  const atStart = clock.now();
  const since: LastSeen | null = seen && {
    wallMs: seen.wallMs,
    passedMs: seen.bootId !== null && seen.bootId === machine.bootId ? startedMs - seen.sinceBootMs : null,
  };
  // Nobody can compare before the first start; a clock that was once found right may show any time.
  let earliestMs = machine.builtAtMs;
  let doubt = clockVerdict(atStart, since, earliestMs);
  const leastMs = Math.max(earliestMs, since === null ? earliestMs : reckoned(since));
  let anchor = { wallMs: doubt === 'ok' ? atStart : leastMs, sinceBootMs: startedMs };

  const reckon = (sinceBootMs: number) =>
    reckoned({ wallMs: anchor.wallMs, passedMs: sinceBootMs - anchor.sinceBootMs });
  const now = (): number => {
    const sinceBootMs = machine.sinceBootMs();
    const wallMs = clock.now();
    const reckonedMs = reckon(sinceBootMs);
    const found = clockVerdict(wallMs, { wallMs: reckonedMs, passedMs: 0 }, earliestMs);
    if (found === 'ok') {
      anchor = { wallMs, sinceBootMs };
      doubt = 'ok';
      return wallMs;
    }
    if (doubt === 'ok') {
      // From here on the reckoning begins at the last moment that was right.
      anchor = { wallMs: reckonedMs, sinceBootMs };
      doubt = found;
      onDoubt(found);
    }
    return reckonedMs;
  };
  const remember = () => {
    const { wallMs, sinceBootMs } = anchor;
    memory.write({ wallMs, sinceBootMs, bootId: machine.bootId });
  };
  const trust = async () => {
    const before = now();
    if (doubt === 'ok') return;
    const wallMs = clock.now();
    anchor = { wallMs, sinceBootMs: machine.sinceBootMs() };
    earliestMs = Math.min(earliestMs, wallMs);
    doubt = 'ok';
    remember();
    await onSettled({ type: 'moved', byMs: wallMs - before });
  };
  let begun = false;
  return {
    clock: { now },
    guard: {
      verdict: () => {
        now();
        return doubt;
      },
      machineMs: () => clock.now(),
      trust,
    },
    async begin() {
      if (begun) return;
      begun = true;
      now();
      const isRight = (await machine.synchronised()) === true;
      if (doubt !== 'ok') {
        if (isRight) await trust();
        else onDoubt(doubt);
        return;
      }
      remember();
      const offMs = since !== null && since.passedMs === null ? atStart - since.wallMs : 0;
      if (offMs > 0 && !isRight) await onSettled({ type: 'unseen', byMs: offMs });
    },
    async look() {
      now();
      if (doubt === 'ok') return remember();
      if ((await machine.synchronised()) === true) await trust();
    },
  };
}
