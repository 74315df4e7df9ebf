import { type Move, VISIT_MOVES } from '../../../shared/rules/visit-machine.ts';
import type { Command } from '../command.ts';
import { DESKS } from '../office.ts';
import { callNext, line, move, undo } from '../oracle/day.ts';
import { type OracleVisit, wall } from '../oracle/world.ts';
import type { Answer } from '../program.ts';
import { alike, count, nth, pick, type Stage, visitOf } from '../stage.ts';

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

async function makeMove(stage: Stage, asked: Parameters<typeof move>[1]): Promise<void> {
  const { visitId, move: name, deskId, hasReason } = asked;
  const input = { visitId, move: name, deskId, reason: hasReason ? 'pomyłka' : null };
  const answer = inOneOrder(await stage.program.call('moveVisit', input as never));
  alike(stage, 'moveVisit', input, answer, move(stage.world, asked));
}

/** Mostly a move that the list of the day offers, now and then any other. */
export async function moveOne(stage: Stage, { visit: n, move: m, desk, reason }: Of<'move'>): Promise<void> {
  const visit = visitOf(stage, n, ['arrived', 'called', 'in-service', 'unresolved', 'resigned-late']);
  if (visit === undefined && m < 24) return;
  const offered = visit === undefined ? [] : line(stage.world, visit).moves;
  const name = m < 24 && offered.length > 0 ? pick(offered, m) : pick(VISIT_MOVES, m);
  const deskId = name === 'call' ? pick(DESKS, desk).id : null;
  const visitId = visit?.id ?? '00000000-0000-4000-8000-999999999999';
  await makeMove(stage, { visitId, move: name, deskId, hasReason: reason });
}

/** A desk serves somebody of today to the end, calls the next one or nobody, and takes the end back. */
export async function serveAndTakeBack(stage: Stage, { desk, callsNext }: Of<'serve'>): Promise<void> {
  const { id: deskId, departmentId } = pick(DESKS, desk);
  const next = () => {
    const today = stage.world.visits.filter(({ date }) => date === wall(stage.world).date);
    const ofDesk = (visit: OracleVisit) => visit.state === 'called' && visit.servingDeskId === deskId;
    const isWaiting = (visit: OracleVisit) => visit.departmentId === departmentId && visit.state === 'arrived';
    const isBooked = (visit: OracleVisit) => visit.departmentId === departmentId && visit.state === 'booked';
    return today.find(ofDesk) ?? today.find(isWaiting) ?? today.find(isBooked);
  };
  const make = (visit: OracleVisit, name: Move) =>
    makeMove(stage, { visitId: visit.id, move: name, deskId: name === 'call' ? deskId : null, hasReason: false });
  const call = async (visit: OracleVisit) => {
    if (visit.state === 'booked') await make(visit, 'arrive');
    if (visit.state === 'arrived') await make(visit, 'call');
  };
  const served = next();
  if (served === undefined) return;
  await call(served);
  await make(served, 'start');
  await make(served, 'finish');
  const other = next();
  if (callsNext && other !== undefined) await call(other);
  await takeBack(stage, served, false);
}

/** Mostly a visit of today to which something was done, now and then any other. */
export async function undoOne(stage: Stage, { visit: n, reason }: Of<'undo'>): Promise<void> {
  const { date: today } = wall(stage.world);
  const likely = stage.world.visits.filter(({ date, done }) => date === today && done.length > 0).toReversed();
  const visit = n === 9 ? visitOf(stage, n, []) : nth(likely, n);
  if (visit !== undefined) await takeBack(stage, visit, reason);
}

async function takeBack(stage: Stage, visit: OracleVisit, reason: boolean): Promise<void> {
  const last = visit.done.at(-1)?.move;
  const input = { visitId: visit.id, reason: reason ? 'pomyłka' : null };
  const answer = inOneOrder(await stage.program.call('undoMove', input as never));
  alike(stage, 'undoMove', input, answer, undo(stage.world, visit.id, reason));
  if (answer.ok) count(stage, `undone ${last}`);
}
