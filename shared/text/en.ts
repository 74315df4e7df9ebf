import { booking } from './en/booking.ts';
import { comment } from './en/comment.ts';
import { common } from './en/common.ts';
import { ending } from './en/ending.ts';
import { person } from './en/person.ts';
import { printing } from './en/printing.ts';
import { problems } from './en/problems.ts';
import { staff } from './en/staff.ts';
import { start } from './en/start.ts';
import type { pl } from './pl.ts';
import type { TranslationOf } from './words.ts';

/** Every English text of the screens. A missing or a superfluous key does not compile. */
export const en = {
  ...common,
  ...start,
  ...booking,
  ...person,
  ...ending,
  ...printing,
  comment,
  problems,
  staff,
} satisfies TranslationOf<typeof pl>;
