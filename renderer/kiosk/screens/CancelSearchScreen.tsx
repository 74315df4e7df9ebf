import { useEffect } from 'react';
import type { VisitIdentity } from '../../../shared/contract/resident-contract.ts';
import { commands } from '../../api/queries.ts';
import { KioskScreen } from '../KioskScreen.tsx';
import { Failed, Waiting } from '../parts/Answered.tsx';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** Looks for the visit, once per arrival on this screen: every search that finds nothing counts as an attempt (C1). */
export function CancelSearchScreen({ identity }: { readonly identity: VisitIdentity }) {
  const { state, dispatch } = useSession();
  const { t } = useWords();
  const { search, sending } = state.cancelling;
  const way = identity.by === 'code' ? 'by-code' : 'cancelling';
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new search asks again
  useEffect(() => {
    let current = true;
    void commands.findVisit(identity).then((answer) => {
      if (current) dispatch({ type: 'search-answered', answer });
    });
    return () => {
      current = false;
    };
  }, [search]);
  return (
    <KioskScreen title={t('cancel.searching')} step={way === 'by-code' ? 3 : 4} way={way}>
      {sending.kind === 'failed' ? (
        <Failed error={sending.error} retry={() => dispatch({ type: 'search-again' })} />
      ) : (
        <Waiting />
      )}
    </KioskScreen>
  );
}
