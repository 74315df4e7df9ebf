import { bookVisit } from '../../electron/engine/book-visit.ts';
import { cancelVisit } from '../../electron/engine/cancel-visit.ts';
import { changeVisit } from '../../electron/engine/change-visit.ts';
import { moveVisit } from '../../electron/engine/move-visit.ts';
import type { Ids } from '../../electron/engine/ports.ts';
import { beginKeyChange, continueKeyChange } from '../../electron/engine/privacy/change-keys.ts';
import type { Storage } from '../../electron/storage.ts';
import type { Start } from '../../shared/model/availability.ts';
import type { VisitId } from '../../shared/model/ids.ts';
import type { VisitState } from '../../shared/model/visit.ts';
import type { Move } from '../../shared/rules/visit-machine.ts';
import { toWarsaw } from '../../shared/time/warsaw.ts';
import { bookingDeps, peselNumber, requestFor, startNumber } from '../store/bookings.ts';
import { aKey, CASE_ID } from '../support/builders.ts';

/** How a visit stands. */
export interface Standing {
  readonly id: VisitId;
  readonly state: VisitState;
}

/** What a program says of one act: first that it begins, then how it was answered. */
export type Said =
  | { readonly begun: number; readonly of: VisitId | null }
  | { readonly done: number; readonly stands: readonly Standing[]; readonly copy?: string }
  | { readonly refused: number; readonly why: string };

interface OwnVisit {
  readonly id: VisitId;
  readonly person: number;
  readonly start: Start;
}

/** Where acts take place. `number` gives what no other act of the same folder has: keys, people and times are made of it. */
export interface ActingDeps {
  readonly storage: Storage;
  readonly random: (below: number) => number;
  readonly number: () => number;
  readonly say: (said: Said) => void;
}

type Act = (deps: ActingDeps, act: number, visits: OwnVisit[]) => Promise<void>;

/**
 * Somebody who books, cancels, changes, moves, copies and changes keys in a random order: one act with each call. Says of each when it
 * begins and when it was answered.
 */
export function actor(deps: ActingDeps, acts: readonly Act[] = ACTS): () => Promise<void> {
  const visits: OwnVisit[] = [];
  let turn = 0;
  return async () => {
    const chosen = visits.length === 0 ? book : (acts[deps.random(acts.length)] ?? book);
    await chosen(deps, turn, visits);
    turn += 1;
  };
}

/** Ids by a seed, in the form of random ones. */
export function idsFrom(random: (below: number) => number): Ids {
  const digits = (count: number) => Array.from({ length: count }, () => random(16).toString(16)).join('');
  return {
    uuid: () => `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`,
    randomBelow: random,
  };
}

const engineDeps = ({ storage, random }: ActingDeps) => bookingDeps(storage.store, idsFrom(random));

const book: Act = async (deps, turn, visits) => {
  const person = deps.number();
  const start = startNumber(person);
  deps.say({ begun: turn, of: null });
  const booked = await bookVisit(engineDeps(deps), requestFor(aKey(person), start, peselNumber(person)));
  if (!booked.ok) {
    deps.say({ refused: turn, why: booked.error.type });
    return;
  }
  const id = booked.value.visitId;
  deps.say({ done: turn, stands: [{ id, state: 'booked' }] });
  visits.push({ id, person, start });
};

const cancel: Act = async (deps, turn, visits) => {
  const visit = taken(visits, deps.random);
  deps.say({ begun: turn, of: visit.id });
  const answer = await cancelVisit(engineDeps(deps), { visitId: visit.id, identity: identityOf(visit) });
  const done = { done: turn, stands: [{ id: visit.id, state: 'cancelled' as const }] };
  deps.say(answer.ok ? done : { refused: turn, why: answer.error.type });
};

const change: Act = async (deps, turn, visits) => {
  const visit = taken(visits, deps.random);
  const number = deps.number();
  const start = startNumber(number);
  const request = { idempotencyKey: aKey(number), visitId: visit.id, identity: identityOf(visit), ...start };
  deps.say({ begun: turn, of: visit.id });
  const changed = await changeVisit(engineDeps(deps), { ...request, holdId: null, language: 'pl' });
  if (!changed.ok) {
    deps.say({ refused: turn, why: changed.error.type });
    return;
  }
  const id = changed.value.visitId;
  const stands: Standing[] = [
    { id: visit.id, state: 'cancelled' },
    { id, state: 'booked' },
  ];
  deps.say({ done: turn, stands });
  visits.push({ id, person: visit.person, start });
};

const move: Act = async (deps, turn, visits) => {
  const visit = taken(visits, deps.random);
  const byStaff = { move: 'cancel' satisfies Move, deskId: null, reason: 'Na prośbę mieszkańca' } as const;
  deps.say({ begun: turn, of: visit.id });
  const answer = await moveVisit({ ...engineDeps(deps), by: 'A. Próbna' }, { visitId: visit.id, ...byStaff });
  deps.say(
    answer.ok
      ? { done: turn, stands: [{ id: visit.id, state: answer.value.state }] }
      : { refused: turn, why: answer.error.type },
  );
};

const copy: Act = async (deps, turn) => {
  const { backups } = deps.storage;
  if (backups === null) throw new Error('The embedded database has copies.');
  deps.say({ begun: turn, of: null });
  const made = await backups.make(toWarsaw(engineDeps(deps).clock.now()));
  const { ok } = made;
  deps.say(ok ? { done: turn, stands: [], copy: made.value.backup.name } : { refused: turn, why: made.error.type });
};

/** Begins to write the personal data anew under another key, or goes on with what another life has begun, to the end. */
const changeKeys: Act = async (deps, turn) => {
  const { storage } = deps;
  const keyDeps = { ...engineDeps(deps), backups: storage.backups, by: 'A. Próbna' };
  deps.say({ begun: turn, of: null });
  await beginKeyChange(keyDeps);
  const ended = await continueKeyChange(keyDeps);
  deps.say(ended ? { done: turn, stands: [] } : { refused: turn, why: 'not-ended' });
};

/** As often as they stand here. */
export const ACTS_WITHOUT_COPIES: readonly Act[] = [book, book, book, book, cancel, change, change, move];
const ACTS: readonly Act[] = [...ACTS_WITHOUT_COPIES, copy, changeKeys];

function taken(visits: OwnVisit[], random: (below: number) => number): OwnVisit {
  const [visit] = visits.splice(random(visits.length), 1);
  if (visit === undefined) throw new Error('There is no visit.');
  return visit;
}

const identityOf = ({ person, start }: OwnVisit) =>
  ({ by: 'pesel', pesel: peselNumber(person), caseId: CASE_ID, date: start.date }) as const;
