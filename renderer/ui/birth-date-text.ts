import type { Grouping } from './grouped-text.ts';
import { digitsOf } from './pesel-text.ts';

/** A date of birth is typed and shown as day, month and year: 31 01 1990. */
export const BIRTH_DATE_GROUPING: Grouping = { length: 8, breaks: [2, 4], clean: digitsOf };
