import { describe, expect, test } from 'vitest';
import { startOf } from '../../../renderer/staff/content/editor/start-of.ts';
import {
  departmentProblems,
  departmentToSave,
  EMPTY_DEPARTMENT,
  missingTexts,
} from '../../../renderer/staff/content/list/department-form.ts';
import { momentInWords } from '../../../renderer/staff/content/logic/moments.ts';
import { partInWords } from '../../../renderer/staff/content/logic/part-in-words.ts';
import { previewText, previewWords } from '../../../renderer/staff/content/logic/preview-text.ts';
import { titleFromName } from '../../../renderer/staff/content/templates/title-from-name.ts';
import type { Department } from '../../../shared/model/department.ts';
import type { CaseId, DepartmentId } from '../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../shared/model/office-plan.ts';
import { editorWords } from '../../../shared/text/panel/case-editor.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { CASE } from './content-case.ts';

const BOK: Department = {
  ...EMPTY_DEPARTMENT,
  id: 'bok' as DepartmentId,
  code: 'B',
  name: { pl: 'Biuro Obsługi Klienta', en: 'Customer Service' },
  description: { pl: 'Pisma.' },
  location: { text: { pl: 'parter', en: 'ground floor' }, status: 'unverified', sources: ['OL'] },
  breaks: [],
  suspension: null,
  archived: false,
};
const plan = { departments: [BOK], cases: [{ ...CASE, laterLengths: [], archived: false }] } as unknown as OfficePlan;

describe('the form of a department', () => {
  test('an empty one says everything that is missing', () => {
    expect([...departmentProblems(EMPTY_DEPARTMENT, plan)]).toEqual(['name', 'description', 'place', 'code-missing']);
  });

  test('a letter belongs to one department that is not deleted', () => {
    const form = { ...BOK, id: 'nowy' as DepartmentId };
    expect([...departmentProblems(form, plan)]).toEqual(['code-taken']);
    expect(departmentProblems(BOK, plan).size).toBe(0);
    const gone = { departments: [{ ...BOK, archived: true }] } as unknown as OfficePlan;
    expect(departmentProblems(form, gone).size).toBe(0);
  });

  test('a new one gets an id of its own; one that is there keeps it', () => {
    const form = { ...EMPTY_DEPARTMENT, name: { pl: ' BOK ' }, description: { pl: 'Opis' }, code: 'K' };
    expect(departmentToSave(form, null, plan)).toMatchObject({ id: 'bok-2', name: { pl: 'BOK' } });
    expect(departmentToSave({ ...BOK, name: { pl: 'Inna' } }, BOK, plan).id).toBe('bok');
  });

  test('where it is stays as sure as it was until its Polish words change', () => {
    const translated = { ...BOK, location: { ...BOK.location, text: { ...BOK.location.text, de: 'Erdgeschoss' } } };
    expect(departmentToSave(translated, BOK, plan).location).toMatchObject({ status: 'unverified', sources: ['OL'] });
    const moved = { ...BOK, location: { ...BOK.location, text: { pl: 'I piętro' } } };
    expect(departmentToSave(moved, BOK, plan).location).toEqual({ text: { pl: 'I piętro' }, status: 'verified' });
  });

  test('counts what a language lacks', () => {
    expect(missingTexts(BOK, 'en')).toBe(1);
    expect(missingTexts(EMPTY_DEPARTMENT, 'en')).toBe(0);
  });
});

describe('what editing a case begins from', () => {
  const draft = { case: { ...CASE, room: '9' }, savedAtMs: 1, savedBy: 'Ewa' };

  test('its draft, else what is published, else one that was just made', () => {
    expect(startOf({ plan, drafts: [draft], revision: 1 }, CASE.id, null)).toMatchObject({
      content: { room: '9' },
      published: { room: '12' },
    });
    expect(startOf({ plan, drafts: [], revision: 1 }, CASE.id, null)).toMatchObject({
      content: { room: '12' },
      draft: null,
    });
    const fresh = { ...draft, case: { ...CASE, id: 'nowa' as CaseId } };
    expect(startOf({ plan, drafts: [], revision: 1 }, 'nowa' as CaseId, fresh)).toMatchObject({
      published: null,
      draft: fresh,
    });
  });

  test('nothing, when somebody else deleted it', () => {
    expect(startOf({ plan, drafts: [], revision: 1 }, 'nowa' as CaseId, null)).toBeNull();
  });
});

describe('the preview says what the kiosk would say', () => {
  test('in the language that is written, Polish where it is missing', () => {
    const text = previewText(CASE, BOK, 'en');
    expect(text).toMatchObject({
      instruction: '1. Come.',
      fee: 'Bezpłatnie.',
      length: 'about 20 minutes',
      location: 'ground floor',
    });
    expect(text.documents).toEqual([{ text: 'photo' }, { text: 'obecny dowód', note: 'if it applies' }]);
    expect(previewWords('en').bring).toBe('Bring with you');
  });

  test('with Polish words around a language the kiosk does not speak', () => {
    expect(previewText({ ...CASE, visitMinutes: 1 }, BOK, 'de')).toMatchObject({
      length: 'około 1 minuty',
      room: 'pokój 12',
    });
    expect(previewWords('de').bringPart(2)).toBe('Zabierz ze sobą, część 2');
  });

  test('without templates that have no file, and of something half written', () => {
    const written = {
      ...CASE,
      name: { pl: '' },
      templates: [{ title: { pl: 'Wzór' }, file: null, status: 'verified' as const }],
    };
    expect(previewText(written, undefined, 'pl')).toMatchObject({ templates: [], location: '' });
  });
});

test('two versions of a part are told apart in one line', () => {
  expect(partInWords(CASE, 'documents', editorWords)).toBe('zdjęcie; obecny dowód');
  expect(partInWords({ ...CASE, room: null }, 'room', editorWords)).toBe('nic');
  expect(partInWords(CASE, 'active', editorWords)).toBe('tak');
  expect(partInWords(CASE, 'visitMinutes', editorWords)).toBe('20 min');
});

test('a title to begin with is made from the name of a file', () => {
  expect(titleFromName('wniosek_o_dowód-2026.PDF')).toBe('Wniosek o dowód 2026');
  expect(titleFromName('żółty.pdf')).toBe('Żółty');
});

test('a moment is said by the clock of the office', () => {
  const at = Date.UTC(2026, 10, 23, 8, 41);
  expect(momentInWords(at, localDate('2026-11-23'), 'dziś')).toBe('dziś, 9.41');
  expect(momentInWords(at, localDate('2026-11-24'), 'dziś')).toBe('poniedziałek, 23 listopada, 9.41');
});
