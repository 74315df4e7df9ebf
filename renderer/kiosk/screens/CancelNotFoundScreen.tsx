import type { CaseId } from '../../../shared/model/ids.ts';
import { cleanPesel } from '../../../shared/rules/pesel.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import { useCase } from '../../api/queries.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Summary, type SummaryRow } from '../../ui/Summary.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { useDesk } from '../parts/use-desk.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** One neutral answer, whatever did not match, with everything that was searched for and a way to change each line. */
export function CancelNotFoundScreen({ caseId, date }: { readonly caseId: CaseId; readonly date: LocalDate }) {
  const { state, dispatch } = useSession();
  const { t, office, fullDay } = useWords();
  const desk = useDesk();
  const labels = usePageLabels();
  const theCase = useCase(caseId);
  const row = (what: 'pesel' | 'case' | 'day', name: string, value: string): SummaryRow => ({
    key: what,
    name,
    value,
    change: { label: t('change'), spokenAfter: ` – ${name}`, onPress: () => dispatch({ type: 'change', what }) },
  });
  return (
    <KioskScreen
      title={t('cancel.notFoundTitle')}
      lead={t('cancel.notFoundLead')}
      step={4}
      way="cancelling"
      next={{ label: t('cancel.searchAgain'), icon: 'search', onPress: () => dispatch({ type: 'search-again' }) }}
    >
      <Summary
        labels={labels}
        rows={[
          row('pesel', t('check.pesel'), t('check.peselEnds', { last: cleanPesel(state.person.pesel).slice(-2) })),
          row('case', t('cancel.case'), theCase.kind === 'ready' ? office(theCase.value.name) : ''),
          row('day', t('cancel.day'), fullDay(date)),
        ]}
        below={[{ key: 'desk', node: <Banner icon="help" live="status" title={t('cancel.desk', { desk })} /> }]}
      />
    </KioskScreen>
  );
}
