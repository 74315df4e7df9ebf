import { describe, expect, test } from 'vitest';
import {
  cleaned,
  confirmed,
  contentOf,
  newCase,
  rewritten,
  sameContent,
  textIn,
  withText,
} from '../../../renderer/staff/content/logic/case-content.ts';
import { same } from '../../../renderer/staff/content/logic/same.ts';
import { missingIn, problemsOf, unconfirmedIn } from '../../../renderer/staff/content/logic/sections.ts';
import { CaseDraftContentSchema } from '../../../shared/model/case-draft.ts';
import { CASE } from './content-case.ts';

const FIRST = { instruction: 'Przyjdź.', fee: 'Zapytaj.', waitingTime: 'Zapytaj.', inPerson: 'Przyjdź.' };
const { id, departmentId, name, description, visitMinutes } = CASE;

describe('the content of a case while it is written', () => {
  test('a published case becomes content without its later lengths', () => {
    expect(contentOf({ ...CASE, archived: false, laterLengths: [] })).toEqual(CASE);
  });

  test('a new case can be saved as it begins, and says what the office has to fill in', () => {
    const fresh = newCase({ id, departmentId, name, description, visitMinutes }, FIRST);
    expect(CaseDraftContentSchema.safeParse(fresh).success).toBe(true);
    expect(problemsOf(fresh).size).toBe(0);
    expect([...unconfirmedIn(fresh)]).toEqual(['bring', 'fee', 'place']);
  });

  test('typing keeps blanks, saving takes them away', () => {
    const typed = { ...CASE, name: withText(CASE.name, 'en', 'ID card '), room: ' 14 ' };
    expect(textIn(typed.name, 'en')).toBe('ID card ');
    expect(cleaned(typed)).toMatchObject({ name: { pl: 'Wniosek o dowód', en: 'ID card' }, room: '14' });
  });

  test('emptied translations, rooms and rows are not there any more', () => {
    const emptied = cleaned({
      ...CASE,
      name: withText(CASE.name, 'en', ' '),
      room: ' ',
      documents: [...CASE.documents, { text: { pl: '' }, when: 'always' }],
      fee: { ...CASE.fee, howToPay: { pl: '' } },
      legalBasis: [{ act: '', article: ' ', status: 'verified' }],
      searchTerms: ['dowód', ' dowód ', ''],
      templates: [{ title: { pl: '' }, file: null, status: 'verified' }],
    });
    expect(emptied.name).toEqual({ pl: 'Wniosek o dowód' });
    expect(emptied).toMatchObject({
      room: null,
      documents: CASE.documents,
      legalBasis: [],
      searchTerms: ['dowód'],
      templates: [],
    });
    expect('howToPay' in emptied.fee).toBe(false);
    expect(CaseDraftContentSchema.safeParse(emptied).success).toBe(true);
  });

  test('is unchanged while only blanks differ', () => {
    expect(sameContent(CASE, { ...CASE, description: { pl: 'Złożysz wniosek. ', en: '' } })).toBe(true);
    expect(sameContent(CASE, { ...CASE, active: false })).toBe(false);
    expect(same({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(same([1, 2], [2, 1])).toBe(false);
    expect(same([], {})).toBe(false);
  });

  test('Polish words of the office have no other source; a translation keeps it', () => {
    const fact = { ...CASE.fee, status: 'unverified' as const };
    expect(rewritten(fact, { pl: '30 zł' })).toEqual({ kind: 'free', text: { pl: '30 zł' }, status: 'verified' });
    expect(rewritten(fact, { ...fact.text, en: 'Free' })).toMatchObject({ status: 'unverified', sources: ['DO'] });
    expect(confirmed(fact)).toEqual({ kind: 'free', text: { pl: 'Bezpłatnie.' }, status: 'verified' });
  });
});

describe('what keeps a case from being saved', () => {
  test('Polish has to be there, in the field where it is missing', () => {
    const found = problemsOf({
      ...CASE,
      name: { pl: ' ' },
      documents: [...CASE.documents, { text: { pl: '', en: 'passport' }, when: 'always' }],
      templates: [{ title: { pl: '' }, file: 'wniosek.pdf', status: 'verified' }],
      legalBasis: [{ act: '', article: 'art. 5', status: 'verified' }],
    });
    expect([...found]).toEqual([
      ['name', { section: 'name', type: 'text-missing' }],
      ['documents.2', { section: 'bring', type: 'text-missing' }],
      ['templates.0', { section: 'templates', type: 'text-missing' }],
      ['law.0', { section: 'law', type: 'act-missing' }],
    ]);
  });

  test('rows in which nothing stands keep nothing from being saved', () => {
    const found = problemsOf({
      ...CASE,
      documents: [{ text: { pl: '' }, when: 'always' }],
      fee: { ...CASE.fee, howToPay: { pl: '' } },
      templates: [{ title: { pl: '' }, file: null, status: 'verified' }],
    });
    expect(found.size).toBe(0);
  });
});

test('missing translations are counted by section; an empty Polish text misses none', () => {
  expect([...missingIn(CASE, 'en')]).toEqual([
    ['name', 1],
    ['bring', 1],
    ['fee', 1],
    ['place', 2],
    ['templates', 1],
  ]);
  expect(missingIn({ ...CASE, fee: { ...CASE.fee, text: { pl: '' } } }, 'en').has('fee')).toBe(false);
});
