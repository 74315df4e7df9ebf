import assert from 'node:assert/strict';
import { addDays, type LocalDate } from '../../shared/time/local-date.ts';
import type { TimeChoice } from './command.ts';
import { CASES } from './office.ts';
import type { Expected } from './oracle/answers.ts';
import { freeStarts, timetable } from './oracle/free-times.ts';
import type { Wanted } from './oracle/holds.ts';
import { type OracleVisit, wall, type World } from './oracle/world.ts';
import type { Answer, Program } from './program.ts';

/** The simple office and the real one, side by side, and what has been said so far. */
export interface Stage {
  readonly world: World;
  readonly program: Program;
  readonly transcript: string[];
  /** How many keys for bookings have been made. */
  keys: number;
  /** Calls whose answers were alike, by method: what was tried at all. */
  readonly successes: Map<string, number>;
}

/** Fails unless the answers are alike, looking only at what the oracle says about. */
export function alike(stage: Stage, method: string, input: unknown, answer: Answer, expected: Expected): void {
  const shown = only(answer, expected);
  stage.transcript.push(`${when(stage)} ${method} ${JSON.stringify(input)} → ${JSON.stringify(shown)}`);
  assert.deepStrictEqual(shown, plain(expected), `${method} ${JSON.stringify(input)}`);
  const kind = expected.ok ? 'ok' : expected.error.type;
  stage.successes.set(`${method} ${kind}`, (stage.successes.get(`${method} ${kind}`) ?? 0) + 1);
}

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

export const visitOf = ({ world }: Stage, n: number): OracleVisit | undefined => nth(world.visits, n);

export function wantedTime({ world }: Stage, { what, inDays, start }: TimeChoice, caseId?: string): Wanted {
  const id = caseId ?? pick(CASES, what).id;
  let date: LocalDate = addDays(wall(world).date, inDays);
  const starts = () => {
    if (start.from === 'free') return freeStarts(world, id, date);
    return start.from === 'timetable' ? timetable(world, id, date) : [];
  };
  let found = starts();
  // Weekends and holidays are tried too, but not most of the time.
  for (let day = 0; day < 4 && found.length === 0 && start.from === 'free'; day += 1) {
    date = addDays(date, 1);
    found = starts();
  }
  return { caseId: id, date, start: nth(found, start.n) ?? 480 + start.n * 15 };
}
