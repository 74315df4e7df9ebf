import { describe, expect, it } from 'vitest';
import { printTemplate } from '../../electron/engine/print-template.ts';
import { err, ok } from '../../shared/basics/result.ts';
import { PrintTemplateErrorSchema } from '../../shared/contract/failures.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import { aCase, aPlan, CASE_ID } from '../support/builders.ts';
import { anOffice } from '../support/office.ts';

const PDF = new TextEncoder().encode('%PDF-1.7');

/** An office whose case has one template on the shelf and names one that is gone; two a day are printed. */
function printing({ refuses = false, limit = 2, hasPrinter = true } = {}) {
  const template = (file: string) => ({ title: { pl: file }, file, status: 'verified' as const });
  const theCase = aCase({ templates: [template('form.pdf'), template('gone.pdf')] });
  const settings = { ...aPlan().settings, templatePrintsADay: limit };
  const office = anOffice({ cases: [theCase], settings });
  const printed: Uint8Array[] = [];
  const world = { refuses };
  const officePrinter = {
    print: async (pdf: Uint8Array) => {
      if (world.refuses) return err({ type: 'printer-refused' as const });
      printed.push(pdf);
      return ok(undefined);
    },
  };
  const templates = {
    pages: async () => 1,
    page: async () => null,
    pdf: async (file: string) => (file === 'gone.pdf' ? null : PDF),
  };
  const deps = { ...office, templates, officePrinter: hasPrinter ? officePrinter : null };
  const ask = async (file = 'form.pdf', caseId: CaseId = CASE_ID, holder = 'kiosk-1') => {
    const answer = await printTemplate({ ...deps, holder }, { caseId, file });
    if (!answer.ok) PrintTemplateErrorSchema.parse(answer.error);
    return answer;
  };
  return { office, world, printed, ask };
}

const TOO_MANY = err({ type: 'daily-limit', limit: 2 });

describe('B4 a template on the office’s printer', () => {
  it('B4 so many a day from each kiosk, and again the next day', async () => {
    const { office, ask, printed } = printing();
    expect([await ask(), await ask()]).toEqual([ok({}), ok({})]);
    expect(await ask()).toEqual(TOO_MANY);
    expect(await ask('form.pdf', CASE_ID, 'kiosk-2')).toEqual(ok({}));
    office.clock.set('2026-11-10 00:01');
    expect(await ask()).toEqual(ok({}));
    expect(printed).toEqual([PDF, PDF, PDF, PDF]);
  });

  it('B4 taps at the same moment do not print more', async () => {
    const { ask, printed } = printing();
    const answers = await Promise.all([ask(), ask(), ask(), ask()]);
    expect(answers.filter(({ ok: done }) => done)).toHaveLength(2);
    expect(printed).toHaveLength(2);
  });

  it('B4 what the printer refuses does not count', async () => {
    const { world, ask, printed } = printing({ refuses: true });
    for (let time = 0; time < 3; time += 1) expect(await ask()).toEqual(err({ type: 'printer-refused' }));
    world.refuses = false;
    expect(await ask()).toEqual(ok({}));
    expect(printed).toHaveLength(1);
  });

  it.each([
    ['a file that the case does not name', 'other.pdf', CASE_ID],
    ['a way out of the folder', '../form.pdf', CASE_ID],
    ['a file that is gone', 'gone.pdf', CASE_ID],
    ['a case that is not offered', 'form.pdf', 'id-card-pin' as CaseId],
  ])('B4 %s is not printed and does not count', async (_, file, caseId) => {
    const { office, ask, printed } = printing();
    expect(await ask(file, caseId)).toEqual(err({ type: 'not-offered' }));
    expect([printed, office.store.tables.printing.prints]).toEqual([[], []]);
  });

  it.each([{ hasPrinter: false }, { limit: 0 }])('B4 with %j nothing is printed', async (options) => {
    expect(await printing(options).ask()).toEqual(err({ type: 'no-office-printer' }));
  });
});
