import { useEffect } from 'react';
import { namedBy } from '../../../shared/rules/typed-person.ts';
import { commands } from '../../api/queries.ts';
import { KioskScreen } from '../KioskScreen.tsx';
import { Failed, Waiting } from '../parts/Answered.tsx';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** Says to the office that somebody has come, once per arrival on this screen: what is not found counts as an attempt. */
export function ArriveSearchScreen() {
  const { state, dispatch } = useSession();
  const { t } = useWords();
  const { search, sending, by } = state.arriving;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new search asks again
  useEffect(() => {
    let current = true;
    const asked = by === 'code' ? { by, code: state.code } : namedBy(state.person, state.identifiedBy);
    void commands.arrive(asked).then((answer) => {
      if (current) dispatch({ type: 'arrive-answered', answer });
    });
    return () => {
      current = false;
    };
  }, [search]);
  return (
    <KioskScreen title={t('cancel.searching')} step={2} way="arriving">
      {sending.kind === 'failed' ? (
        <Failed error={sending.error} retry={() => dispatch({ type: 'arrive-again' })} />
      ) : (
        <Waiting />
      )}
    </KioskScreen>
  );
}
