import type { ScreenName } from '../../renderer/kiosk/flow/screens.ts';
import { BOOKING_STOPS } from './booking-screens.ts';
import { ENDINGS, type Ending } from './endings.ts';
import type { Stage } from './stage.ts';
import type { BookingStop, Stop, StopRow, VisitStop } from './stop.ts';
import { nothingIsLeft } from './traces.ts';
import { VISIT_STOPS } from './visit-screens.ts';

/** A screen of the flow that has no row does not compile. */
export const STOPS: Readonly<Record<Stop | ScreenName, StopRow>> = { ...BOOKING_STOPS, ...VISIT_STOPS };

/** In the order in which one kiosk can play them. */
export const WAYS = {
  booking: Object.keys(BOOKING_STOPS) as BookingStop[],
  visits: Object.keys(VISIT_STOPS) as VisitStop[],
} as const;

/** Touches and types all that leads to a screen, with the person of the session. */
export async function walkTo(stage: Stage, stop: Stop): Promise<void> {
  const { from, go } = STOPS[stop];
  if (from !== null) await walkTo(stage, from);
  await go(stage);
}

/** Whether a session can end so there: not every screen has every button, and nobody waits where there is nothing to forget. */
export function canEnd(stop: Stop, ending: Ending): boolean {
  if (ending === 'finish') return !UNFINISHED.has(stop);
  if (ending === 'back' || ending === 'staff') return !FINAL.has(stop.split(',')[0] ?? stop);
  return stop !== 'start' || !['left', 'answered no'].includes(ending);
}

/** Nothing leads back from there, or from what an answer may turn it into at any moment. */
const FINAL: ReadonlySet<string> = new Set([
  'done',
  'receipt on top',
  'move-done',
  'cancel-done',
  'arrive-search',
  'arrive-done',
]);
const UNFINISHED: ReadonlySet<Stop> = new Set([
  'start',
  'help on top',
  'accessibility on top',
  'privacy on top',
  'case-info on top',
  'receipt on top',
  'template on top',
  'comment on top',
  'comment, sent',
]);

/** A session of somebody new ends at a screen, and nothing of it is left. */
export async function endsWithoutTrace(
  stage: Stage,
  stop: Stop,
  ending: Ending,
  { withMemory, before }: { readonly withMemory: boolean; readonly before?: (() => Promise<void>) | undefined },
): Promise<void> {
  stage.nextPerson();
  await walkTo(stage, stop);
  // Whoever came is still there.
  await before?.();
  await ENDINGS[ending](stage, STOPS[stop].patient ?? false);
  await nothingIsLeft(stage.page, stage.secrets, { after: `${stop}: ${ending}`, withMemory });
  if (ending === 'staff') await stage.touch('Wróć do ekranu mieszkańca');
  await stage.seesStart();
}
