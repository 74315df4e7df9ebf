import { addDays, localDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { fromWarsaw } from '../../../shared/time/warsaw.ts';
import type { Command } from '../command.ts';
import { release } from '../oracle/holds.ts';
import { sweep } from '../oracle/lateness.ts';
import { wall } from '../oracle/world.ts';
import { note, type Stage, visitOf } from '../stage.ts';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

function setClock({ world, program }: Stage, ms: number): void {
  world.now = ms;
  program.now = ms;
}

async function sweepBoth(stage: Stage): Promise<void> {
  await stage.program.sweep();
  sweep(stage.world);
}

/**
 * The program runs until then: each of its minutes looked at lateness, the last one now. Of those in between only one every
 * twelve hours is played; the others come to nothing more than that one.
 */
async function runUntil(stage: Stage, ms: number): Promise<void> {
  while (stage.world.now < ms) {
    const next = Math.min(ms, stage.world.now + DAY_MS / 2);
    if (next - stage.world.now > 2 * MINUTE_MS) {
      const before = next - MINUTE_MS;
      await stage.program.hasRunUntil(before);
      stage.world.sweptAt = before;
    }
    setClock(stage, next);
    await sweepBoth(stage);
  }
  note(stage, 'the program has run until now');
}

export async function passSeconds(stage: Stage, { seconds }: Of<'pass'>): Promise<void> {
  setClock(stage, stage.world.now + seconds * 1000);
  note(stage, `${seconds} seconds later`);
}

export const live = (stage: Stage, { minutes }: Of<'live'>) => runUntil(stage, stage.world.now + minutes * MINUTE_MS);

export const liveTillMorning = (stage: Stage) =>
  runUntil(stage, fromWarsaw(addDays(wall(stage.world).date, 1), minuteOfDay(450)));

/** To the second at which something begins or ends for a visit: its arrival window, its start, its end, its grace. */
export async function liveTowards(stage: Stage, { visit: n, edge, offset }: Of<'towards'>): Promise<void> {
  const visit = visitOf(stage, n);
  if (visit === undefined) return;
  const { arriveBeforeMinutes, graceMinutes } = stage.world.fixed.settings;
  const edges = [-arriveBeforeMinutes, 0, graceMinutes + 1, visit.minutes];
  const minute = minuteOfDay(visit.start + (edges[edge] ?? 0));
  await runTowards(stage, fromWarsaw(localDate(visit.date), minute) + offset * 1000);
}

/** So many minutes before the start of a visit, as its owner comes. */
export async function liveUntilBefore(stage: Stage, { visit: n, minutesBefore }: Of<'come'>): Promise<void> {
  const visit = visitOf(stage, n);
  if (visit === undefined) return;
  await runTowards(stage, fromWarsaw(localDate(visit.date), minuteOfDay(visit.start - minutesBefore)));
}

/** So many seconds after the hour kept at a kiosk becomes free again; nobody has looked at lateness meanwhile. */
export function passTowardsExpiry(stage: Stage, kiosk: number, seconds: number): void {
  const held = stage.world.holds.find(({ holder }) => holder === `kiosk-${kiosk}`);
  if (held === undefined || held.until + seconds * 1000 < stage.world.now) return;
  setClock(stage, held.until + seconds * 1000);
  note(stage, `${seconds} seconds after the hold ends`);
}

/** Never back, and not so far that everything else is over. */
async function runTowards(stage: Stage, ms: number): Promise<void> {
  if (ms > stage.world.now && ms < stage.world.now + 10 * DAY_MS) await runUntil(stage, ms);
}

/** Somebody sets the clock of the machine back a day. */
export async function setBack(stage: Stage): Promise<void> {
  await sweepBoth(stage);
  setClock(stage, stage.world.now - DAY_MS);
  await sweepBoth(stage);
  note(stage, 'the clock was set back a day');
}

export async function restart(stage: Stage): Promise<void> {
  await stage.program.restart();
  for (const holder of ['kiosk-1', 'kiosk-2']) release(stage.world, holder);
  sweep(stage.world);
  note(stage, 'restarted');
}

export async function switchOff(stage: Stage, { minutes }: Of<'off'>): Promise<void> {
  setClock(stage, stage.world.now + minutes * MINUTE_MS);
  await restart(stage);
}

/** No kiosk works from now until some minutes after the start of a visit. */
export async function switchOffOver(stage: Stage, { visit: n, minutesAfter }: Of<'offOver'>): Promise<void> {
  const visit = visitOf(stage, n);
  if (visit === undefined) return;
  const ms = fromWarsaw(localDate(visit.date), minuteOfDay(visit.start + minutesAfter));
  if (ms > stage.world.now && ms < stage.world.now + 10 * DAY_MS) setClock(stage, ms);
  await restart(stage);
}
