import type { ReactNode } from 'react';
import { Card } from '../../ui/Card.tsx';
import { type Block, Pages } from '../../ui/Pages.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { useDesk } from '../parts/use-desk.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** The whole notice of article 13 RODO, without the parts that the office has not supplied. */
export function PrivacyOverlay() {
  const { info } = useSession();
  const { t, office } = useWords();
  const desk = useDesk();
  const labels = usePageLabels();
  const { controller, dpoContact, purpose, legalBasis, recipients, retentionDays } = info.privacy;
  const section = (key: string, title: string, ...sentences: readonly (string | null)[]): Block => ({
    key,
    node: <Card title={title}>{sentences.filter((sentence) => sentence !== null).map(paragraph)}</Card>,
  });
  return (
    <KioskScreen title={t('privacy.title')} without={['finish']}>
      <Pages
        space="wide"
        labels={labels}
        blocks={[
          section(
            'controller',
            t('privacy.controllerHead'),
            t('privacy.controller', { controller: office(controller) }),
            dpoContact === null ? null : t('privacy.dpo', { contact: dpoContact }),
          ),
          section(
            'purpose',
            t('privacy.purposeHead'),
            t('privacy.purpose', { purpose: office(purpose) }),
            legalBasis === null ? null : t('privacy.legalBasis', { basis: office(legalBasis) }),
          ),
          section(
            'recipients',
            t('privacy.recipientsHead'),
            t('privacy.recipients', { recipients: office(recipients) }),
          ),
          section('kept', t('privacy.keptHead'), t('privacy.kept', { count: retentionDays })),
          section('rights', t('privacy.rightsHead'), t('privacy.rights'), t('privacy.complaint')),
          section('voluntary', t('privacy.voluntaryHead'), t('privacy.voluntary', { desk }), t('privacy.profiling')),
        ]}
      />
    </KioskScreen>
  );
}

const paragraph = (text: string): ReactNode => <p key={text}>{text}</p>;
