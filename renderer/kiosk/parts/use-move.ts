import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { VisitSummary } from '../../../shared/contract/views.ts';
import type { IdempotencyKey } from '../../../shared/model/ids.ts';
import { commands, offerChanged } from '../../api/queries.ts';
import { identityOf } from '../flow/cancelling.ts';
import { holdIdOf } from '../flow/state.ts';
import { useSession } from '../session/session-context.ts';

/** What „Zmień termin” does. As in booking, one key per intention: a second press or a retry moves the visit once. */
export function useMove(visit: VisitSummary): () => void {
  const { state, dispatch } = useSession();
  const queries = useQueryClient();
  const underWay = useRef(false);
  return () => {
    const { time } = state.moving;
    const identity = identityOf(state);
    if (underWay.current || time === null || identity === null) return;
    underWay.current = true;
    const key = state.moving.key ?? (crypto.randomUUID() as IdempotencyKey);
    dispatch({ type: 'move-started', key });
    void commands
      .changeVisit({
        idempotencyKey: key,
        visitId: visit.visitId,
        identity,
        date: time.date,
        start: time.start,
        holdId: holdIdOf(state),
        language: state.settings.language,
      })
      .then((answer) => {
        underWay.current = false;
        offerChanged(queries);
        dispatch({ type: 'move-answered', answer });
      });
  };
}
