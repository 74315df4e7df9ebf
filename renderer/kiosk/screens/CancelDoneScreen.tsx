import type { VisitSummary } from '../../../shared/contract/views.ts';
import { Button } from '../../ui/Button.tsx';
import { FlatRow } from '../../ui/FlatRow.tsx';
import { Pages } from '../../ui/Pages.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { useNoBooking } from '../parts/use-no-booking.ts';
import { VisitTicket } from '../parts/VisitTicket.tsx';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** The visit that is no more, and the way to a new one. */
export function CancelDoneScreen({ visit }: { readonly visit: VisitSummary }) {
  const { dispatch } = useSession();
  const { t } = useWords();
  const labels = usePageLabels();
  const noBooking = useNoBooking();
  return (
    <KioskScreen title={t('cancel.doneTitle')} lead={t('cancel.doneLead')} without={['back']} finishMain>
      <Pages
        space="wide"
        labels={labels}
        blocks={[
          { key: 'visit', grow: 'some', node: <VisitTicket visit={visit} /> },
          {
            key: 'new',
            grow: 'some',
            node:
              noBooking === null ? (
                <Button icon="plus" onPress={() => dispatch({ type: 'book' })}>
                  {t('cancel.bookNew')}
                </Button>
              ) : (
                <FlatRow name={t('cancel.bookNew')} reason={noBooking} />
              ),
          },
        ]}
      />
    </KioskScreen>
  );
}
