import { describe, expect, it } from 'vitest';
import type { TemplateReader } from '../../electron/engine/ports.ts';
import { storeTemplate, type TemplateDeps } from '../../electron/engine/store-template.ts';
import { templateShelf } from '../../electron/engine/stored-templates.ts';
import { err, ok } from '../../shared/basics/result.ts';
import { TEMPLATE_MAX_BYTES } from '../../shared/model/lists.ts';
import { CASE_ID } from '../support/builders.ts';
import { noFiles } from '../support/no-files.ts';
import { anOffice } from '../support/office.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const SHA = 'ab12cd34'.repeat(8);
const OTHER_SHA = `ab12cd34${'0'.repeat(56)}`;
const refused = (why: string) => ({ ok: false, error: { type: 'template-refused', why } });

/** An office with one file in its import folder, whose fingerprint is what the test says. */
function anOfficeWith(content: string, answer: Awaited<ReturnType<TemplateReader['read']>> = drawn(SHA)) {
  const office = anOffice();
  const asked: number[] = [];
  const deps: TemplateDeps & { answer: typeof answer } = {
    ...office,
    by: 'Ewa',
    answer,
    files: {
      ...noFiles.files,
      read: async (name, maxBytes) => {
        asked.push(maxBytes);
        return name === 'wniosek.pdf' ? ok(bytes(content)) : err({ type: 'file-not-there' });
      },
    },
    templateReader: { read: async () => deps.answer },
  };
  return { office, deps, asked };
}
const drawn = (sha256: string) => ok({ sha256, pages: [bytes('one'), bytes('two')] });
const request = { caseId: CASE_ID, name: 'wniosek.pdf' };

describe('storing a template', () => {
  it('E2 under a name of ours, with who brought it and under what name', async () => {
    const { office, deps, asked } = anOfficeWith('%PDF-1.7');
    const expected = {
      file: 'wniosek-o-dowod-osobisty-ab12cd34.pdf',
      originalName: 'wniosek.pdf',
      bytes: 8,
      pages: 2,
      storedAtMs: office.clock.now(),
      storedBy: 'Ewa',
    };
    expect(await storeTemplate(deps, request)).toEqual(ok(expected));
    expect(asked).toEqual([TEMPLATE_MAX_BYTES]);
    office.clock.pass(60);
    expect(await storeTemplate(deps, request)).toEqual(ok(expected));
    expect(office.store.tables.content.templates).toHaveLength(1);
  });

  it('E2 the draft’s name comes before the published one', async () => {
    const { office, deps } = anOfficeWith('%PDF-1.7');
    const { plan } = office.store;
    const [published] = plan.cases;
    if (published === undefined) throw new Error('no case');
    const { archived: _archived, laterLengths: _laterLengths, ...draft } = published;
    await office.store.write(async (tx) => {
      await tx.putCaseDraft({ case: { ...draft, name: { pl: 'Nowa nazwa' } }, savedAtMs: 1, savedBy: 'Ewa' });
      return ok(undefined);
    });
    expect(await storeTemplate(deps, request)).toMatchObject({ value: { file: 'nowa-nazwa-ab12cd34.pdf' } });
  });

  it('E2 another content that shares the first eight digits takes nothing from the first', async () => {
    const { office, deps } = anOfficeWith('%PDF-1.7');
    await storeTemplate(deps, request);
    deps.answer = drawn(OTHER_SHA);
    expect(await storeTemplate(deps, request)).toMatchObject({ value: { file: `wzor-${OTHER_SHA}.pdf` } });
    expect(office.store.tables.content.templates.map(({ sha256 }) => sha256)).toEqual([SHA, OTHER_SHA]);
  });

  it.each([
    ['', 'empty'],
    ['<html>', 'not-a-pdf'],
  ])('E2 %j is refused before anything is drawn: %s', async (content, why) => {
    const { deps } = anOfficeWith(content);
    const reader: TemplateReader = { read: () => Promise.reject(new Error('must not be asked')) };
    expect(await storeTemplate({ ...deps, templateReader: reader }, request)).toEqual(refused(why));
  });

  it.each(['encrypted', 'damaged', 'too-many-pages', 'too-slow'] as const)(
    'E2 %s: nothing is stored',
    async (fault) => {
      const { office, deps } = anOfficeWith('%PDF-1.7', err(fault));
      expect(await storeTemplate(deps, request)).toEqual(refused(fault));
      expect(office.store.tables.content.templates).toEqual([]);
    },
  );

  it('E2 a name that hides something never reaches the folder', async () => {
    const { deps, asked } = anOfficeWith('%PDF-1.7');
    expect(await storeTemplate(deps, { caseId: CASE_ID, name: '../wniosek.pdf' })).toEqual(refused('bad-name'));
    expect(asked).toEqual([]);
    expect(await storeTemplate(deps, { caseId: CASE_ID, name: 'inny.pdf' })).toEqual(refused('not-there'));
    expect(await storeTemplate({ ...deps, ...noFiles }, request)).toEqual(refused('not-there'));
  });
});

describe('the shelf', () => {
  it('E2 shows what is stored first, then what came with the program', async () => {
    const { office, deps } = anOfficeWith('%PDF-1.7');
    const stored = await storeTemplate(deps, request);
    if (!stored.ok) throw new Error(stored.error.why);
    const shelf = templateShelf(office.store, {
      pages: async (file) => (file === 'seed.pdf' ? 1 : 0),
      page: async (file, page) => (file === 'seed.pdf' && page === 1 ? bytes('seed') : null),
      pdf: async (file) => (file === 'seed.pdf' ? bytes('%PDF-1.4') : null),
    });
    const { file } = stored.value;
    expect(await shelf.pages(file)).toBe(2);
    expect(await shelf.page(file, 2)).toEqual(bytes('two'));
    expect(await shelf.pdf(file)).toEqual(bytes('%PDF-1.7'));
    expect(await shelf.pdf('seed.pdf')).toEqual(bytes('%PDF-1.4'));
    expect(await shelf.pdf('other.pdf')).toBeNull();
    expect(await shelf.page(file, 3)).toBeNull();
    expect([await shelf.pages('seed.pdf'), await shelf.pages('none.pdf')]).toEqual([1, 0]);
    expect(await shelf.page('seed.pdf', 1)).toEqual(bytes('seed'));
  });
});
