import i18next from 'i18next';
import { expect, test } from 'vitest';
import { en } from '../../../shared/text/en.ts';
import { pl } from '../../../shared/text/pl.ts';

const texts = i18next.createInstance({
  resources: { pl: { translation: pl }, en: { translation: en } },
  initAsync: false,
  interpolation: { escapeValue: false },
});
await texts.init();

test.each([
  [1, '1 wolny termin', '1 free time'],
  [2, '2 wolne terminy', '2 free times'],
  [5, '5 wolnych terminów', '5 free times'],
  [12, '12 wolnych terminów', '12 free times'],
  [22, '22 wolne terminy', '22 free times'],
])('%i free times', (count, polish, english) => {
  expect(texts.getFixedT('pl')('day.freeTimes', { count })).toBe(polish);
  expect(texts.getFixedT('en')('day.freeTimes', { count })).toBe(english);
});

test.each([
  [1, 'Jedna osoba może mieć umówioną 1 wizytę naraz.'],
  [3, 'Jedna osoba może mieć umówione 3 wizyty naraz.'],
  [5, 'Jedna osoba może mieć umówionych 5 wizyt naraz.'],
])('A12 at most %i visits', (count, sentence) => {
  expect(texts.getFixedT('pl')('problems.book.too-many-visits', { count })).toBe(sentence);
});

test.each([
  [1, 'Brakuje 1 cyfry. PESEL ma 11 cyfr.'],
  [2, 'Brakuje 2 cyfr. PESEL ma 11 cyfr.'],
])('A9 %i digits are missing', (count, sentence) => {
  expect(texts.getFixedT('pl')('problems.pesel.too-short', { count })).toBe(sentence);
});
