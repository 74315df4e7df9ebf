import { Banner } from '../../ui/Banner.tsx';
import { Pages } from '../../ui/Pages.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { useDesk } from '../parts/use-desk.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

interface PausedScreenProps {
  readonly way: 'cancelling' | 'by-code' | 'arriving';
  /** Null: by the code only, until tomorrow. */
  readonly seconds: number | null;
}

/** Too many searches that found nothing: when to come back, or that the code does, and who can help meanwhile. */
export function PausedScreen({ way, seconds }: PausedScreenProps) {
  const { info } = useSession();
  const { t } = useWords();
  const desk = useDesk();
  const labels = usePageLabels();
  const why =
    seconds === null
      ? t('problems.find.code-only')
      : t('problems.find.paused', { count: Math.max(1, Math.ceil(seconds / 60)) });
  const { phone } = info.office;
  const steps = { cancelling: 4, 'by-code': 3, arriving: 2 };
  return (
    <KioskScreen title={t('cancel.pausedTitle')} step={steps[way]} way={way} finishMain>
      <Pages
        space="wide"
        labels={labels}
        blocks={[
          {
            key: 'paused',
            node: <Banner tone="wait" icon="clock" live="alert" title={why} />,
          },
          {
            key: 'desk',
            node: (
              <Banner
                icon="help"
                title={way === 'arriving' ? t('arrive.desk', { desk }) : t('cancel.desk', { desk })}
                {...(phone === null ? {} : { text: t('cancel.deskPhone', { phone }) })}
              />
            ),
          },
        ]}
      />
    </KioskScreen>
  );
}
