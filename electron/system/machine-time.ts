import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { isClockSynchronised } from './device.ts';

/** What a machine knows of time besides its clock. */
export interface MachineTime {
  /** Milliseconds since it was switched on, sleep included. Nobody can set them. */
  sinceBootMs(): number;
  /** Another after every start of the machine; null where nobody can tell. */
  readonly bootId: string | null;
  /** Whether the clock follows the network's time; null where nobody can tell. */
  synchronised(): Promise<boolean | null>;
  /** Before this (ms) the program did not exist. */
  readonly builtAtMs: number;
}

export function machineTime(builtAtMs: number): MachineTime {
  return {
    sinceBootMs: () => uptime() * 1000,
    bootId: bootIdOf('/proc/sys/kernel/random/boot_id'),
    synchronised: () => isClockSynchronised(),
    builtAtMs,
  };
}

function bootIdOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}
