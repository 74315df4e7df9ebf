import { createSeats, type Seats, type StaffSeat } from '../../electron/api/sessions.ts';
import type { Clock, PinHasher, SetupDoor } from '../../electron/engine/ports.ts';
import type { StaffId, StaffMember } from '../../shared/model/staff.ts';
import { aVisitId } from './builders.ts';

/** Doubles of what staff come in with. */

/** PINs that nobody and no rule here finds weak. */
export const PINS = ['582914', '705316', '836402', '941873'] as const;

export interface PlainPins extends PinHasher {
  /** What was looked at, in order: whose hash, null for nobody's. */
  readonly verified: readonly (string | null)[];
}

/** "Hashes" that a test can read. */
export function plainPins(): PlainPins {
  const verified: (string | null)[] = [];
  return {
    verified,
    hash: async (pin) => `hash of ${pin}`,
    verify: async (pin, hash) => {
      verified.push(hash);
      return hash === `hash of ${pin}`;
    },
  };
}

export interface TestDoor extends SetupDoor {
  /** Somebody puts the request beside the program. */
  request(): void;
  readonly code: string;
}

/** The way in for whoever looks after the machine, without files. */
export function aDoor(): TestDoor {
  let state: ReturnType<SetupDoor['state']> = 'closed';
  let requested = false;
  return {
    code: 'K7CM3-P9TXN',
    request: () => {
      requested = true;
    },
    state: () => state,
    takeRecoveryRequest: () => {
      const was = requested;
      requested = false;
      return was;
    },
    open: (purpose) => {
      state = purpose;
    },
    matches: (typed) => state !== 'closed' && typed === 'K7CM3-P9TXN',
    close: () => {
      state = 'closed';
    },
  };
}

/** For contexts in which nobody signs in. */
export function noAccounts(clock: Clock): {
  readonly pins: PinHasher;
  readonly setup: SetupDoor;
  readonly seats: Seats;
  readonly seat: StaffSeat;
} {
  const limits = { idleSeconds: 90, warningSeconds: 30 };
  const seats = createSeats({ clock, limits, onEnded: () => undefined });
  return { pins: plainPins(), setup: aDoor(), seats, seat: seats.newSeat(() => undefined) };
}

/** Somebody of the staff; the number makes the id. */
export function aMember(changes: Partial<StaffMember> = {}): StaffMember {
  const { number = '10' } = changes;
  const id = aVisitId(9000 + Number(number)) as unknown as StaffId;
  return { id, number, name: `Osoba ${number}`, role: 'clerk', active: true, pinTemporary: false, ...changes };
}
