import { useReducer, useState } from 'react';
import type { IdempotencyKey } from '../../../../shared/model/ids.ts';
import { checkPerson } from '../../../../shared/rules/person.ts';
import { personInputOf } from '../../../../shared/rules/typed-person.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import { useAct, useRefresh } from '../../../api/staff.ts';
import { bookFlow, NEW_BOOKING } from './book-flow.ts';
import { isStartReady, reasonFor } from './starts.ts';

const newKey = () => crypto.randomUUID() as string as IdempotencyKey;

/** A booking from its first choice to its code. One key for one booking: a second press makes no second visit. */
export function useBooking(today: LocalDate) {
  const [state, tell] = useReducer(bookFlow, NEW_BOOKING);
  const [key, setKey] = useState(newKey);
  const { act, busy } = useAct('bookForResident');
  const refresh = useRefresh();

  const submit = async () => {
    const { caseId, chosen, reason } = state;
    if (caseId === null || !isStartReady(chosen, reason)) return tell({ type: 'gone-to', step: 'start' });
    const person = personInputOf(state.person, state.identifiedBy);
    const checked = checkPerson(person, { today, emailRequired: false, withoutPesel: true });
    if (!checked.ok) return tell({ type: 'problems-found', problems: checked.error });
    const { date, start } = chosen;
    const input = { idempotencyKey: key, caseId, date, start, person, reason: reasonFor(chosen, reason) };
    const booked = await act(input);
    refresh('listDay', 'getStaffStarts');
    if (booked.ok) {
      setKey(newKey());
      return tell({ type: 'booked', visit: booked.value });
    }
    if (booked.error.type === 'key-reused') setKey(newKey());
    tell({ type: 'refused', failure: booked.error });
  };
  return { state, tell, submit, busy };
}
