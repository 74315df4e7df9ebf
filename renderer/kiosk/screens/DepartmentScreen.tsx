import { useDepartments } from '../../api/queries.ts';
import { FlatRow } from '../../ui/FlatRow.tsx';
import { type Block, Pages } from '../../ui/Pages.tsx';
import { Row } from '../../ui/Row.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { useLayout } from '../../ui/use-layout.ts';
import { KioskScreen } from '../KioskScreen.tsx';
import { Answered } from '../parts/Answered.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** Departments as tiles; the same for booking and for finding the visit to cancel. */
export function DepartmentScreen({ way }: { readonly way: 'booking' | 'cancelling' }) {
  const { dispatch } = useSession();
  const { t, office } = useWords();
  const { shape, letters } = useLayout();
  const labels = usePageLabels();
  const departments = useDepartments();
  const search: Block = {
    key: 'search',
    wide: true,
    node: (
      <Row
        icon="search"
        name={t('department.search')}
        detail={t('department.searchHint')}
        onPress={() => dispatch({ type: 'search' })}
      />
    ),
  };
  return (
    <KioskScreen
      title={way === 'booking' ? t('department.title') : t('cancel.departmentTitle')}
      lead={t('department.lead')}
      step={way === 'booking' ? 1 : 2}
      way={way}
    >
      <Answered answer={departments}>
        {(list) => (
          <Pages
            space="wide"
            columns={letters === 'large' && shape === 'standing' ? 1 : 2}
            labels={labels}
            blocks={[
              ...list.map(
                (department): Block => ({
                  key: department.id,
                  grow: 'fill',
                  // Visits of a suspended department can still be cancelled (D6).
                  node:
                    way === 'booking' && department.suspended !== null ? (
                      <FlatRow name={office(department.name)} reason={office(department.suspended)} />
                    ) : (
                      <Tile
                        icon={department.icon}
                        name={office(department.name)}
                        description={office(department.description)}
                        onPress={() => dispatch({ type: 'choose-department', departmentId: department.id })}
                      />
                    ),
                }),
              ),
              ...(way === 'booking' ? [search] : []),
            ]}
          />
        )}
      </Answered>
    </KioskScreen>
  );
}
