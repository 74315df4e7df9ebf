import { describe, expect, test } from 'vitest';
import { type FindForm, searchOf } from '../../../renderer/staff/day/find/find-form.ts';
import { drawCode } from '../../../shared/rules/visit-code.ts';
import { said } from '../../../shared/text/panel/common.ts';
import { personProblemWords } from '../../../shared/text/panel/person-problems.ts';
import { CARDS, MONDAY } from './day-visit.ts';

const EMPTY: FindForm = {
  kind: 'code',
  code: '',
  pesel: '',
  documentNumber: '',
  born: '',
  name: '',
  date: MONDAY,
  departmentId: null,
};
const draws = [3, 11, 7, 15, 2, 9, 14, 5][Symbol.iterator]();
const CODE = drawCode(() => draws.next().value ?? 0);
const search = (form: Partial<FindForm>) => searchOf({ ...EMPTY, ...form }, MONDAY);

describe('F4 five ways to search', () => {
  test('a code is searched in one spelling', () => {
    const typed = ` ${CODE.slice(0, 3)}-${CODE.slice(3, 6)}-${CODE.slice(6)} `.toLowerCase();
    expect(search({ code: typed })).toEqual({ search: { by: 'code', code: CODE } });
  });

  test('a PESEL is searched as digits', () => {
    expect(search({ kind: 'pesel', pesel: '440514 01359' })).toEqual({ search: { by: 'pesel', pesel: '44051401359' } });
  });

  test('a document is searched with the date of birth', () => {
    expect(search({ kind: 'document', documentNumber: 'ccc 456789', born: '31.01.1990' })).toEqual({
      search: { by: 'document', document: { number: 'ccc 456789', born: '31.01.1990' } },
    });
    expect(search({ kind: 'document', documentNumber: 'ccc 456789', born: '31.02.1990' })).toEqual({
      error: 'Sprawdź datę. Takiego dnia nie ma w kalendarzu.',
      at: 'born',
    });
  });

  test('a name is searched as it was typed, a day in one department or in all', () => {
    expect(search({ kind: 'name', name: ' Wiśn ' })).toEqual({ search: { by: 'name', name: 'Wiśn' } });
    expect(search({ kind: 'day', departmentId: CARDS })).toEqual({
      search: { by: 'day', date: MONDAY, departmentId: CARDS },
    });
  });

  test.each<[Partial<FindForm>, string]>([
    [{}, 'Wpisz kod wizyty.'],
    [{ code: 'abc' }, 'Sprawdź kod znak po znaku. Jest w nim pomyłka.'],
    [{ kind: 'pesel' }, 'Wpisz numer PESEL.'],
    [{ kind: 'pesel', pesel: '440514013' }, 'Brakuje 2 cyfr. PESEL ma 11 cyfr.'],
    [{ kind: 'document' }, 'Wpisz numer dokumentu.'],
    [{ kind: 'document', documentNumber: '44051401359' }, 'To jest numer PESEL. Wybierz „PESEL”.'],
    [{ kind: 'name', name: ' w ' }, 'Wpisz co najmniej 2 litery.'],
  ])('a mistake is told before anything is searched: %o', (form, error) => {
    expect(search(form)).toEqual({ error });
  });
});

test.each([
  [1, 'Brakuje 1 cyfry. PESEL ma 11 cyfr.'],
  [3, 'Brakuje 3 cyfr. PESEL ma 11 cyfr.'],
  [7, 'Brakuje 7 cyfr. PESEL ma 11 cyfr.'],
])('F3 %i missing digits in words', (missing, words) => {
  expect(personProblemWords({ field: 'pesel', problem: { type: 'too-short', missing } })).toBe(words);
});

test('a call that failed has its own words, a refusal those of its method', () => {
  const words = ({ type }: { readonly type: 'nobody-waits' }) => `słowa: ${type}`;
  expect(said({ type: 'nobody-waits' }, words)).toBe('słowa: nobody-waits');
  expect(said({ type: 'unexpected', incident: 'a1b2' }, words)).toContain('a1b2');
});
