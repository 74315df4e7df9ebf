import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiptLines } from '../../../electron/engine/receipt.ts';
import { receiptBytes } from '../../../electron/printer/escpos/receipt-bytes.ts';
import { ROLLS } from '../../../electron/printer/escpos/roll.ts';
import { PAPER_WIDTHS } from '../../../shared/model/lists.ts';
import type { PaperWidth, PrinterLetters } from '../../../shared/model/printer.ts';
import { receiptWords } from '../../../shared/text/receipt-words.ts';
import { aCase, aDepartment, aVisit } from '../../support/builders.ts';
import { commandsOf, decodeJob } from './decoder.ts';

/** Inputs in an ordinary run; `FUZZ_RUNS=100000` for a long one. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 2000);

const NASTY = [
  '\u001b@',
  '\u001dV\u0001',
  '\u0010\u0004\u0001',
  '\u0010\u0014\u0008\u0001\u0003\u0014\u0001\u0006\u0002\u0008',
  '\u001d(k',
  '\r\n\t\u000b\u000c\u0000\u007f',
  '\u0080\u009b\u00ff\u00ad',
  '\u202e\u2066\u200d\ufeff',
  '\ud800',
  '\udfff',
  '🙂👩‍👩‍👧',
  'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ',
  '„”–—…•€',
  'ﷺ',
  'مرحبا',
  '[ ] ',
  '-'.repeat(60),
  'x'.repeat(120),
  ' ',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...NASTY) }, fc.string({ unit: 'grapheme', maxLength: 12 })),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
);
const letters: fc.Arbitrary<PrinterLetters> = fc.oneof(
  { weight: 19, arbitrary: fc.nat({ max: 255 }).map((page): PrinterLetters => ({ kind: 'page', page })) },
  { weight: 1, arbitrary: fc.constant<PrinterLetters>({ kind: 'picture' }) },
);
const paper = fc.constantFrom<PaperWidth>(...PAPER_WIDTHS);
const words = fc.record({ name: text, street: text, city: text, phone: fc.option(text) });
const documents = fc.array(
  fc.record({ text: fc.record({ pl: text }), when: fc.constantFrom('always' as const, 'if-applicable' as const) }),
  { maxLength: 3 },
);

const visit = aVisit();
const theCase = aCase();
const department = aDepartment();

describe('B3 whatever the office writes', () => {
  it(
    'B3 only commands of the list reach the printer, and every row fits',
    () => {
      let pictures = 0;
      fc.assert(
        fc.property(
          fc.record({
            words,
            department: text,
            place: text,
            name: text,
            room: fc.option(text),
            documents,
            paper,
            letters,
          }),
          fc.nat({ max: 1000 }),
          (given, copy) => {
            const lines = receiptLines(
              visit,
              { ...theCase, name: { pl: given.name }, room: given.room, documents: given.documents },
              {
                ...department,
                name: { pl: given.department },
                location: { ...department.location, text: { pl: given.place } },
              },
              { office: given.words, words: receiptWords },
              copy,
            );
            const bytes = receiptBytes({ kind: 'receipt', lines }, { paper: given.paper, letters: given.letters });
            const printed = decodeJob(bytes, ROLLS[given.paper].columns);
            if (given.letters.kind === 'picture') {
              pictures += 1;
              expect(printed.some(({ kind }) => kind === 'raster')).toBe(true);
            } else {
              expect(printed).toContainEqual(expect.objectContaining({ kind: 'qr', payload: 'UM1:K7CM3P9TX' }));
              expect(printed).toContainEqual(expect.objectContaining({ text: 'K7C M3P 9TX' }));
            }
            // One reset and one cut: a text can neither end a receipt nor begin another.
            const types = [...commandsOf(bytes)].map(({ type }) => type);
            expect(types.filter((type) => type === 'cut' || type === 'initialise')).toEqual(['initialise', 'cut']);
          },
        ),
        { numRuns: RUNS, seed: 20091110 },
      );
      expect(pictures).toBeGreaterThan(0);
    },
    120_000 + RUNS * 20,
  );
});
