import type { OfficePlan } from '../../../electron/engine/ports.ts';
import type { LocalizedText } from '../../../shared/model/localized.ts';
import type { WeeklyHours } from '../../../shared/model/schedule.ts';
import type { BookingSettings } from '../../../shared/model/settings.ts';
import type { CancelledBy, VisitState } from '../../../shared/model/visit.ts';
import { toWarsaw, type WarsawTime } from '../../../shared/time/warsaw.ts';

/** What the simple office remembers: plain objects, nothing derived, nothing clever. */
export interface OracleVisit {
  readonly id: string;
  readonly code: string;
  readonly key: string;
  readonly pesel: string;
  readonly name: string;
  readonly departmentId: string;
  readonly caseId: string;
  deskId: string;
  date: string;
  start: number;
  readonly minutes: number;
  state: VisitState;
  cancelledBy: CancelledBy | null;
  exception: boolean;
  servingDeskId: string | null;
  arrivedAt: number | null;
  calledAt: number | null;
  startedAt: number | null;
  endedAt: number | null;
  /** What was done to it and not taken back, each with the visit as it was before. */
  readonly done: { readonly move: string; readonly before: LifeOfVisit }[];
  /** False once its time was sold again while it was not active. */
  ownsTime: boolean;
}

/** What a move changes of a visit, its place and its time left out. */
export type LifeOfVisit = Pick<
  OracleVisit,
  'state' | 'cancelledBy' | 'servingDeskId' | 'arrivedAt' | 'calledAt' | 'startedAt' | 'endedAt'
>;

export interface OracleHold {
  readonly id: string;
  readonly kind: 'session' | 'freed';
  readonly holder: string;
  readonly caseId: string;
  readonly deskId: string;
  readonly date: string;
  readonly start: number;
  readonly minutes: number;
  until: number;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Weeks are kept in layers: the last one that covers a date decides. */
export interface WeekLayer {
  readonly from: string | null;
  readonly to: string | null;
  readonly blocks: readonly { readonly weekday: number; readonly hours: Range }[];
}

/** The plan in parts, so that taking a change back is putting parts back. */
export interface Parts {
  readonly departments: Record<string, { readonly suspension: LocalizedText | null }>;
  readonly cases: Record<
    string,
    { readonly minutes: number; readonly later: readonly { from: string; minutes: number }[]; readonly active: boolean }
  >;
  readonly desks: Record<
    string,
    { readonly caseIds: readonly string[]; readonly active: boolean; readonly archived: boolean }
  >;
  readonly weeks: Record<string, readonly WeekLayer[]>;
  /** By `2026-11-12 office` or `2026-11-12 vehicles`. */
  readonly specials: Record<string, { readonly hours: readonly Range[]; readonly reason: LocalizedText }>;
}

export interface PartChange {
  readonly section: keyof Parts;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A try by PESEL: `found` where a visit was shown and nothing was done with it. */
export interface PersonTry {
  at: number;
  readonly kiosk: string;
  readonly pesel: string;
  readonly caseId: string | null;
  readonly date: string | null;
  readonly found: boolean;
}

export interface World {
  now: number;
  /** The local date on which it began. */
  readonly began: string;
  parts: Parts;
  /** What no command changes: who belongs where, breaks, hours of desks. */
  readonly fixed: {
    readonly settings: BookingSettings;
    readonly departmentOf: Record<string, string>;
    readonly breaks: Record<string, readonly WeeklyHours[]>;
    readonly deskHours: Record<string, readonly WeeklyHours[]>;
    readonly deskBreaks: Record<string, readonly WeeklyHours[]>;
    readonly deskDepartment: Record<string, string>;
    readonly deskName: Record<string, string>;
    /** In the order of the plan. */
    readonly caseIds: readonly string[];
    readonly deskIds: readonly string[];
  };
  readonly visits: OracleVisit[];
  holds: OracleHold[];
  /** Instants of tries by code that found nothing. */
  attempts: number[];
  personTries: PersonTry[];
  sweptAt: number | null;
  readonly outages: { readonly from: number; readonly to: number }[];
  revision: number;
  readonly changes: { readonly id: string; readonly kind: string; readonly parts: readonly PartChange[] }[];
}

export function newWorld(plan: OfficePlan, now: number): World {
  const byId = <T extends { id: string }, V>(list: readonly T[], value: (one: T) => V): Record<string, V> =>
    Object.fromEntries(list.map((one) => [one.id, value(one)]));
  return {
    now,
    began: toWarsaw(now).date,
    parts: {
      departments: byId(plan.departments, () => ({ suspension: null })),
      cases: byId(plan.cases, ({ visitMinutes }) => ({ minutes: visitMinutes, later: [], active: true })),
      desks: byId(plan.desks, ({ caseIds }) => ({ caseIds, active: true, archived: false })),
      weeks: byId(plan.departments, ({ id }) => [
        {
          from: null,
          to: null,
          blocks: plan.openingBlocks
            .filter(({ departmentId }) => departmentId === id)
            .map(({ weekday, hours }) => ({ weekday, hours })),
        },
      ]),
      specials: Object.fromEntries(
        plan.specialDays.map(({ date, departmentId, hours, reason }) => [
          `${date} ${departmentId ?? 'office'}`,
          { hours, reason },
        ]),
      ),
    },
    fixed: {
      settings: plan.settings,
      departmentOf: byId(plan.cases, ({ departmentId }) => departmentId),
      breaks: byId(plan.departments, ({ breaks }) => breaks),
      deskHours: byId(plan.desks, ({ hours }) => hours),
      deskBreaks: byId(plan.desks, ({ breaks }) => breaks),
      deskDepartment: byId(plan.desks, ({ departmentId }) => departmentId),
      deskName: byId(plan.desks, ({ name }) => name),
      caseIds: plan.cases.map(({ id }) => id),
      deskIds: plan.desks.map(({ id }) => id),
    },
    visits: [],
    holds: [],
    attempts: [],
    personTries: [],
    sweptAt: null,
    outages: [],
    revision: 1,
    changes: [],
  };
}

let shown = { now: 0, wall: toWarsaw(0) };

/** What the clock on the wall shows. */
export function wall({ now }: World): WarsawTime {
  if (shown.now !== now) shown = { now, wall: toWarsaw(now) };
  return shown.wall;
}

export const isActive = ({ state }: OracleVisit) =>
  state === 'booked' || state === 'arrived' || state === 'called' || state === 'in-service';

/** Remembers what a visit was before a move, so that taking the move back is putting that in its place again. */
export function remember(visit: OracleVisit, move: string): void {
  const { state, cancelledBy, servingDeskId, arrivedAt, calledAt, startedAt, endedAt } = visit;
  visit.done.push({ move, before: { state, cancelledBy, servingDeskId, arrivedAt, calledAt, startedAt, endedAt } });
}

/** A part that is there; a name nobody knows is a fault of the test. */
export function part<K extends keyof Parts>(parts: Parts, section: K, key: string): Parts[K][string] {
  const found = parts[section][key];
  if (found === undefined) throw new Error(`no ${section}: ${key}`);
  return found as Parts[K][string];
}

/** The letting go of what has expired, with which every write begins that looks for time. */
export function letExpiredGo(world: World): void {
  const { holdMinutes, freedDelayMinutes } = world.fixed.settings;
  const longest = { session: holdMinutes * 60_000, freed: freedDelayMinutes.max * 60_000 };
  for (const hold of world.holds) hold.until = Math.min(hold.until, world.now + longest[hold.kind]);
  world.holds = world.holds.filter((hold) => hold.until > world.now);
}

/** The time of a visit that stops being active rests, where a rest is set (C7). */
export function rest(world: World, visit: OracleVisit): void {
  const { max } = world.fixed.settings.freedDelayMinutes;
  if (!visit.ownsTime) return;
  visit.ownsTime = false;
  if (max === 0) return;
  const { caseId, deskId, date, start, minutes } = visit;
  const until = world.now + max * 60_000;
  world.holds.push({
    id: `freed ${visit.id}`,
    kind: 'freed',
    holder: 'freed',
    caseId,
    deskId,
    date,
    start,
    minutes,
    until,
  });
}
