import { describe, expect, test } from 'vitest';
import { NOBODY_SOUGHT, type PersonForm, personSought } from '../../../renderer/staff/privacy/person-search.ts';
import { privacyErrorInWords, privacyWords } from '../../../shared/text/panel/privacy.ts';
import { localDate } from '../../../shared/time/local-date.ts';

const TODAY = localDate('2026-11-23');
const sought = (form: Partial<PersonForm>) => personSought({ ...NOBODY_SOUGHT, ...form }, TODAY);

describe('looking for what is kept about somebody', () => {
  test('asks by the digits of a PESEL, or by a document with the date of birth', () => {
    expect(sought({ pesel: '810303 00010' })).toEqual({ person: { by: 'pesel', pesel: '81030300010' } });
    expect(sought({ kind: 'document', documentNumber: 'ccc 456789', born: '31.01.1990' })).toEqual({
      person: { by: 'document', document: { number: 'ccc 456789', born: '31.01.1990' } },
    });
  });

  test('says what to correct before anything is asked, and so written down', () => {
    for (const form of [{}, { pesel: '81030300011' }, { kind: 'document', documentNumber: 'CCC456789' } as const]) {
      expect(sought(form)).toHaveProperty('error');
    }
    expect(sought({ kind: 'document', documentNumber: 'ccc 456789', born: '31.02.1990' })).toHaveProperty('at', 'born');
  });
});

describe('words about what is kept', () => {
  test('count visits in Polish', () => {
    expect([1, 2, 5, 22].map(privacyWords.found)).toEqual([
      'Przechowujemy dane z 1 wizyty.',
      'Przechowujemy dane z 2 wizyt.',
      'Przechowujemy dane z 5 wizyt.',
      'Przechowujemy dane z 22 wizyt.',
    ]);
    expect(privacyWords.eraseAhead(2)).toMatch(/^2 wizyty, które się jeszcze nie odbyły, zostaną odwołane\./);
    expect(privacyWords.eraseAhead(5)).toMatch(/^5 wizyt, które się jeszcze nie odbyły, zostanie odwołanych\./);
  });

  test('tell how long what is kept, and since when the key', () => {
    const keys = { version: 2, sinceMs: Date.UTC(2026, 10, 23, 9), left: null };
    const [first = ''] = privacyWords.how({ retentionDays: 1, commentDays: 90, keys });
    expect(first).toBe('Dane z wizyty znikają same 1 dzień po niej.');
    expect(privacyWords.keysNow(keys)).toBe('Wersja 2, od 23.11.2026.');
    expect(privacyWords.keysNow({ ...keys, version: 1, sinceMs: null })).toBe('Wersja 1, od początku pracy kiosku.');
  });

  test('say why something was refused, each in words of its own', () => {
    const errors = [
      { type: 'nothing-kept' },
      { type: 'visit-under-way' },
      { type: 'change-under-way' },
      { type: 'folder-not-there' },
      { type: 'disk-full' },
      { type: 'not-signed-in' },
      { type: 'pin-wrong', left: 2, seconds: 0 },
      { type: 'paused', seconds: 30 },
    ] as const;
    expect(new Set(errors.map(privacyErrorInWords)).size).toBe(errors.length);
  });
});
