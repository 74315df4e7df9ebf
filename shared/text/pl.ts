import { booking } from './pl/booking.ts';
import { comment } from './pl/comment.ts';
import { common } from './pl/common.ts';
import { ending } from './pl/ending.ts';
import { person } from './pl/person.ts';
import { printing } from './pl/printing.ts';
import { problems } from './pl/problems.ts';
import { staff } from './pl/staff.ts';
import { start } from './pl/start.ts';

/** Every Polish text of the screens. Polish is the source: other languages must have the same keys. */
export const pl = {
  ...common,
  ...start,
  ...booking,
  ...person,
  ...ending,
  ...printing,
  comment,
  problems,
  staff,
} as const;
