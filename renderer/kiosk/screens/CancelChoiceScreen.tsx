import { Pages } from '../../ui/Pages.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** The first question of cancelling: what the visit is to be found by. */
export function CancelChoiceScreen() {
  const { dispatch, info } = useSession();
  const { t } = useWords();
  const labels = usePageLabels();
  return (
    <KioskScreen
      title={t('cancel.choiceTitle')}
      lead={info.printer === 'ready' ? t('cancel.choiceLeadPaper') : t('cancel.choiceLead')}
    >
      <Pages
        space="wide"
        labels={labels}
        blocks={[
          {
            key: 'either',
            node: (
              <div className="either">
                <Tile
                  icon="ticket"
                  name={t('cancel.withCode')}
                  description={t('cancel.withCodeHint')}
                  onPress={() => dispatch({ type: 'cancel-by', by: 'code' })}
                />
                <Tile
                  icon="id-card"
                  name={t('cancel.withoutCode')}
                  description={info.withoutPesel ? t('cancel.withoutCodeDocumentHint') : t('cancel.withoutCodeHint')}
                  onPress={() => dispatch({ type: 'cancel-by', by: 'pesel' })}
                />
              </div>
            ),
          },
        ]}
      />
    </KioskScreen>
  );
}
