import type { PrivacyReads, PrivacyWrites } from '../engine/ports.ts';
import type { Keyed } from './data-keys.ts';
import { beginKeyRotation, endKeyRotation, keyState, rotateRows } from './key-rotation.ts';
import { believeClock, cameAsBooked, clockBelievedAt, eraseDue, erasePersonOf } from './retention.ts';
import type { WitnessNote } from './witness/note.ts';

/** The questions of a transaction about keys and about what is to be erased. */
export function privacyReads({ sql }: Keyed): PrivacyReads {
  return {
    keyState: () => keyState(sql),
    clockBelievedAt: () => clockBelievedAt(sql),
    cameAsBooked: (date, bookedUntilMs) => cameAsBooked(sql, date, bookedUntilMs),
  };
}

export function privacyWrites(context: Keyed & { readonly noted: WitnessNote[] }): PrivacyWrites {
  return {
    beginKeyRotation: (atMs) => beginKeyRotation(context, atMs),
    rotateRows: (after, limit) => rotateRows(context, after, limit),
    endKeyRotation: (atMs) => endKeyRotation(context, atMs),
    believeClock: (atMs) => believeClock(context.sql, atMs),
    eraseDue: (due, limit) => eraseDue(context, due, limit),
    erasePersonOf: (id) => erasePersonOf(context, id),
  };
}
