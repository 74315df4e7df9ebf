import type { Bench } from '../bench.ts';
import { availability } from './availability.ts';
import { booking } from './booking.ts';
import { contention } from './contention.ts';
import { firstAnswer } from './first-answer.ts';
import { history } from './history.ts';
import { memory } from './memory.ts';
import { pin } from './pin.ts';
import { postgres } from './postgres.ts';
import { print } from './print.ts';
import { start } from './start.ts';

/** Every bench, in the order in which they run. */
export const BENCHES: readonly Bench[] = [
  availability,
  booking,
  history,
  firstAnswer,
  contention,
  pin,
  postgres,
  print,
  start,
  memory,
];
