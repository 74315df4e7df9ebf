import assert from 'node:assert/strict';
import type { VisitState } from '../../shared/model/visit.ts';
import { addDays, type LocalDate } from '../../shared/time/local-date.ts';
import type { TimeChoice } from './command.ts';
import { CASES } from './office.ts';
import type { Expected } from './oracle/answers.ts';
import { freeStarts, timetable, windowOf } from './oracle/free-times.ts';
import type { Wanted } from './oracle/holds.ts';
import { type OracleVisit, type World, wall } from './oracle/world.ts';
import type { Answer, Program } from './program.ts';

/** The simple office and the real one, side by side, and what has been said so far. */
export interface Stage {
  readonly world: World;
  readonly program: Program;
  readonly transcript: string[];
  /** How many keys for bookings have been made. */
  keys: number;
  /** How often something was reached and both offices agreed about it. */
  readonly reached: Map<string, number>;
}

/** Fails unless the answers are alike, looking only at what the oracle says about. */
export function alike(stage: Stage, method: string, input: unknown, answer: Answer, expected: Expected): void {
  const shown = only(answer, expected);
  stage.transcript.push(`${when(stage)} ${method} ${JSON.stringify(input)} → ${JSON.stringify(shown)}`);
  assert.deepStrictEqual(shown, plain(expected), `${method} ${JSON.stringify(input)}`);
  count(stage, `${method} ${expected.ok ? outcomeOf(expected.value) : expected.error.type}`);
}

/** Counts what was reached, so that a test can ask for it: sequences that try nothing prove nothing. */
export function count({ reached }: Stage, what: string): void {
  reached.set(what, (reached.get(what) ?? 0) + 1);
}

const outcomeOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'outcome' in value ? String(value.outcome) : 'ok';

/** Notes what happened besides calls. */
export function note(stage: Stage, text: string): void {
  stage.transcript.push(`${when(stage)} ${text}`);
}

function when({ world }: Stage): string {
  const { date, minute } = wall(world);
  return `${date} ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** The parts of a value that the pattern has; lists whole. */
function only(value: unknown, pattern: unknown): unknown {
  if (typeof value !== 'object' || value === null || typeof pattern !== 'object' || pattern === null) return value;
  if (Array.isArray(value) || Array.isArray(pattern)) return plain(value);
  const keys = [...Object.keys(pattern), ...['ok', 'type'].filter((key) => key in value)];
  const picked = [...new Set(keys)].filter((key) => key in value);
  const at = (object: object, key: string) => (object as Record<string, unknown>)[key];
  return Object.fromEntries(picked.map((key) => [key, only(at(value, key), at(pattern, key))]));
}

export function nth<T>(list: readonly T[], n: number): T | undefined {
  return list.length === 0 ? undefined : list[n % list.length];
}

/** A number that names a person, a desk, a case: always one that is there. */
export function pick<T>(list: readonly T[], n: number): T {
  const found = nth(list, n);
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** A visit by number, mostly one in these states, the newest first; now and then any other. */
export function visitOf(
  { world }: Stage,
  n: number,
  states: readonly VisitState[] = ['booked'],
): OracleVisit | undefined {
  const all = world.visits.toReversed();
  const likely = all.filter(({ state }) => states.includes(state));
  return n % 4 === 3 || likely.length === 0 ? nth(all, n) : nth(likely, n);
}

export function wantedTime({ world }: Stage, { what, inDays, start }: TimeChoice, caseId?: string): Wanted {
  const id = caseId ?? pick(CASES, what).id;
  if (start.from === 'owned') {
    const ahead = [...world.visits, ...world.holds].filter((one) => one.date > wall(world).date);
    const owned = nth(ahead.toReversed(), start.n);
    if (owned !== undefined) return { caseId: caseId ?? owned.caseId, date: owned.date, start: owned.start };
  }
  const { firstDay } = windowOf(world, world.fixed.departmentOf[id] ?? '');
  const wanted = addDays(wall(world).date, inDays);
  // Times of the past and of today are tried too, but not most of the time.
  let date: LocalDate = start.n % 4 !== 3 && wanted < firstDay ? firstDay : wanted;
  const starts = () => (start.from === 'free' ? freeStarts(world, id, date) : timetable(world, id, date));
  let found = starts();
  // Weekends and holidays are tried too, but not most of the time.
  for (let day = 0; day < 4 && found.length === 0 && start.from !== 'anything'; day += 1) {
    date = addDays(date, 1);
    found = starts();
  }
  const any = 480 + start.n * 15;
  return { caseId: id, date, start: start.from === 'anything' ? any : (nth(found, start.n) ?? any) };
}
