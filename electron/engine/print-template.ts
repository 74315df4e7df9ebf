import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import { momentOf } from './moment.ts';
import { type NotOffered, offeredCase } from './plan-lookup.ts';
import type { Clock, OfficePlan, OfficePrinter, Store, TemplateShelf } from './ports.ts';

export type PrintTemplateError =
  | NotOffered
  | { readonly type: 'no-office-printer' }
  | { readonly type: 'daily-limit'; readonly limit: number }
  | { readonly type: 'printer-refused' };

interface PrintTemplateDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly templates: TemplateShelf;
  /** Null where the office has none. */
  readonly officePrinter: OfficePrinter | null;
  /** This device: `kiosk-1`. */
  readonly holder: string;
}

interface TemplateWanted {
  readonly caseId: CaseId;
  readonly file: string;
}

/**
 * Puts a template of a case on offer on the office's printer (B4), so many a day from each kiosk. It is counted before it is
 * handed over, so that a program that dies in between gives nobody more; what the printer refused does not count.
 */
export async function printTemplate(
  { store, clock, templates, officePrinter, holder }: PrintTemplateDeps,
  { caseId, file }: TemplateWanted,
): Promise<Result<Record<never, never>, PrintTemplateError>> {
  const { settings, pdf } = await template({ store, templates }, { caseId, file });
  if (pdf === null) return err({ type: 'not-offered' });
  const limit = settings.templatePrintsADay;
  if (officePrinter === null || limit === 0) return err({ type: 'no-office-printer' });
  const { date } = momentOf(clock).now;
  const counted = await store.write(async (tx) => {
    if ((await tx.templatesPrinted(holder, date)) >= limit) return err({ type: 'daily-limit' as const, limit });
    return ok(await tx.countTemplatePrint(holder, date, caseId));
  });
  if (!counted.ok) return counted;
  const sent = await officePrinter.print(pdf);
  if (sent.ok) return ok({});
  await store.write(async (tx) => ok(await tx.takeBackTemplatePrint(holder, date, caseId)));
  return sent;
}

/** The file, where a case on offer names it; whatever else lies on the shelf is not given out. */
async function template(
  { store, templates }: Pick<PrintTemplateDeps, 'store' | 'templates'>,
  { caseId, file }: TemplateWanted,
): Promise<{ readonly settings: OfficePlan['settings']; readonly pdf: Uint8Array | null }> {
  const plan = await store.read((tx) => tx.plan());
  const named = offeredCase(plan, caseId)?.theCase.templates.some((one) => one.file === file) ?? false;
  return { settings: plan.settings, pdf: named ? await templates.pdf(file) : null };
}
