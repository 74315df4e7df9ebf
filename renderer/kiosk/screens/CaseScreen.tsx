import type { DepartmentId } from '../../../shared/model/ids.ts';
import { useCases, useDepartments } from '../../api/queries.ts';
import { Banner } from '../../ui/Banner.tsx';
import { type Block, Pages } from '../../ui/Pages.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { Answered } from '../parts/Answered.tsx';
import { CaseLine } from '../parts/CaseLine.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { RefusalBanner } from '../parts/RefusalBanner.tsx';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

interface CaseScreenProps {
  readonly way: 'booking' | 'cancelling';
  readonly departmentId: DepartmentId;
}

/** Cases of a department. One that nobody serves now is shown with the reason; its visits can still be cancelled. */
export function CaseScreen({ way, departmentId }: CaseScreenProps) {
  const { state, dispatch } = useSession();
  const { t, office } = useWords();
  const labels = usePageLabels();
  const cases = useCases(departmentId);
  const departments = useDepartments();
  const department =
    departments.kind === 'ready' ? departments.value.find((known) => known.id === departmentId) : undefined;
  const refusal =
    way === 'booking' && state.booking.refusal !== null ? <RefusalBanner error={state.booking.refusal} /> : null;
  return (
    <KioskScreen
      title={way === 'booking' ? t('case.title') : t('cancel.caseTitle')}
      trail={department ? [{ text: office(department.name), strong: true }] : []}
      step={way === 'booking' ? 1 : 2}
      way={way}
    >
      {refusal}
      <Answered answer={cases}>
        {(list) =>
          list.length === 0 ? (
            <Banner icon="info" live="status" title={t('case.none')} />
          ) : (
            <Pages
              labels={labels}
              blocks={list.map((card) => ({
                ...LINE,
                key: card.id,
                node: (
                  <CaseLine
                    card={card}
                    booking={way === 'booking'}
                    onChoose={() => dispatch({ type: 'choose-case', caseId: card.id })}
                  />
                ),
              }))}
            />
          )
        }
      </Answered>
    </KioskScreen>
  );
}

const LINE: Pick<Block, 'grow'> = { grow: 'some' };
