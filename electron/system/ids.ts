import { randomInt, randomUUID } from 'node:crypto';
import type { Ids } from '../engine/ports.ts';

/** Ids from the operating system's cryptographic source. */
export const cryptoIds: Ids = {
  uuid: () => randomUUID(),
  randomBelow: (below) => randomInt(below),
};
