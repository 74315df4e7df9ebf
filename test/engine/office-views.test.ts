import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { getCase, listCases, listDepartments } from '../../electron/engine/office-views.ts';
import type { TemplateShelf } from '../../electron/engine/ports.ts';
import { searchCases } from '../../electron/engine/search-cases.ts';
import { templatePage } from '../../electron/engine/template-page.ts';
import { CaseCardSchema, CaseInfoSchema, DepartmentCardSchema } from '../../shared/contract/views.ts';
import type { CaseId, DepartmentId } from '../../shared/model/ids.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aCase, aDepartment, aDesk, CASE_ID, DEPARTMENT_ID } from '../support/builders.ts';
import { anOffice } from '../support/office.ts';

const OTHER = 'bok' as DepartmentId;
const SECOND = 'id-card-pin' as CaseId;
const shelf: TemplateShelf = {
  pages: async (file) => (file === 'form.pdf' || file === 'secret.pdf' ? 2 : 0),
  page: async (file, page) => (file.endsWith('.pdf') && page <= 2 ? new Uint8Array([page]) : null),
  pdf: async () => null,
};
const template = (file: string | null) => ({ title: { pl: `Wzór ${file}` }, file, status: 'verified' as const });
const withTemplates = aCase({ templates: [template('form.pdf'), template(null), template('gone.pdf')] });
const notOffered = { ok: false, error: { type: 'not-offered' } };

describe('what the office offers', () => {
  it('A1 departments that are switched on, in the order of the plan', async () => {
    const departments = [
      aDepartment({ id: OTHER }),
      aDepartment({ id: 'hidden' as DepartmentId, active: false }),
      aDepartment(),
    ];
    const cards = await listDepartments(anOffice({ departments }));
    expect(
      z
        .array(DepartmentCardSchema)
        .parse(cards)
        .map(({ id }) => id),
    ).toEqual([OTHER, DEPARTMENT_ID]);
  });

  it('A2 cases of a department, with the reason why nobody can serve one', async () => {
    const cases = [
      aCase(),
      aCase({ id: SECOND }),
      aCase({ id: 'hidden' as CaseId, active: false }),
      aCase({ id: 'elsewhere' as CaseId, departmentId: OTHER }),
    ];
    const result = await listCases(anOffice({ cases }), { departmentId: DEPARTMENT_ID });
    const cards = result.ok ? z.array(CaseCardSchema).parse(result.value) : [];
    expect(cards.map(({ id, offer }) => [id, offer])).toEqual([
      [CASE_ID, 'open'],
      [SECOND, 'no-desk'],
    ]);
  });

  it('A2 a department without opening hours says so at each case', async () => {
    const result = await listCases(anOffice({ openingBlocks: [] }), { departmentId: DEPARTMENT_ID });
    expect(result.ok && result.value.map(({ offer }) => offer)).toEqual(['no-opening-hours']);
  });

  it('D6 a suspended department stays on the list with the message, at each of its cases too', async () => {
    const message = { pl: 'Awaria systemu. Wróć jutro.', en: 'Our system is down. Come back tomorrow.' };
    const office = anOffice({ departments: [aDepartment({ suspension: { message } })] });
    expect(z.array(DepartmentCardSchema).parse(await listDepartments(office))).toMatchObject([{ suspended: message }]);
    const cards = await listCases(office, { departmentId: DEPARTMENT_ID });
    expect(cards.ok && cards.value).toMatchObject([{ offer: 'suspended', notice: message }]);
    const info = await getCase({ ...office, templates: shelf }, { caseId: CASE_ID });
    expect(CaseInfoSchema.parse(info.ok ? info.value : null)).toMatchObject({ offer: 'suspended', notice: message });
  });

  it('D7 what is archived is neither listed nor found', async () => {
    const gone = anOffice({
      departments: [aDepartment({ archived: true }), aDepartment({ id: OTHER, code: 'B' })],
      cases: [aCase(), aCase({ id: SECOND, departmentId: OTHER, archived: true })],
    });
    expect((await listDepartments(gone)).map(({ id }) => id)).toEqual([OTHER]);
    expect(await listCases(gone, { departmentId: DEPARTMENT_ID })).toEqual(notOffered);
    expect(await listCases(gone, { departmentId: OTHER })).toEqual({ ok: true, value: [] });
    for (const caseId of [CASE_ID, SECOND]) {
      expect(await getCase({ ...gone, templates: shelf }, { caseId })).toEqual(notOffered);
    }
  });

  it('D1 cards show the length that holds today', async () => {
    const laterLengths = [
      { from: localDate('2026-11-09'), minutes: 20 },
      { from: localDate('2026-11-10'), minutes: 45 },
    ];
    const office = anOffice({ cases: [aCase({ laterLengths })] });
    const cards = await listCases(office, { departmentId: DEPARTMENT_ID });
    expect(cards.ok && cards.value.map(({ minutes }) => minutes)).toEqual([20]);
    office.clock.set('2026-11-10 00:00');
    const info = await getCase({ ...office, templates: shelf }, { caseId: CASE_ID });
    expect(info.ok && info.value.minutes).toBe(45);
  });

  it('E3 search finds what is offered, with the reason why nobody can serve one', async () => {
    const cases = [
      aCase(),
      aCase({ id: SECOND }),
      aCase({ id: 'hidden' as CaseId, active: false }),
      aCase({ id: 'gone' as CaseId, archived: true }),
    ];
    const office = anOffice({ cases });
    const found = z.array(CaseCardSchema).parse(await searchCases(office, { text: 'zgubiłem dowody' }));
    expect(found).toEqual([]);
    const cards = z.array(CaseCardSchema).parse(await searchCases(office, { text: 'moje dowody' }));
    expect(cards.map(({ id, offer }) => [id, offer])).toEqual([
      [CASE_ID, 'open'],
      [SECOND, 'no-desk'],
    ]);
    office.store.plan = { ...office.store.plan, cases: [aCase({ id: SECOND })] };
    expect((await searchCases(office, { text: 'dowód' })).map(({ id }) => id)).toEqual([SECOND]);
  });

  it('A2 a department that is unknown or switched off', async () => {
    expect(await listCases(anOffice(), { departmentId: OTHER })).toEqual(notOffered);
    const off = anOffice({ departments: [aDepartment({ active: false })] });
    expect(await listCases(off, { departmentId: DEPARTMENT_ID })).toEqual(notOffered);
    expect(await getCase({ ...off, templates: shelf }, { caseId: CASE_ID })).toEqual(notOffered);
  });

  it('A3 everything to read about a case, without the notes of the office', async () => {
    const office = anOffice({ cases: [withTemplates] });
    const result = await getCase({ ...office, templates: shelf }, { caseId: CASE_ID });
    const info = CaseInfoSchema.parse(result.ok ? result.value : null);
    expect(info).toMatchObject({
      departmentName: { pl: 'Dowody osobiste' },
      location: { pl: 'parter, korytarz po lewej' },
      fee: { kind: 'free', text: { pl: 'bezpłatnie' } },
      legalBasis: [{ act: 'ustawa o dowodach osobistych', article: 'art. 24' }],
      minutes: 30,
      offer: 'open',
    });
    expect(JSON.stringify(info)).not.toMatch(/verified|DO-24/);
  });

  it('A3 fee and law with everything optional', async () => {
    const bare = aCase({
      fee: { kind: 'fixed', text: { pl: 'opłata' }, howToPay: { pl: 'kartą' }, status: 'unverified' },
      legalBasis: [{ act: 'ustawa', status: 'unverified' }],
      room: null,
    });
    const result = await getCase({ ...anOffice({ cases: [bare] }), templates: shelf }, { caseId: CASE_ID });
    expect(CaseInfoSchema.parse(result.ok ? result.value : null)).toMatchObject({
      fee: { howToPay: { pl: 'kartą' } },
      legalBasis: [{ act: 'ustawa' }],
      room: null,
    });
  });

  it('B4 templates that are on the shelf, with their pages', async () => {
    const office = anOffice({ cases: [withTemplates] });
    const result = await getCase({ ...office, templates: shelf }, { caseId: CASE_ID });
    expect(result.ok && result.value.templates).toEqual([
      { title: { pl: 'Wzór form.pdf' }, file: 'form.pdf', pages: 2 },
    ]);
  });

  it('B4 a page of a template of the case, and of nothing else', async () => {
    const office = { ...anOffice({ cases: [withTemplates, aCase({ id: SECOND })] }), templates: shelf };
    const page = (caseId: CaseId, file: string, number: number) => templatePage(office, { caseId, file, page: number });
    expect(await page(CASE_ID, 'form.pdf', 2)).toEqual({ ok: true, value: new Uint8Array([2]) });
    expect(await page(CASE_ID, 'form.pdf', 3)).toEqual(notOffered);
    expect(await page(CASE_ID, 'secret.pdf', 1)).toEqual(notOffered);
    expect(await page(SECOND, 'form.pdf', 1)).toEqual(notOffered);
    expect(await page('nothing' as CaseId, 'form.pdf', 1)).toEqual(notOffered);
  });

  it('A2 a desk that serves the case opens it', async () => {
    const office = anOffice({ cases: [aCase({ id: SECOND })], desks: [aDesk({ caseIds: [SECOND] })] });
    const result = await listCases(office, { departmentId: DEPARTMENT_ID });
    expect(result.ok && result.value[0]?.offer).toBe('open');
  });
});
