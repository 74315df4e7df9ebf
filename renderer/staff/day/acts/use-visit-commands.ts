import { useState } from 'react';
import type { CallError } from '../../../../shared/contract/define.ts';
import type { UndoError } from '../../../../shared/contract/staff/day.ts';
import type { MoveVisitError } from '../../../../shared/contract/staff-failures.ts';
import type { DeskId, VisitId } from '../../../../shared/model/ids.ts';
import { said } from '../../../../shared/text/panel/common.ts';
import { moveVisitWords, stateWords, undoWords } from '../../../../shared/text/panel/day.ts';
import { dayPageWords } from '../../../../shared/text/panel/day-page.ts';
import { useAct, useRefresh } from '../../../api/staff.ts';
import type { DayVisit } from '../types.ts';
import type { VisitAct } from './visit-acts.ts';

/** Moves and undos: what they come to. `reason-missing` is asked for and not told as a failure. */
type Outcome =
  | { readonly kind: 'done'; readonly visit: DayVisit }
  | { readonly kind: 'why' }
  | { readonly kind: 'refused'; readonly text: string };

interface Sending {
  readonly visit: DayVisit;
  readonly act: VisitAct;
  readonly reason: string | null;
  readonly deskId: DeskId | null;
}

const moveError = (error: MoveVisitError | CallError) => said<MoveVisitError>(error, withState(moveVisitWords));
const undoError = (error: UndoError | CallError) => said<UndoError>(error, withState(undoWords));

/** „Ktoś inny zajął się już tą wizytą … (w obsłudze)”: whoever was slower sees at once what is the matter. */
function withState<Failure extends MoveVisitError | UndoError>(words: Readonly<Record<Failure['type'], string>>) {
  return (failure: Failure) => {
    const text = words[failure.type as Failure['type']];
    return failure.type === 'move-not-possible' ? dayPageWords.nowIs(text, stateWords[failure.state]) : text;
  };
}

/** Sends what is done with a visit, and has the lists asked for again whatever came of it. */
export function useVisitCommands() {
  const move = useAct('moveVisit');
  const undo = useAct('undoMove');
  const refresh = useRefresh();
  const [busyId, setBusyId] = useState<VisitId | null>(null);

  const send = async ({ visit, act, reason, deskId }: Sending): Promise<Outcome> => {
    const { visitId } = visit;
    setBusyId(visitId);
    try {
      if (act.kind === 'undo') {
        const taken = await undo.act({ visitId, reason, move: act.move });
        if (taken.ok) return { kind: 'done', visit: taken.value };
        return taken.error.type === 'reason-missing'
          ? { kind: 'why' }
          : { kind: 'refused', text: undoError(taken.error) };
      }
      if (act.kind !== 'move') throw new Error(`nothing to send: ${act.kind}`);
      const moved = await move.act({ visitId, move: act.move, deskId: act.move === 'call' ? deskId : null, reason });
      if (moved.ok) return { kind: 'done', visit: moved.value };
      return moved.error.type === 'reason-missing'
        ? { kind: 'why' }
        : { kind: 'refused', text: moveError(moved.error) };
    } finally {
      setBusyId(null);
      refresh('listDay', 'listUnresolved', 'getVisitHistory', 'getStaffStarts');
    }
  };
  return { send, busyId };
}
