import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { ChangeId } from '../../shared/model/ids.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';
import type { Clock, FileShelf, LaidOutPage, OfficePrinter, SaveFault, Store } from './ports.ts';

export type PageRequest =
  | { readonly what: 'day'; readonly date: LocalDate }
  | { readonly what: 'call-list'; readonly changeId: ChangeId };

export type PagePrintError = { readonly type: 'page-failed' } | { readonly type: 'printer-refused' } | SaveFault;

interface PrintPageDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly by: string;
  readonly files: FileShelf;
  readonly page: LaidOutPage;
  /** Null where the office has none. */
  readonly officePrinter: OfficePrinter | null;
}

type Printed = { readonly outcome: 'printing' } | { readonly outcome: 'saved'; readonly path: string };

/**
 * Puts what a screen has laid out for paper on the office's printer, or, where there is none, as a PDF into the export folder
 * (F5, D5). Names of residents leave the program with it, so the log of acts tells who did it.
 */
export async function printPage(deps: PrintPageDeps, request: PageRequest): Promise<Result<Printed, PagePrintError>> {
  const pdf = await deps.page.pdf();
  if (pdf === null) return err({ type: 'page-failed' });
  const printed = await onPaperOrShelf(deps, pdf, request);
  if (!printed.ok) return printed;
  await deps.store.write(async (tx) => {
    const what = request.what === 'day' ? request.date : 'call-list';
    await tx.recordAudit({ atMs: deps.clock.now(), by: deps.by, action: 'day-printed', visitId: null, detail: what });
    return ok(undefined);
  });
  return printed;
}

async function onPaperOrShelf(
  { officePrinter, files }: PrintPageDeps,
  pdf: Uint8Array,
  request: PageRequest,
): Promise<Result<Printed, PagePrintError>> {
  if (officePrinter !== null) {
    const sent = await officePrinter.print(pdf);
    return sent.ok ? ok({ outcome: 'printing' }) : sent;
  }
  const name = request.what === 'day' ? `dzien-${request.date}.pdf` : 'lista-do-obdzwonienia.pdf';
  const saved = await files.save(name, pdf);
  return saved.ok ? ok({ outcome: 'saved', path: saved.value }) : saved;
}
