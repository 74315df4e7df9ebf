import type { ReactNode } from 'react';
import type { VisitIdentity } from '../../../shared/contract/resident-contract.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { groupsOf } from '../../../shared/rules/visit-code.ts';
import { useCase } from '../../api/queries.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Summary, type SummaryRow } from '../../ui/Summary.tsx';
import type { SoughtLine } from '../flow/state.ts';
import { KioskScreen } from '../KioskScreen.tsx';
import { identityText } from '../parts/identity-text.ts';
import { usePageLabels } from '../parts/page-labels.ts';
import { useDesk } from '../parts/use-desk.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** One neutral answer, whatever did not match, with everything that was searched for and a way to change each line. */
export function CancelNotFoundScreen({ identity }: { readonly identity: VisitIdentity }) {
  const { dispatch, info, now } = useSession();
  const words = useWords();
  const { t, fullDay } = words;
  const desk = useDesk();
  const labels = usePageLabels();
  const byCode = identity.by === 'code';
  const row = (what: SoughtLine, name: string, value: ReactNode): SummaryRow => ({
    key: what,
    name,
    value,
    change: { label: t('change'), spokenAfter: ` – ${name}`, onPress: () => dispatch({ type: 'change', what }) },
  });
  const personRow = (named: Exclude<VisitIdentity, { by: 'code' }>): SummaryRow => {
    const { name, value, detail } = identityText(named, now.date, words);
    return { ...row('pesel', name, value), ...(detail ? { detail } : {}) };
  };
  return (
    <KioskScreen
      title={t('cancel.notFoundTitle')}
      lead={t('cancel.notFoundLead')}
      step={byCode ? 3 : 4}
      way={byCode ? 'by-code' : 'cancelling'}
      next={{ label: t('cancel.searchAgain'), icon: 'search', onPress: () => dispatch({ type: 'search-again' }) }}
    >
      <Summary
        labels={labels}
        rows={
          identity.by === 'code'
            ? [
                row('code', t('cancel.code'), groupsOf(identity.code).join('-')),
                row(
                  'ending',
                  info.withoutPesel ? t('cancel.endingDocument') : t('cancel.ending'),
                  identity.peselEnding,
                ),
              ]
            : [
                personRow(identity),
                row('case', t('cancel.case'), <CaseName caseId={identity.caseId} />),
                row('day', t('cancel.day'), fullDay(identity.date)),
              ]
        }
        below={[{ key: 'desk', node: <Banner icon="help" live="status" title={t('cancel.desk', { desk })} /> }]}
      />
    </KioskScreen>
  );
}

function CaseName({ caseId }: { readonly caseId: CaseId }) {
  const { office } = useWords();
  const theCase = useCase(caseId);
  return theCase.kind === 'ready' ? office(theCase.value.name) : '';
}
