import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bookVisit } from '../../electron/engine/book-visit.ts';
import { cancelVisit } from '../../electron/engine/cancel-visit.ts';
import type { Printer } from '../../electron/engine/ports.ts';
import { printReceipt } from '../../electron/engine/print-receipt.ts';
import { receiptLines } from '../../electron/engine/receipt.ts';
import { err, ok, type Result } from '../../shared/basics/result.ts';
import { PrintErrorSchema, PrintOutcomeSchema } from '../../shared/contract/failures.ts';
import { type ReceiptLine, ReceiptLineSchema } from '../../shared/model/receipt.ts';
import { aCase, aDepartment, aPerson, aVisit, aVisitId, CASE_ID, PESELS } from '../support/builders.ts';
import { anOffice, aRequest, receiptSource } from '../support/office.ts';

const lines = (theCase = aCase(), source = receiptSource) => receiptLines(aVisit(), theCase, aDepartment(), source);
const texts = (list: readonly ReceiptLine[]) => list.flatMap((line) => (line.kind === 'text' ? [line.text] : []));

describe('B1 receipt', () => {
  it('B1 says in this order who, the code, when, where, what, what to bring, lateness, how to cancel', () => {
    expect(texts(lines())).toEqual([
      'POTWIERDZENIE WIZYTY',
      'Urząd Miasta',
      'pl. Przykładowy 1, 00-000 Miasto',
      'KOD WIZYTY',
      'Kiedy',
      'dzień 2026-11-16',
      'godz. 10:20',
      'Gdzie',
      'Dowody osobiste',
      'parter, korytarz po lewej',
      'pokój 12',
      'Sprawa',
      'Wniosek o dowód osobisty',
      'Zabierz ze sobą:',
      '[ ] aktualne zdjęcie 35 x 45 mm',
      'Jeśli dotyczy ciebie:',
      '[ ] akt urodzenia dziecka',
      'Spóźnienie oznacza rezygnację z wizyty.',
      'Nie możesz przyjść? Odwołaj wizytę w tym urządzeniu lub zadzwoń: 00 000 00 00.',
    ]);
  });

  it('B1 the code in groups, and a QR with nothing but the code', () => {
    expect(lines()).toContainEqual({ kind: 'code', groups: ['K7C', 'M3P', '9TX'] });
    expect(lines()).toContainEqual({ kind: 'qr', payload: 'UM1:K7CM3P9TX' });
  });

  it('B1 day and hour are large, lateness is bold', () => {
    const line = (text: string) => lines().find((one) => one.kind === 'text' && one.text === text);
    expect(line('dzień 2026-11-16')).toMatchObject({ size: 'double-height', bold: true });
    expect(line('godz. 10:20')).toMatchObject({ size: 'double-height', bold: true });
    expect(line('Spóźnienie oznacza rezygnację z wizyty.')).toMatchObject({ bold: true });
  });

  it('B1 headings only over something', () => {
    const nothing = texts(lines(aCase({ documents: [] })));
    expect(nothing).not.toContain('Zabierz ze sobą:');
    expect(nothing).not.toContain('Jeśli dotyczy ciebie:');
    const always = texts(lines(aCase({ documents: [{ text: { pl: 'dowód' }, when: 'always' }] })));
    expect(always).toContain('Zabierz ze sobą:');
    expect(always).not.toContain('Jeśli dotyczy ciebie:');
  });

  it('B1 a room and a telephone that the office has not filled in', () => {
    const source = { ...receiptSource, office: { ...receiptSource.office, phone: null } };
    const bare = texts(lines(aCase({ room: null }), source));
    expect(bare).toContain('O pokój zapytaj w informacji.');
    expect(bare.at(-1)).toBe('Nie możesz przyjść? Odwołaj wizytę w tym urządzeniu.');
  });

  it('B1 is made of lines that the contract knows', () => {
    expect(z.array(ReceiptLineSchema).parse(lines())).toEqual(lines());
  });

  it('B1 nothing of the person is on it', async () => {
    const booked = await bookVisit(anOffice(), aRequest());
    const text = JSON.stringify(booked.ok ? booked.value.receipt : null);
    const { pesel, firstName, lastName, email, phone } = aPerson();
    for (const secret of [pesel, firstName, lastName, email ?? '', phone ?? '', '600 000 000']) {
      expect(secret.length).toBeGreaterThan(3);
      expect(text).not.toContain(secret);
    }
  });
});

type Printed = Awaited<ReturnType<Printer['print']>>;

function aPrinter(answer: Printed): Printer & { readonly jobs: (readonly ReceiptLine[])[] } {
  const jobs: (readonly ReceiptLine[])[] = [];
  return {
    present: true,
    jobs,
    print: async (job) => {
      jobs.push(job);
      return answer;
    },
  };
}

describe('B2 printing the receipt', () => {
  const answers: Printed[] = [
    ok({ outcome: 'printed' }),
    ok({ outcome: 'handed-over' }),
    err({ type: 'no-printer' }),
    err({ type: 'not-started', reason: 'no-paper' }),
    err({ type: 'unknown' }),
  ];

  it.each(answers)('B2 the printer says $value$error: so does the answer, and the visit stands', async (answer) => {
    const office = anOffice();
    const booked = await bookVisit(office, aRequest());
    if (!booked.ok) throw new Error('not booked');
    const before = office.store.visits;
    const printer = aPrinter(answer);
    const result: Result<unknown, unknown> = await printReceipt({ ...office, printer }, booked.value);
    expect(result).toEqual(answer);
    if (answer.ok) PrintOutcomeSchema.parse(answer.value);
    else PrintErrorSchema.parse(answer.error);
    expect(printer.jobs).toEqual([booked.value.receipt]);
    expect(office.store.visits).toEqual(before);
  });

  it('B2 no paper for a visit that is unknown or cancelled', async () => {
    const office = anOffice();
    const printer = aPrinter(ok({ outcome: 'printed' }));
    const gone = { ok: false, error: { type: 'visit-not-found' } };
    expect(await printReceipt({ ...office, printer }, { visitId: aVisitId(99) })).toEqual(gone);
    const booked = await bookVisit(office, aRequest());
    if (!booked.ok) throw new Error('not booked');
    const { visitId, date } = booked.value;
    await cancelVisit(office, { visitId, identity: { by: 'pesel', pesel: PESELS[0], caseId: CASE_ID, date } });
    expect(await printReceipt({ ...office, printer }, { visitId })).toEqual(gone);
    expect(printer.jobs).toEqual([]);
  });
});
