import { ok } from '../../../shared/basics/result.ts';
import type { KioskContract } from '../../../shared/contract/contract.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import type { KioskInfo } from '../../../shared/contract/kiosk-info.ts';
import { availabilityOf } from '../../engine/availability-of.ts';
import { bookVisit } from '../../engine/book-visit.ts';
import { cancelVisit } from '../../engine/cancel-visit.ts';
import { findVisit } from '../../engine/find-visit.ts';
import { getCase, listCases, listDepartments } from '../../engine/office-views.ts';
import type { Clock, HolidayCalendar, Ids, Printer, Store, TemplateShelf } from '../../engine/ports.ts';
import { printReceipt } from '../../engine/print-receipt.ts';
import type { ReceiptSource } from '../../engine/receipt.ts';
import { templatePage } from '../../engine/template-page.ts';

/** Everything the use cases of residents stand on. */
export interface KioskContext {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly holidays: HolidayCalendar;
  readonly store: Store;
  readonly printer: Printer;
  readonly templates: TemplateShelf;
  readonly receipt: ReceiptSource;
  /** Office, machine and state, as every screen needs them. */
  readonly kioskInfo: () => Promise<KioskInfo>;
}

/** One line a method: the contract says what goes in and out, the engine what happens. */
export const residentHandlers: Handlers<KioskContract, KioskContext> = {
  getKiosk: async ({ kioskInfo }) => ok(await kioskInfo()),
  listDepartments: async (context) => ok([...(await listDepartments(context))]),
  listCases: async (context, input) => {
    const cases = await listCases(context, input);
    return cases.ok ? ok([...cases.value]) : cases;
  },
  getCase,
  getTemplatePage: async (context, input) => {
    const page = await templatePage(context, input);
    return page.ok ? ok({ png: Buffer.from(page.value).toString('base64') }) : page;
  },
  getAvailability: availabilityOf,
  book: bookVisit,
  findVisit,
  cancelVisit,
  printReceipt,
};
