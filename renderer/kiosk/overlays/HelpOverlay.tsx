import { Card } from '../../ui/Card.tsx';
import { type Block, Pages } from '../../ui/Pages.tsx';
import { Row } from '../../ui/Row.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** What to do on the screen below, and where to find a person. */
export function HelpOverlay() {
  const { state, dispatch, info } = useSession();
  const { t, office } = useWords();
  const labels = usePageLabels();
  const { infoDesk, phone } = info.office;
  const blocks: Block[] = [
    {
      key: 'here',
      node: (
        <Card title={t('help.here')}>
          <p className="lead">{t(`help.screens.${state.screen}`)}</p>
        </Card>
      ),
    },
    {
      key: 'people',
      node: (
        <Card title={t('help.people')}>
          <p className="lead">{infoDesk === null ? t('help.someDesk') : t('help.desk', { desk: office(infoDesk) })}</p>
          {phone === null ? null : <p className="lead">{t('help.phone', { phone })}</p>}
        </Card>
      ),
    },
    ...(state.booking.caseId !== null && state.screen !== 'case-info'
      ? [
          {
            key: 'case',
            node: (
              <Row
                icon="info"
                name={t('check.about')}
                onPress={() => dispatch({ type: 'open', overlay: { name: 'case-info' } })}
              />
            ),
          },
        ]
      : []),
    { key: 'keyboard', node: <p>{t('help.keyboard')}</p> },
  ];
  return (
    <KioskScreen title={t('help.title')} without={['finish', 'help']}>
      <Pages space="wide" labels={labels} blocks={blocks} />
    </KioskScreen>
  );
}
