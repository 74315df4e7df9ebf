import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseDraftContent } from '../../shared/model/case-draft.ts';
import { aCase } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { aPdf, pdfWithPassword, pdfWithScripts } from '../support/pdfs.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestApp, startTestAppOn, type TestApp } from '../support/test-app.ts';
import { CASE, change, good } from './people.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe.each(DATABASES)('content through the whole program, on $name', (database) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestAppOn(database);
  });
  afterEach(async () => {
    await app.close();
    await removeTempStores();
  });

  const administrator = () => app.as('administrator');
  const bring = (name: string, content: Uint8Array | string) =>
    writeFileSync(path.join(app.home, 'import', name), content);
  const store = (name: string) => administrator().storeTemplate({ caseId: CASE, name });
  const audit = async () =>
    (await good(administrator().listAudit({ before: null, limit: 50 }))).map(({ action, by, detail }) => [
      action,
      by,
      detail,
    ]);

  /** The case as it is published, ready to be edited. */
  async function published(from = app): Promise<CaseDraftContent> {
    const { plan } = await good(from.as('administrator').getPlan({}));
    const found = plan.cases.find(({ id }) => id === CASE);
    if (found === undefined) throw new Error('not in the seed');
    const { archived: _archived, laterLengths: _laterLengths, ...content } = found;
    return content;
  }
  const withInstruction = async (pl: string) => ({ ...(await published()), instruction: { pl } });
  const seen = async () => (await good(app.client.getCase({ caseId: CASE }))).instruction.pl;

  describe('E1 drafts', () => {
    it('E1 a draft is kept across a restart and residents do not see it until it is published', async () => {
      const before = await seen();
      const draft = await withInstruction('Weź **dowód**.');
      const saved = await good(administrator().saveDraft({ case: draft, base: null }));
      await app.restart();
      expect(await good(administrator().listDrafts({}))).toEqual([saved]);
      expect(saved).toEqual({ case: draft, savedAtMs: expect.any(Number), savedBy: 'administrator' });
      expect(await seen()).toBe(before);

      await change(app, { kind: 'case', case: draft });
      expect(await seen()).toBe('Weź **dowód**.');
      expect(await good(administrator().listDrafts({}))).toEqual([]);
    });

    it('E1 a draft that says something else than what is published goes on being a draft', async () => {
      const saved = await good(administrator().saveDraft({ case: await withInstruction('Szkic'), base: null }));
      await change(app, { kind: 'case', case: { ...(await published()), active: false } });
      expect(await good(administrator().listDrafts({}))).toEqual([saved]);
    });

    it('E1 what was published can be taken back', async () => {
      const before = await seen();
      const { changeId } = await change(app, { kind: 'case', case: await withInstruction('Pomyłka.') });
      await change(app, { kind: 'undo', changeId });
      expect(await seen()).toBe(before);
    });

    it('E1 two who edit one draft: the second gets the first one’s and overwrites nothing', async () => {
      const first = await good(administrator().saveDraft({ case: await withInstruction('Pierwsza'), base: null }));
      const refused = { ok: false, error: { type: 'draft-changed', draft: first } };
      expect(await administrator().saveDraft({ case: await withInstruction('Druga'), base: null })).toEqual(refused);
      const next = { case: await withInstruction('Trzecia'), base: first.savedAtMs };
      const second = await good(administrator().saveDraft(next));
      expect(second.savedAtMs).toBeGreaterThan(first.savedAtMs);
      expect(await administrator().saveDraft(next)).toMatchObject({ ok: false, error: { draft: second } });
      await good(administrator().discardDraft({ caseId: CASE }));
      expect(await administrator().saveDraft({ ...next, base: second.savedAtMs })).toEqual({
        ok: false,
        error: { type: 'draft-changed', draft: null },
      });
    });

    it('E1 a publication that is refused leaves the draft', async () => {
      const draft = await withInstruction('Szkic');
      await good(administrator().saveDraft({ case: draft, base: null }));
      const { revision } = await good(administrator().getPlan({}));
      const answer = await administrator().applyChange({
        change: { kind: 'case', case: draft },
        baseRevision: revision - 1,
        decisions: [],
      });
      expect(answer.ok).toBe(false);
      expect(await good(administrator().listDrafts({}))).toHaveLength(1);
    });

    it('E1 a case that is not published yet has a draft too', async () => {
      const { archived: _archived, laterLengths: _laterLengths, ...fresh } = aCase();
      await good(administrator().saveDraft({ case: fresh, base: null }));
      expect((await good(administrator().listDrafts({})))[0]?.case).toEqual(fresh);
    });
  });

  describe('E2 templates', () => {
    it('E2 a PDF from the import folder, published, is what residents see, also on the next day', async () => {
      bring('Wniosek Żółty.pdf', await aPdf({ pages: 2 }));
      expect((await good(administrator().listImportFiles({}))).files).toMatchObject([
        { name: 'Wniosek Żółty.pdf', kind: 'pdf' },
      ]);
      const stored = await good(store('Wniosek Żółty.pdf'));
      expect(stored).toMatchObject({ originalName: 'Wniosek Żółty.pdf', pages: 2, storedBy: 'administrator' });
      expect(stored.file).toMatch(/^odbior-gotowego-dowodu-osobistego-[0-9a-f]{8}\.pdf$/);
      expect(await good(administrator().listTemplateFiles({}))).toEqual([stored]);
      const page = { caseId: CASE, file: stored.file, page: 2 };
      expect(await app.client.getTemplatePage(page)).toEqual({ ok: false, error: { type: 'not-offered' } });
      const preview = await good(administrator().previewTemplatePage({ file: stored.file, page: 2 }));
      expect(preview.pages).toBe(2);

      const template = { title: { pl: 'Wniosek' }, file: stored.file, status: 'verified' as const };
      await change(app, { kind: 'case', case: { ...(await published()), templates: [template] } });
      await app.restart();
      expect((await good(app.client.getCase({ caseId: CASE }))).templates).toMatchObject([
        { file: stored.file, pages: 2 },
      ]);
      expect((await good(app.client.getTemplatePage(page))).png).toBe(preview.png);
      expect(Buffer.from(preview.png, 'base64').subarray(1, 4).toString()).toBe('PNG');
      expect(await audit()).toEqual([['template-stored', 'administrator', stored.file]]);
    });

    it('E2 the same content is stored once, whatever it is called', async () => {
      const pdf = await aPdf();
      bring('a.pdf', pdf);
      bring('b.pdf', pdf);
      const [one, other] = await Promise.all([good(store('a.pdf')), good(store('b.pdf'))]);
      expect(other).toEqual(one);
      expect(await good(administrator().listTemplateFiles({}))).toHaveLength(1);
      expect(await audit()).toHaveLength(1);
    });

    it('E2 what the file holds decides, not what it is called', async () => {
      bring('strona.pdf', '<html><script>alert(1)</script></html>');
      bring('puste.pdf', '');
      bring('haslo.pdf', await pdfWithPassword());
      bring('zepsute.pdf', '%PDF-1.7 i nic więcej');
      bring('wielkie.pdf', Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(5 * 1024 * 1024)]));
      bring('skrypty.txt', await pdfWithScripts());
      const why = async (name: string) => {
        const answer = await store(name);
        return answer.ok ? null : 'why' in answer.error && answer.error.why;
      };
      expect(await why('strona.pdf')).toBe('not-a-pdf');
      expect(await why('puste.pdf')).toBe('empty');
      expect(await why('haslo.pdf')).toBe('encrypted');
      expect(await why('zepsute.pdf')).toBe('damaged');
      expect(await why('wielkie.pdf')).toBe('too-large');
      expect(await why('nie-ma.pdf')).toBe('not-there');
      for (const name of [
        '../kiosk.config.json',
        'a\u0000.pdf',
        'a\u202Efdp.exe',
        'nul.pdf',
        `${'a'.repeat(296)}.pdf`,
      ]) {
        expect(await why(name)).toBe('bad-name');
      }
      expect(await good(administrator().listTemplateFiles({}))).toEqual([]);
      expect(await why('skrypty.txt')).toBeNull();
      expect(await good(administrator().listTemplateFiles({}))).toHaveLength(1);
    });

    it('E2 templates that came with the program are seen as before, and a page that is not there is not', async () => {
      const file = 'id-card-loss-report.pdf';
      const { png, pages } = await good(administrator().previewTemplatePage({ file, page: 1 }));
      const delivered = readFileSync(path.join(root, 'assets/seed/templates/id-card-loss-report-1.png'));
      expect([pages, Buffer.from(png, 'base64').equals(delivered)]).toEqual([1, true]);
      const refused = { ok: false, error: { type: 'template-refused', why: 'not-there' } };
      expect(await administrator().previewTemplatePage({ file, page: 2 })).toEqual(refused);
      expect(await administrator().previewTemplatePage({ file: '../seed.pdf', page: 1 })).toEqual(refused);
    });
  });

  describe('E4 one file for the next kiosk', () => {
    it('E4 written here, read there: the next kiosk has the same schedule and content', async () => {
      await change(app, { kind: 'case', case: await withInstruction('Jak w pierwszym kiosku.') });
      const { path: file } = await good(administrator().saveOfficeFile({}));
      expect(file).toBe(path.join(app.home, 'export', 'urzad-2026-11-23-0941.json'));
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const again = await good(administrator().saveOfficeFile({}));
      expect(path.basename(again.path)).toBe('urzad-2026-11-23-0941-2.json');
      expect(await audit()).toEqual([
        ['file-exported', 'administrator', 'urzad-2026-11-23-0941-2.json'],
        ['file-exported', 'administrator', 'urzad-2026-11-23-0941.json'],
      ]);

      const next = await startTestApp();
      try {
        copyFileSync(file, path.join(next.home, 'import', 'urzad.json'));
        const there = next.as('administrator');
        expect((await good(there.listImportFiles({}))).files).toMatchObject([{ name: 'urzad.json', kind: 'office' }]);
        const { file: text } = await good(there.readOfficeFile({ name: 'urzad.json' }));
        await change(next, { kind: 'import', file: text });
        expect((await published(next)).instruction.pl).toBe('Jak w pierwszym kiosku.');
        expect((await good(there.getPlan({}))).plan).toEqual((await good(administrator().getPlan({}))).plan);
        expect(await good(there.listAudit({ before: null, limit: 9 }))).toMatchObject([
          { action: 'file-imported', detail: 'urzad.json' },
        ]);
      } finally {
        await next.close();
      }
    });

    it('E4 what is no text, too large or not there says so', async () => {
      bring('utf16.json', Buffer.from('\uFEFF{"format":1}', 'utf16le'));
      bring('wielki.json', Buffer.alloc(8_000_001, 'x'));
      const type = async (name: string) => {
        const answer = await administrator().readOfficeFile({ name });
        return answer.ok ? null : answer.error.type;
      };
      expect(await type('utf16.json')).toBe('file-not-text');
      expect(await type('wielki.json')).toBe('file-too-large');
      expect(await type('../kiosk.config.json')).toBe('file-not-there');
      bring('znak.json', '\uFEFF{}');
      expect(await administrator().readOfficeFile({ name: 'znak.json' })).toEqual({ ok: true, value: { file: '{}' } });
    });
  });

  it('E2 E4 a memory stick that is not plugged in', async () => {
    const stick = path.join(app.home, 'stick');
    const other = await startTestApp({ config: { importFolder: stick, exportFolder: stick } });
    try {
      const absent = { ok: false, error: { type: 'folder-not-there' } };
      expect(await other.as('administrator').listImportFiles({})).toEqual(absent);
      expect(await other.as('administrator').saveOfficeFile({})).toEqual(absent);
    } finally {
      await other.close();
    }
  });

  it('E1 E2 E4 residents and clerks may do none of it', async () => {
    for (const role of ['resident', 'clerk'] as const) {
      const client = app.as(role);
      const refused = { ok: false, error: { type: 'not-authorised' } };
      expect(await client.listDrafts({})).toEqual(refused);
      expect(await client.listImportFiles({})).toEqual(refused);
      expect(await client.storeTemplate({ caseId: CASE, name: 'a.pdf' })).toEqual(refused);
      expect(await client.readOfficeFile({ name: 'a.json' })).toEqual(refused);
      expect(await client.saveOfficeFile({})).toEqual(refused);
    }
  });
});
