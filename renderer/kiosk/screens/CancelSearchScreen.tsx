import { useEffect, useRef } from 'react';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import { commands } from '../../api/queries.ts';
import { KioskScreen } from '../KioskScreen.tsx';
import { Failed, Waiting } from '../parts/Answered.tsx';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** Looks for the visit, once per arrival on this screen: every search that finds nothing counts as an attempt (C1). */
export function CancelSearchScreen({ caseId, date }: { readonly caseId: CaseId; readonly date: LocalDate }) {
  const { state, dispatch } = useSession();
  const { t } = useWords();
  const { search, sending } = state.cancelling;
  const searched = useRef(0);
  useEffect(() => {
    if (searched.current === search) return;
    searched.current = search;
    void commands
      .findVisit({ pesel: state.person.pesel, caseId, date })
      .then((answer) => dispatch({ type: 'search-answered', answer }));
  });
  return (
    <KioskScreen title={t('cancel.searching')} step={4} way="cancelling">
      {sending.kind === 'failed' ? (
        <Failed error={sending.error} retry={() => dispatch({ type: 'search-again' })} />
      ) : (
        <Waiting />
      )}
    </KioskScreen>
  );
}
