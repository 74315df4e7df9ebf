import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPesel, cleanPesel } from '../../../shared/rules/pesel.ts';
import { addDays, type LocalDate, localDate } from '../../../shared/time/local-date.ts';
import file from './pesel-vectors.json' with { type: 'json' };

const today = localDate(file.today);
const good = file.vectors.filter((vector) => vector.expect === 'OK');
const problemOf = (text: string, day: LocalDate = today) => {
  const result = checkPesel(text, day);
  return result.ok ? null : result.error;
};

/** A PESEL from birth date and serial, the check digit computed the other way round: the last digit is ten minus the sum. */
function peselOf(date: LocalDate, serial: number): string {
  const year = Number(date.slice(0, 4));
  const added = { 18: 80, 19: 0, 20: 20, 21: 40, 22: 60 }[Math.floor(year / 100)] ?? 0;
  const month = String(Number(date.slice(5, 7)) + added).padStart(2, '0');
  const ten = `${date.slice(2, 4)}${month}${date.slice(8)}${String(serial).padStart(4, '0')}`;
  const sum = [...ten].reduce((total, digit, index) => total + Number(digit) * Number('1379137913'[index]), 0);
  return `${ten}${(10 - (sum % 10)) % 10}`;
}

describe('A9 PESEL', () => {
  it.each(good)('A9 accepts $note', ({ input, birth, sex }) => {
    expect(checkPesel(input, today)).toEqual({
      ok: true,
      value: { digits: cleanPesel(input), birthDate: birth, sex: sex === 'K' ? 'female' : 'male' },
    });
    expect(cleanPesel(input)).toMatch(/^[0-9]{11}$/);
  });

  it.each(file.vectors.filter((vector) => vector.expect !== 'OK'))(
    'A9 refuses $note as $expect',
    ({ input, expect: name }) => {
      expect(problemOf(input)?.type).toBe(name.toLowerCase().replaceAll('_', '-'));
    },
  );

  it('A9 has vectors of both kinds', () => {
    expect(good.length).toBeGreaterThan(10);
    expect(file.vectors.length - good.length).toBeGreaterThan(15);
  });

  it('A9 refuses eleven zeros by the date, for the checksum is right', () => {
    expect(problemOf('00000000000')).toEqual({ type: 'date' });
  });

  it('A9 says how many digits are missing', () => {
    expect(problemOf('9004170321')).toEqual({ type: 'too-short', missing: 1 });
    expect(problemOf('9')).toEqual({ type: 'too-short', missing: 10 });
  });

  it('A9 cleans blanks of every kind, dashes, invisible and full-width characters', () => {
    expect(cleanPesel(' 90\u00A004\u200917\u202F0\u200B3\u2060\uFEFF2–1−1\u00AD\u200E')).toBe('90041703211');
    expect(cleanPesel('９００４１７０３２１１')).toBe('90041703211');
  });

  it.each(['', '   ', '\u200B-'])('A9 takes %j for empty', (text) => {
    expect(problemOf(text)).toEqual({ type: 'empty' });
  });

  it.each(['90041703211a', '९०', '½', '90.0', '+90041703211'])('A9 takes %j for not digits', (text) => {
    expect(problemOf(text)).toEqual({ type: 'not-digits' });
  });

  it('A9 knows a person born on each day from 1901 until today', () => {
    const born = fc.integer({ min: 0, max: 45_977 }).map((days) => addDays(localDate('1901-01-01'), days));
    fc.assert(
      fc.property(born, fc.integer({ min: 0, max: 9999 }), (birthDate, serial) => {
        const digits = peselOf(birthDate, serial);
        expect(checkPesel(digits, today)).toEqual({
          ok: true,
          value: { digits, birthDate, sex: serial % 2 === 0 ? 'female' : 'male' },
        });
      }),
    );
  });

  it('A9 catches every wrong digit', () => {
    for (const { input } of good) {
      const digits = cleanPesel(input);
      for (let place = 0; place < 11; place += 1) {
        for (let digit = 0; digit < 10; digit += 1) {
          const wrong = digits.slice(0, place) + String(digit) + digits.slice(place + 1);
          if (wrong !== digits) expect(problemOf(wrong)).toEqual({ type: 'checksum' });
        }
      }
    }
  });

  it('A9 allows an age of 125 completed years and no more', () => {
    expect(problemOf(peselOf(localDate('1900-11-24'), 12))).toBeNull();
    expect(problemOf(peselOf(localDate('1900-11-23'), 12))).toEqual({ type: 'too-old' });
    expect(problemOf(peselOf(localDate('1904-02-29'), 12), localDate('2030-02-28'))).toBeNull();
    expect(problemOf(peselOf(localDate('1904-02-29'), 12), localDate('2030-03-01'))).toEqual({ type: 'too-old' });
  });

  it('A9 looks at the date of the day, not at the century', () => {
    const tomorrow = peselOf(addDays(today, 1), 7);
    expect(problemOf(tomorrow)).toEqual({ type: 'future' });
    expect(problemOf(tomorrow, addDays(today, 1))).toBeNull();
  });
});
