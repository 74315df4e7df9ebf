import { afterEach, describe, expect, it } from 'vitest';
import { ok } from '../../shared/basics/result.ts';
import type { CaseDraft } from '../../shared/model/case-draft.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import type { TemplateFile } from '../../shared/model/template-file.ts';
import { aCase, CASE_ID } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';

afterEach(removeTempStores);

function aDraft(id: CaseId, savedAtMs: number): CaseDraft {
  const { archived: _archived, laterLengths: _laterLengths, ...content } = aCase({ id });
  return { case: content, savedAtMs, savedBy: 'Ewa Żółw' };
}
const OTHER = 'other' as CaseId;
const aTemplate = (number: number): TemplateFile => ({
  file: `wzor-${number}.pdf`,
  originalName: `Wzór „${number}”.pdf`,
  bytes: 5,
  pages: 2,
  storedAtMs: 1000 + number,
  storedBy: 'Ewa Żółw',
});
const sha = (digit: string) => digit.repeat(64);
const pdf = new TextEncoder().encode('%PDF-');
const pages = [Uint8Array.from([0, 255, 128]), Uint8Array.from([1])];

describe.each(DATABASES)('content, on $name', ({ open }) => {
  it('E1 drafts come back as they were, the latest first, one to a case', async () => {
    const { store } = await open();
    await store.write(async (tx) => {
      await tx.putCaseDraft(aDraft(CASE_ID, 1));
      await tx.putCaseDraft(aDraft(OTHER, 2));
      await tx.putCaseDraft(aDraft(CASE_ID, 3));
      return ok(undefined);
    });
    expect(await store.read((tx) => tx.caseDrafts())).toEqual([aDraft(CASE_ID, 3), aDraft(OTHER, 2)]);
    await store.write(async (tx) => ok(await tx.removeCaseDraft(CASE_ID)));
    expect(await store.read((tx) => tx.caseDraft(CASE_ID))).toBeNull();
    expect(await store.read((tx) => tx.caseDraft(OTHER))).toEqual(aDraft(OTHER, 2));
  });

  it('E2 templates and their pages come back byte by byte, also after a new start', async () => {
    const temp = await open();
    await temp.store.write(async (tx) => {
      await tx.addTemplate(aTemplate(1), sha('a'), pdf, pages);
      await tx.addTemplate(aTemplate(2), sha('b'), pdf, pages);
      return ok(undefined);
    });
    const { store } = await temp.reopen();
    const found = await store.read(async (tx) => ({
      all: await tx.templateFiles(),
      byContent: await tx.templateWith(sha('a')),
      byName: await tx.templateFile('wzor-2.pdf'),
      none: [await tx.templateWith(sha('c')), await tx.templateFile('x.pdf'), await tx.templatePage('wzor-1.pdf', 3)],
      first: [...((await tx.templatePage('wzor-1.pdf', 1)) ?? [])],
      second: [...((await tx.templatePage('wzor-2.pdf', 2)) ?? [])],
    }));
    expect(found).toEqual({
      all: [aTemplate(2), aTemplate(1)],
      byContent: aTemplate(1),
      byName: aTemplate(2),
      none: [null, null, null],
      first: [0, 255, 128],
      second: [1],
    });
  });

  it('E2 one content cannot be stored under two names, and nothing of the second stays', async () => {
    const { store } = await open();
    const add = (number: number) =>
      store.write(async (tx) => ok(await tx.addTemplate(aTemplate(number), sha('a'), pdf, pages)));
    await add(1);
    await expect(add(2)).rejects.toThrow();
    expect(await store.read((tx) => tx.templateFiles())).toEqual([aTemplate(1)]);
  });

  it('E2 a template of five megabytes', async () => {
    const { store } = await open();
    const large = new Uint8Array(5 * 1024 * 1024).fill(37);
    const template = { ...aTemplate(1), bytes: large.length };
    await store.write(async (tx) => ok(await tx.addTemplate(template, sha('a'), large, [large])));
    expect((await store.read((tx) => tx.templatePage(template.file, 1)))?.length).toBe(large.length);
  });
});
