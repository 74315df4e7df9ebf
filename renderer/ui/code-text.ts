import { CODE_ALPHABET, CODE_LENGTH } from '../../shared/rules/visit-code.ts';
import type { Grouping } from './grouped-text.ts';
import { digitsOf } from './pesel-text.ts';

const FOREIGN = new RegExp(`[^${CODE_ALPHABET}]`, 'g');

/** A visit code as it is printed: three groups of three. Signs that no code has are not taken. */
export const CODE_GROUPING: Grouping = {
  length: CODE_LENGTH,
  breaks: [3, 6],
  clean: (text) => text.normalize('NFKC').toUpperCase().replace(FOREIGN, ''),
};

/** The last digits of a PESEL. */
export const ENDING_GROUPING: Grouping = { length: 4, breaks: [], clean: digitsOf };

/** The last signs of a PESEL or of a document's number. */
export const SIGNS_GROUPING: Grouping = {
  ...ENDING_GROUPING,
  clean: (text) =>
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, ''),
};
