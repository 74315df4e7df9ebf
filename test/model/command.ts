import fc from 'fast-check';
import { SCENES } from './office.ts';

/** Which start: the n-th that is free now, the n-th of the timetable, that of a visit or hold, or any quarter of an hour. */
export interface StartChoice {
  readonly from: 'free' | 'timetable' | 'owned' | 'anything';
  readonly n: number;
}

/** A wanted time: a case, a day counted from today, and a start on it. */
export interface TimeChoice {
  readonly what: number;
  readonly inDays: number;
  readonly start: StartChoice;
}

/** A visit by its number, and how its owner names it; `wrong` spoils the one or other part. */
export interface IdentityChoice {
  readonly visit: number;
  readonly by: 'pesel' | 'code';
  readonly wrong: 'nothing' | 'person' | 'visit';
}

type Kiosk = 1 | 2;

/** What residents, staff, administrators, clocks and plugs do. Numbers name whatever is there when the command runs. */
export type Command =
  | { kind: 'book'; kiosk: Kiosk; who: number; time: TimeChoice; replace: boolean; key: number | null; held: boolean }
  | { kind: 'hold'; kiosk: Kiosk; time: TimeChoice }
  | { kind: 'bookHeld'; kiosk: Kiosk; who: number; replace: boolean }
  | { kind: 'extend'; kiosk: Kiosk; ofKiosk: Kiosk; atExpiry: number | null }
  | { kind: 'release'; kiosk: Kiosk }
  | { kind: 'find'; identity: IdentityChoice }
  | { kind: 'cancel'; identity: IdentityChoice }
  | { kind: 'change'; kiosk: Kiosk; identity: IdentityChoice; time: TimeChoice; key: number | null }
  | { kind: 'arrive'; visit: number; by: 'pesel' | 'code'; wrong: boolean }
  | { kind: 'come'; visit: number; by: 'pesel' | 'code'; minutesBefore: number }
  | { kind: 'rush'; visit: number; minutesBefore: number; calls: number }
  | { kind: 'callNext'; desk: number }
  | { kind: 'move'; visit: number; move: number; desk: number; reason: boolean }
  | { kind: 'undo'; visit: number; reason: boolean }
  | { kind: 'serve'; desk: number; callsNext: boolean }
  | { kind: 'schedule'; change: ChangeChoice; decisions: readonly number[]; stale: boolean }
  | { kind: 'pass'; seconds: number }
  | { kind: 'live'; minutes: number }
  | { kind: 'towards'; visit: number; edge: number; offset: number }
  | { kind: 'nextDay' }
  | { kind: 'back' }
  | { kind: 'off'; minutes: number }
  | { kind: 'offOver'; visit: number; minutesAfter: number }
  | { kind: 'restart' };

export type ChangeChoice =
  | { kind: 'week'; department: number; week: number; inDays: number | null; days: number | null }
  | { kind: 'special-day'; inDays: number; department: number | null; closed: boolean }
  | { kind: 'remove-special-day'; n: number }
  | { kind: 'length'; what: number; minutes: number; inDays: number | null }
  | { kind: 'desk'; desk: number; active: boolean; cases: number }
  | { kind: 'archive-desk'; desk: number; restore: boolean }
  | { kind: 'case'; what: number; active: boolean }
  | { kind: 'suspend'; department: number }
  | { kind: 'resume'; department: number }
  | { kind: 'undo'; n: number };

const some = (max: number) => fc.integer({ min: 0, max });
const kiosk = fc.constantFrom<Kiosk>(1, 1, 2);
const time = fc.record({
  what: fc.constantFrom(0, 1, 1, 2),
  inDays: fc.constantFrom(0, 0, 1, 1, 1, 1, 1, 2, 4, 30, 31),
  start: fc.record({
    from: fc.constantFrom('free', 'free', 'free', 'free', 'timetable', 'owned', 'owned', 'anything'),
    n: some(12),
  }),
} as const);
const identity = fc.record({
  visit: some(9),
  by: fc.constantFrom('pesel', 'code'),
  wrong: fc.constantFrom('nothing', 'nothing', 'nothing', 'nothing', 'person', 'visit'),
} as const);
/** Nearly always a new key, now and then one that was used before. */
const key = fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some(9) });
const inDays = fc.option(fc.constantFrom(0, 1, 2, 5), { freq: 3 });

const change: fc.Arbitrary<ChangeChoice> = fc.oneof(
  fc.record({
    kind: fc.constant('week'),
    department: some(1),
    week: some(3),
    inDays,
    days: fc.option(some(6), { freq: 2 }),
  }),
  fc.record({
    kind: fc.constant('special-day'),
    inDays: fc.constantFrom(-1, 0, 1, 1, 2),
    department: fc.option(some(1), { freq: 2 }),
    closed: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('remove-special-day'), n: some(2) }),
  fc.record({
    kind: fc.constant('length'),
    what: some(2),
    minutes: fc.constantFrom(10, 15, 30, 60),
    inDays: fc.option(fc.constantFrom(-1, 0, 1, 2), { freq: 3 }),
  }),
  fc.record({ kind: fc.constant('desk'), desk: some(2), active: fc.boolean(), cases: some(2) }),
  fc.record({ kind: fc.constant('archive-desk'), desk: some(2), restore: fc.boolean() }),
  fc.record({ kind: fc.constant('case'), what: some(2), active: fc.boolean() }),
  fc.record({ kind: fc.constant('suspend'), department: some(1) }),
  fc.record({ kind: fc.constant('resume'), department: some(1) }),
  fc.record({ kind: fc.constant('undo'), n: some(3) }),
);

const of = <T extends Command>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });
const command: fc.Arbitrary<Command> = fc.oneof(
  of(
    10,
    fc.record({
      kind: fc.constant('book'),
      kiosk,
      who: some(4),
      time,
      replace: fc.boolean(),
      key,
      held: fc.boolean(),
    }),
  ),
  of(4, fc.record({ kind: fc.constant('hold'), kiosk, time })),
  of(4, fc.record({ kind: fc.constant('bookHeld'), kiosk, who: some(4), replace: fc.boolean() })),
  of(
    3,
    fc.record({ kind: fc.constant('extend'), kiosk, ofKiosk: kiosk, atExpiry: fc.constantFrom(null, null, -1, 0, 1) }),
  ),
  of(1, fc.record({ kind: fc.constant('release'), kiosk })),
  of(1, fc.record({ kind: fc.constant('find'), identity })),
  of(4, fc.record({ kind: fc.constant('cancel'), identity })),
  of(4, fc.record({ kind: fc.constant('change'), kiosk, identity, time, key })),
  of(
    5,
    fc.record({ kind: fc.constant('arrive'), visit: some(9), by: fc.constantFrom('pesel', 'code'), wrong: rarely() }),
  ),
  of(
    6,
    fc.record({
      kind: fc.constant('come'),
      visit: some(9),
      by: fc.constantFrom('pesel', 'code'),
      minutesBefore: fc.constantFrom(0, 5, 20, 30, 31),
    }),
  ),
  of(
    3,
    fc.record({
      kind: fc.constant('rush'),
      visit: some(9),
      minutesBefore: fc.constantFrom(0, 5, 20, 30),
      calls: some(4),
    }),
  ),
  of(6, fc.record({ kind: fc.constant('callNext'), desk: some(7) })),
  of(5, fc.record({ kind: fc.constant('move'), visit: some(9), move: some(30), desk: some(2), reason: often() })),
  of(5, fc.record({ kind: fc.constant('undo'), visit: some(9), reason: often() })),
  of(4, fc.record({ kind: fc.constant('serve'), desk: some(2), callsNext: often() })),
  of(
    4,
    fc.record({
      kind: fc.constant('schedule'),
      change,
      decisions: fc.array(some(4), { maxLength: 6 }),
      stale: rarely(),
    }),
  ),
  of(2, fc.record({ kind: fc.constant('pass'), seconds: fc.integer({ min: 1, max: 320 }) })),
  of(2, fc.record({ kind: fc.constant('live'), minutes: fc.integer({ min: 1, max: 90 }) })),
  of(
    6,
    fc.record({
      kind: fc.constant('towards'),
      visit: some(9),
      edge: some(3),
      offset: fc.constantFrom(-60, -1, 0, 0, 1, 59, 60, 61),
    }),
  ),
  of(1, fc.record({ kind: fc.constant('nextDay') })),
  of(1, fc.record({ kind: fc.constant('back') })),
  of(1, fc.record({ kind: fc.constant('off'), minutes: fc.constantFrom(2, 4, 30, 120, 1440) })),
  of(2, fc.record({ kind: fc.constant('offOver'), visit: some(9), minutesAfter: fc.constantFrom(-29, 0, 1, 15, 60) })),
  of(1, fc.record({ kind: fc.constant('restart') })),
);

function rarely() {
  return fc.constantFrom(false, false, false, false, false, false, false, true);
}

function often() {
  return fc.constantFrom(true, true, true, false);
}

export interface Sequence {
  /** One of `SCENES`, by its number. */
  readonly scene: number;
  readonly commands: readonly Command[];
}

/** A morning with its rules, and what happens on it and after. */
export const sequences: fc.Arbitrary<Sequence> = fc.record({
  scene: some(SCENES.length - 1),
  commands: fc.array(command, { minLength: 20, maxLength: 60 }),
});
