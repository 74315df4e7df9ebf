import { availabilityOf } from '../../../electron/engine/availability-of.ts';
import type { BookingDeps } from '../../../electron/engine/book-visit.ts';
import type { Store } from '../../../electron/engine/ports.ts';
import { polishHolidays } from '../../../electron/engine/rules/polish-holidays.ts';
import type { OpenStore } from '../../../electron/store/index.ts';
import { stoppedClock } from '../../../electron/system/clock.ts';
import { createHolidayCalendar } from '../../../electron/system/holidays.ts';
import { cryptoIds } from '../../../electron/system/ids.ts';
import type { Start } from '../../../shared/model/availability.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { bookingDeps } from '../../store/bookings.ts';
import { instant } from '../../support/builders.ts';
import { openTempStore, type TempFolder } from '../../support/temp-store.ts';
import { folderWith } from './made.ts';
import { expectedStarts } from './oracle.ts';
import { placesAhead } from './visits.ts';
import type { Workload } from './workload.ts';

/** A filled office whose answers have been compared. */
export interface OpenWorkload {
  readonly workload: Workload;
  readonly store: OpenStore;
  readonly folder: TempFolder;
  readonly deps: BookingDeps;
  readonly caseId: CaseId;
  /** The free starts of the first case asked. */
  readonly starts: readonly Start[];
}

/** What use cases stand on, at the workload's moment and with the real holidays. */
export function depsFor({ now }: Workload, store: Store): BookingDeps {
  const holidays = createHolidayCalendar(polishHolidays);
  return { ...bookingDeps(store, cryptoIds), holder: 'kiosk-1', holidays, clock: stoppedClock(instant(now)) };
}

/** Fills an office and compares its answers with a slow count. Throws at the first difference: nothing wrong is ever timed. */
export async function openWorkload(workload: Workload): Promise<OpenWorkload> {
  const folder = await folderWith(workload);
  const { store, log } = await openTempStore({ plan: workload.plan }, folder);
  if (log.some((line) => line.startsWith('Repaired'))) throw new Error(`${workload.name}: ${log.join(' ')}`);
  return checked(workload, store, folder);
}

/** Compares every asked case of a filled office. */
export async function checked(workload: Workload, store: OpenStore, folder: TempFolder): Promise<OpenWorkload> {
  const deps = depsFor(workload, store);
  const taken = placesAhead(workload);
  const [caseId, ...others] = workload.asked;
  if (caseId === undefined) throw new Error(`${workload.name} asks nothing`);
  const starts = await compared(caseId);
  let count = starts.length;
  for (const other of others) count += (await compared(other)).length;
  console.log(
    `${workload.name}, ${workload.about}: ${taken.length} visits ahead, ${workload.history} past; ` +
      `${count} free starts of ${workload.asked.length} cases, none missing, none extra.`,
  );
  return { workload, store, folder, deps, caseId, starts };

  async function compared(asked: CaseId): Promise<readonly Start[]> {
    const answer = await freeStartsOf(deps, asked);
    const expected = expectedStarts(workload, asked, taken);
    if (expected.length === 0) throw new Error(`${workload.name}: a workload without a free start shows nothing`);
    if (answer.map(({ date, start }) => `${date} ${start}`).join() !== expected.join()) {
      throw new Error(
        `${workload.name}, ${asked}: the engine offers ${answer.length} starts, a slow count finds ${expected.length}`,
      );
    }
    return answer;
  }
}

/** The free starts of a case as the engine gives them. */
export async function freeStartsOf(deps: BookingDeps, caseId: CaseId): Promise<readonly Start[]> {
  const answer = await availabilityOf(deps, { caseId });
  if (!answer.ok) throw new Error(`the case ${caseId} is not offered`);
  return answer.value.days.flatMap((day) =>
    day.kind === 'free' ? day.starts.map((start): Start => ({ date: day.date, start })) : [],
  );
}
