import { useState } from 'react';
import type { CallError } from '../../../../shared/contract/define.ts';
import { callWords } from '../../../../shared/text/panel/common.ts';
import { useAct } from '../../../api/staff.ts';
import { useStaff } from '../../parts/staff-context.ts';
import type { DayVisit } from '../types.ts';
import { type FindError, type FindForm, searchOf } from './find-form.ts';

/** A search and what it found. Found visits are kept up to date by hand: asking again would be written down again. */
export function useFind() {
  const { now } = useStaff();
  const { act, busy } = useAct('findVisits');
  const [form, setForm] = useState<FindForm>({
    kind: 'code',
    code: '',
    pesel: '',
    documentNumber: '',
    born: '',
    name: '',
    date: now.date,
    departmentId: null,
  });
  const [error, setError] = useState<FindError | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [found, setFound] = useState<readonly DayVisit[] | null>(null);

  const change = (part: Partial<FindForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setError(null);
    if (part.kind !== undefined) {
      setFound(null);
      setFailure(null);
    }
  };
  const search = async () => {
    const wanted = searchOf(form, now.date);
    if ('error' in wanted) return setError(wanted);
    const answer = await act(wanted.search);
    setFailure(answer.ok ? null : callWords(answer.error as CallError));
    if (answer.ok) setFound(answer.value);
  };
  const update = (after: DayVisit) =>
    setFound((before) => before?.map((one) => (one.visitId === after.visitId ? after : one)) ?? null);
  return { form, error, failure, found, busy, change, search, update };
}
