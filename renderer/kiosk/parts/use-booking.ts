import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { IdempotencyKey } from '../../../shared/model/ids.ts';
import { personInputOf } from '../../../shared/rules/typed-person.ts';
import { commands, offerChanged } from '../../api/queries.ts';
import { holdIdOf } from '../flow/state.ts';
import { useSession } from '../session/session-context.ts';

/**
 * What „Umów wizytę” does. One key per intention: a second press, a retry or a lost answer can never book twice, and a
 * press while the call is under way does nothing.
 */
export function useBooking(): (onEarlier?: 'refuse' | 'replace') => void {
  const { state, dispatch } = useSession();
  const queries = useQueryClient();
  const underWay = useRef(false);
  return (onEarlier = state.booking.onEarlier) => {
    const { caseId, time } = state.booking;
    if (underWay.current || caseId === null || time === null) return;
    underWay.current = true;
    const key = state.booking.key ?? (crypto.randomUUID() as IdempotencyKey);
    dispatch({ type: 'booking-started', key, onEarlier });
    void commands
      .book({
        idempotencyKey: key,
        caseId,
        date: time.date,
        start: time.start,
        person: personInputOf(state.person, state.identifiedBy),
        language: state.settings.language,
        holdId: holdIdOf(state),
        onEarlier,
      })
      .then((answer) => {
        underWay.current = false;
        offerChanged(queries);
        dispatch({ type: 'booking-answered', answer });
      });
  };
}
