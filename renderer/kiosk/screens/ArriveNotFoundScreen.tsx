import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Pages } from '../../ui/Pages.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { useDesk } from '../parts/use-desk.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** One neutral answer for everything that does not match, and where a person can help. */
export function ArriveNotFoundScreen() {
  const { state, dispatch } = useSession();
  const { t } = useWords();
  const desk = useDesk();
  const labels = usePageLabels();
  return (
    <KioskScreen
      title={t('arrive.notFoundTitle')}
      lead={state.identifiedBy === 'pesel' ? t('arrive.notFoundLead') : t('arrive.notFoundLeadDocument')}
      step={2}
      way="arriving"
    >
      <Pages
        space="wide"
        labels={labels}
        blocks={[
          {
            key: 'again',
            grow: 'some',
            node: (
              <Button variant="main" icon="edit" onPress={() => dispatch({ type: 'back' })}>
                {t('arrive.typeAgain')}
              </Button>
            ),
          },
          { key: 'desk', node: <Banner icon="help" live="status" title={t('arrive.desk', { desk })} /> },
        ]}
      />
    </KioskScreen>
  );
}
