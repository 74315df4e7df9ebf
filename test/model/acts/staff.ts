import { VISIT_MOVES } from '../../../shared/rules/visit-machine.ts';
import type { Command } from '../command.ts';
import { DESKS } from '../office.ts';
import { callNext, line, move } from '../oracle/day.ts';
import type { Answer } from '../program.ts';
import { alike, pick, type Stage, visitOf } from '../stage.ts';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** A line of the day as it is compared: which moves there are matters, their order does not. */
export function inOneOrder(answer: Answer): Answer {
  if (!answer.ok) return answer;
  const value = answer.value as { readonly moves: readonly string[] };
  return { ok: true, value: { ...value, moves: value.moves.toSorted() } as never };
}

export async function callNextTo(stage: Stage, { desk }: Of<'callNext'>): Promise<void> {
  const waiting = stage.world.visits.find(({ state }) => state === 'arrived');
  const deskId = DESKS[desk]?.id ?? waiting?.deskId ?? 'nowhere';
  const answer = inOneOrder(await stage.program.call('callNext', { deskId } as never));
  alike(stage, 'callNext', { deskId }, answer, callNext(stage.world, deskId));
}

/** Mostly a move that the list of the day offers, now and then any other. */
export async function moveOne(stage: Stage, { visit: n, move: m, desk, reason }: Of<'move'>): Promise<void> {
  const visit = visitOf(stage, n, ['arrived', 'called', 'in-service', 'unresolved', 'resigned-late']);
  if (visit === undefined && m < 24) return;
  const offered = visit === undefined ? [] : line(stage.world, visit).moves;
  const name = m < 24 && offered.length > 0 ? pick(offered, m) : pick(VISIT_MOVES, m);
  const deskId = name === 'call' ? pick(DESKS, desk).id : null;
  const visitId = visit?.id ?? '00000000-0000-4000-8000-999999999999';
  const input = { visitId, move: name, deskId, reason: reason ? 'pomyłka' : null };
  const answer = inOneOrder(await stage.program.call('moveVisit', input as never));
  alike(stage, 'moveVisit', input, answer, move(stage.world, { visitId, move: name, deskId, hasReason: reason }));
}
