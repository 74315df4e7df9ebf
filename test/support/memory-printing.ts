import type { PrintingReads, PrintingWrites, ReceiptJob, ReceiptJobEnd } from '../../electron/engine/ports.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import type { PrinterState } from '../../shared/model/printer.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';

export type StoredReceiptJob = ReceiptJob & {
  readonly state: ReceiptJobEnd | 'sending';
  readonly endedAtMs: number | null;
};

/** What the store in memory remembers of printing. */
export interface PrintingTables {
  readonly jobs: readonly StoredReceiptJob[];
  readonly prints: readonly { readonly holder: string; readonly date: LocalDate; readonly caseId: CaseId }[];
  readonly printers: ReadonlyMap<string, PrinterState>;
}

export const noPrinting: PrintingTables = { jobs: [], prints: [], printers: new Map() };

/** The part of a transaction in memory that is about printing. */
export function memoryPrinting(
  get: () => PrintingTables,
  set: (tables: Partial<PrintingTables>) => void,
): PrintingReads & PrintingWrites {
  const without = (state: PrinterState, holder: string) => {
    if (state.kind !== 'not-ready') return 0;
    const { jobs } = get();
    const came = new Set(
      jobs.flatMap(({ visitId, state: end }) => (['not-started', 'unknown'].includes(end) ? [] : visitId)),
    );
    const wanted = jobs.filter((job) => job.holder === holder && (job.endedAtMs ?? 0) >= state.sinceMs);
    return new Set(wanted.flatMap(({ visitId }) => (came.has(visitId) ? [] : visitId))).size;
  };
  const change = (jobs: (job: StoredReceiptJob) => boolean, end: ReceiptJobEnd, atMs: number) =>
    set({ jobs: get().jobs.map((job) => (jobs(job) ? { ...job, state: end, endedAtMs: atMs } : job)) });
  const sending = ({ state }: StoredReceiptJob) => state === 'sending';
  return {
    receiptsOf: async (id) => get().jobs.filter((job) => job.visitId === id && job.state !== 'not-started').length,
    templatesPrinted: async (holder, date) =>
      get().prints.filter((one) => one.holder === holder && one.date === date).length,
    kioskPrinters: async () =>
      [...get().printers]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([holder, state]) => ({ holder, state, withoutPaper: without(state, holder) })),
    addReceiptJob: async (job) => set({ jobs: [...get().jobs, { ...job, state: 'sending', endedAtMs: null }] }),
    endReceiptJob: async (id, end, atMs) => change((job) => job.id === id && sending(job), end, atMs),
    interruptReceiptJobs: async (holder, atMs) => {
      const interrupted = (job: StoredReceiptJob) => job.holder === holder && sending(job);
      const count = get().jobs.filter(interrupted).length;
      change(interrupted, 'unknown', atMs);
      return count;
    },
    countTemplatePrint: async (holder, date, caseId) => set({ prints: [...get().prints, { holder, date, caseId }] }),
    takeBackTemplatePrint: async (holder, date, caseId) => {
      const { prints } = get();
      const last = prints.findLastIndex((one) => one.holder === holder && one.date === date && one.caseId === caseId);
      set({ prints: prints.filter((_, index) => index !== last) });
    },
    recordPrinterState: async (holder, state) => {
      const printers = new Map(get().printers);
      if (state.kind === 'none') printers.delete(holder);
      else printers.set(holder, state);
      set({ printers });
    },
  };
}
