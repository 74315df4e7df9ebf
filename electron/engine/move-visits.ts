import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { VisitId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { addDays, type LocalDate } from '../../shared/time/local-date.ts';
import type { MoveDetails, Place, WriteTx } from './ports.ts';

export interface WantedMove {
  readonly visit: Visit;
  readonly to: Place;
}

type PlaceNotFree = { readonly type: 'place-not-free'; readonly visitId: VisitId };

/** Nobody has a visit so far ahead: the booking window ends after 90 days at most. */
const DAYS_BEYOND_VISITS = 3660;

/**
 * Moves several visits, each to a place that is free once the others have moved. A move whose place is still owned waits
 * for the others. Where visits only exchange places, one of them steps aside for a moment, to a date on which nobody has a
 * visit; nobody is there when it ends. A place that somebody else owns refuses everything.
 */
export async function moveVisits(
  tx: WriteTx,
  moves: readonly WantedMove[],
  details: MoveDetails,
): Promise<Result<void, PlaceNotFree>> {
  const aside = new Set<VisitId>();
  let waiting = moves;
  while (waiting.length > 0) {
    const still = await movedOnce(tx, waiting, details);
    const exchange = still.length < waiting.length ? undefined : still.find(({ visit }) => !aside.has(visit.id));
    if (still.length === waiting.length && exchange === undefined) return notFree(still);
    waiting = still;
    if (exchange !== undefined) {
      aside.add(exchange.visit.id);
      const stepped = await stepAside(tx, exchange, dateBeyond(moves, aside.size), details);
      if (stepped === null) return notFree([exchange]);
      waiting = still.map((move) => (move === exchange ? stepped : move));
    }
  }
  return ok(undefined);
}

async function movedOnce(tx: WriteTx, moves: readonly WantedMove[], details: MoveDetails): Promise<WantedMove[]> {
  const still: WantedMove[] = [];
  for (const move of moves) {
    const moved = await tx.rescheduleVisit(move.visit, move.to, details);
    if (!moved.ok) still.push(move);
  }
  return still;
}

async function stepAside(
  tx: WriteTx,
  { visit, to }: WantedMove,
  date: LocalDate,
  details: MoveDetails,
): Promise<WantedMove | null> {
  const aside = await tx.rescheduleVisit(visit, { deskId: visit.deskId, date, start: visit.start }, details);
  return aside.ok ? { visit: aside.value, to } : null;
}

/** A date of its own for each visit that steps aside. */
function dateBeyond(moves: readonly WantedMove[], number: number): LocalDate {
  const last = moves.reduce<LocalDate | null>(
    (date, { visit }) => (date && date > visit.date ? date : visit.date),
    null,
  );
  if (last === null) throw new Error('no visit moves that could step aside');
  return addDays(last, DAYS_BEYOND_VISITS + number);
}

function notFree(moves: readonly WantedMove[]): Result<never, PlaceNotFree> {
  const [first] = moves;
  if (first === undefined) throw new Error('no move is left that could be refused');
  return err({ type: 'place-not-free', visitId: first.visit.id });
}
