import { ok, type Result } from '../../../shared/basics/result.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import type { residentContract } from '../../../shared/contract/resident-contract.ts';
import { arrive } from '../../engine/arrive.ts';
import { availabilityOf } from '../../engine/availability-of.ts';
import { bookCounted } from '../../engine/book-counted.ts';
import { cancelVisit } from '../../engine/cancel-visit.ts';
import { changeVisit } from '../../engine/change-visit.ts';
import { findVisit } from '../../engine/find-visit.ts';
import { endSession, extendHold, hold } from '../../engine/hold.ts';
import { getCase, listCases, listDepartments } from '../../engine/office-views.ts';
import { noteWithoutPaper, printReceipt } from '../../engine/print-receipt.ts';
import { printTemplate } from '../../engine/print-template.ts';
import { templatePage } from '../../engine/template-page.ts';
import { onTime } from '../../engine/trusted-clock.ts';
import type { BookedVisit } from '../../engine/views.ts';
import type { KioskContext } from './context.ts';

/** Searching belongs to the content of cases, comments and who is called to the running of the office: answered there. */
type ResidentMethods = Omit<typeof residentContract, 'searchCases' | 'submitComment' | 'listCalled'>;

/** One line a method: the contract says what goes in and out, the engine what happens. */
export const residentHandlers: Handlers<ResidentMethods, KioskContext> = {
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
  getAvailability: (context, input) => onTime(context, () => availabilityOf(context, input)),
  hold: (context, input) => onTime(context, () => hold(context, input)),
  extendHold,
  releaseHold: async (context) => {
    await endSession(context);
    return ok({});
  },
  endSession: async ({ forget }) => {
    await forget();
    return ok({});
  },
  book: (context, input) =>
    withoutPaperNoted(
      context,
      onTime(context, () => bookCounted(context, input)),
    ),
  findVisit,
  cancelVisit,
  changeVisit: (context, input) =>
    withoutPaperNoted(
      context,
      onTime(context, () => changeVisit(context, input)),
    ),
  arrive,
  printReceipt,
  printTemplate,
};

/** A visit that was booked here while the printer is in trouble counts among those without paper (B2). */
async function withoutPaperNoted<E>(
  context: KioskContext,
  booking: Promise<Result<BookedVisit, E>>,
): Promise<Result<BookedVisit, E>> {
  const booked = await booking;
  if (booked.ok) await noteWithoutPaper(context, booked.value.visitId);
  return booked;
}
