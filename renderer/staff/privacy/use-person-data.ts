import { useState } from 'react';
import type { PersonSummary } from '../../../shared/contract/staff/privacy.ts';
import { privacyErrorInWords, privacyWords } from '../../../shared/text/panel/privacy.ts';
import { useAct, useRefresh } from '../../api/staff.ts';
import type { FindError } from '../day/find/find-form.ts';
import { useNotify } from '../parts/Notices.tsx';
import { useStaff } from '../parts/staff-context.ts';
import { concernsPin } from './concerns-pin.ts';
import { NOBODY_SOUGHT, type PersonForm, type PersonSought, personSought } from './person-search.ts';

interface Found {
  readonly person: PersonSought;
  readonly summary: PersonSummary;
}

/** Somebody's data: looking for them, giving them out, erasing them. What was typed is gone with the page. */
export function usePersonData() {
  const { now } = useStaff();
  const notify = useNotify();
  const refresh = useRefresh();
  const find = useAct('findPersonData');
  const save = useAct('exportPersonData');
  const erase = useAct('erasePersonData');
  const [form, setForm] = useState<PersonForm>(NOBODY_SOUGHT);
  const [error, setError] = useState<FindError | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [told, setTold] = useState<string>(privacyWords.first);

  const change = (part: Partial<PersonForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setError(null);
    // What stands below was found for somebody else.
    setFound(null);
    setTold(privacyWords.first);
  };
  const search = async () => {
    const wanted = personSought(form, now.date);
    if ('error' in wanted) return setError(wanted);
    const answer = await find.act(wanted.person);
    setFound(answer.ok ? { person: wanted.person, summary: answer.value } : null);
    setTold(answer.ok ? privacyWords.found(answer.value.visits.length) : privacyErrorInWords(answer.error));
  };
  const exportFile = async ({ person }: Found) => {
    const answer = await save.act(person);
    if (!answer.ok) return notify({ tone: 'bad', text: privacyErrorInWords(answer.error) });
    notify({ tone: 'good', text: privacyWords.exported(answer.value.paths[0] ?? '') });
  };
  const eraseAll = async ({ person }: Found, pin: string) => {
    const answer = await erase.act({ person, pin });
    if (!answer.ok) return { words: privacyErrorInWords(answer.error), concernsPin: concernsPin(answer.error) };
    change(NOBODY_SOUGHT);
    refresh();
    notify({ tone: 'good', text: privacyWords.erased(answer.value.erased) });
    return null;
  };
  return {
    form,
    error,
    found,
    told,
    busy: { find: find.busy, save: save.busy, erase: erase.busy },
    change,
    search,
    exportFile,
    eraseAll,
  };
}
