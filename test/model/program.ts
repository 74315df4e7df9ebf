import { createDispatcher } from '../../electron/api/dispatch.ts';
import { handlers } from '../../electron/api/handlers/all.ts';
import type { KioskContext } from '../../electron/api/handlers/context.ts';
import { endSession } from '../../electron/engine/hold.ts';
import type { OfficePlan, Store } from '../../electron/engine/ports.ts';
import { polishHolidays } from '../../electron/engine/rules/polish-holidays.ts';
import { sweepLateness } from '../../electron/engine/sweep-lateness.ts';
import { ok } from '../../shared/basics/result.ts';
import { contract, type KioskContract } from '../../shared/contract/contract.ts';
import type { InputOf } from '../../shared/contract/define.ts';
import { noAccounts } from '../support/accounts.ts';
import { aVisitId } from '../support/builders.ts';
import { noFiles } from '../support/no-files.ts';
import { noPrinting } from '../support/no-printing.ts';
import { noRunning } from '../support/no-running.ts';
import { receiptSource } from '../support/office.ts';

/** A store under test; `reopen` is what a restart of the program does to it. */
export interface OfficeStore {
  readonly store: Store;
  reopen(): Promise<OfficeStore>;
  close(): Promise<void>;
  /** What only this kind of store can say about itself: masks against cells, sealed rows. */
  inspect(): Promise<void>;
}
export type OpenOffice = (plan: OfficePlan) => Promise<OfficeStore>;

export type Answer = { readonly ok: true; readonly value: never } | { readonly ok: false; readonly error: never };
type Method = keyof KioskContract;

/** The real office: everything below the screens, called as screens call it, with a clock and randomness of the test. */
export interface Program {
  readonly office: () => OfficeStore;
  now: number;
  call<M extends Method>(method: M, input: InputOf<KioskContract[M]>, kiosk?: number): Promise<Answer>;
  /** What each minute of a running program does. */
  sweep(): Promise<void>;
  /** The program ran until an instant, and looked at lateness then as every minute, with nothing to do. */
  hasRunUntil(ms: number): Promise<void>;
  restart(): Promise<void>;
}

export function startProgram(opened: OfficeStore, now: number): Program {
  let office = opened;
  let ids = 0;
  let state = 42;
  let cause: unknown = null;
  const program: Program = {
    office: () => office,
    now,
    async call(method, input, kiosk = 1) {
      const dispatch = createDispatcher(contract, handlers, {
        contextFor: () => contextOf(kiosk),
        isOpen: () => true,
        newIncident: () => 'incident',
        record: (call) => {
          cause = call.cause ?? null;
        },
      });
      const answer = await dispatch(method, input, { role: 'administrator' });
      const type = answer.ok ? null : (answer.error as { type: string }).type;
      if (type === 'unexpected' || type === 'bad-call')
        throw new Error(`${method} ${type}: ${JSON.stringify(answer)}`, { cause });
      return answer as Answer;
    },
    async sweep() {
      await sweepLateness(contextOf(1));
    },
    async hasRunUntil(ms) {
      await office.store.write(async (tx) => ok(await tx.recordSweep(ms)));
    },
    async restart() {
      office = await office.reopen();
      for (const kiosk of [1, 2]) await endSession(contextOf(kiosk));
      await sweepLateness(contextOf(1));
    },
  };
  const contextOf = (kiosk: number): KioskContext => ({
    store: office.store,
    clock: { now: () => program.now },
    ids: {
      uuid: () => {
        ids += 1;
        // Now and then the same random numbers come again: a code that is in use must be drawn anew (A11).
        if (ids % 5 === 0) state = 42;
        return aVisitId(ids);
      },
      randomBelow: (below) => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
      },
    },
    holidays: { ofYear: polishHolidays },
    receipt: receiptSource,
    holder: `kiosk-${kiosk}`,
    by: 'administrator',
    templates: { pages: async () => 0, page: async () => null, pdf: async () => null },
    ...noPrinting(),
    ...noFiles,
    ...noRunning,
    ...noAccounts({ now: () => program.now }),
    kioskInfo: async () => {
      throw new Error('no screen is shown here');
    },
  });
  return program;
}
