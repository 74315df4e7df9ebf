import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bookVisit } from '../../electron/engine/book-visit.ts';
import { receiptLines } from '../../electron/engine/receipt.ts';
import { type ReceiptLine, ReceiptLineSchema } from '../../shared/model/receipt.ts';
import { aCase, aDepartment, aPerson, aVisit, PESELS } from '../support/builders.ts';
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

  it('B3 a copy says so and which one it is, before everything else', () => {
    const [mark, ...rest] = receiptLines(aVisit(), aCase(), aDepartment(), receiptSource, 2);
    expect(mark).toEqual({ kind: 'text', text: 'KOPIA 2', size: 'double', align: 'center', bold: true });
    expect(rest).toEqual(lines());
    expect(lines()[0]).toEqual({ kind: 'logo' });
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
    const { firstName, lastName, email, phone } = aPerson();
    for (const secret of [PESELS[0], firstName, lastName, email ?? '', phone ?? '', '600 000 000']) {
      expect(secret.length).toBeGreaterThan(3);
      expect(text).not.toContain(secret);
    }
  });
});
