import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { VisitIdentity } from '../../../shared/contract/resident-contract.ts';
import type { VisitSummary } from '../../../shared/contract/views.ts';
import { commands, offerChanged } from '../../api/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Pages } from '../../ui/Pages.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { Failed, Waiting } from '../parts/Answered.tsx';
import { PrintBanner } from '../parts/PrintBanner.tsx';
import { PrintButton } from '../parts/PrintButton.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { usePrintAct } from '../parts/use-print.ts';
import { VisitTicket } from '../parts/VisitTicket.tsx';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

interface CancelVisitScreenProps {
  readonly visit: VisitSummary;
  /** What it was found by, and is cancelled by. */
  readonly identity: VisitIdentity;
}

/** The visit that was found: another time for it (C3), or cancelling in two touches, the act and the answer to the question about it. */
export function CancelVisitScreen({ visit, identity }: CancelVisitScreenProps) {
  const { state, dispatch } = useSession();
  const words = useWords();
  const { t } = words;
  const labels = usePageLabels();
  const queries = useQueryClient();
  const underWay = useRef(false);
  const print = usePrintAct(visit.visitId);
  const { sending, entry } = state.cancelling;
  const byCode = identity.by === 'code';
  const running = sending.kind === 'running';
  const cancel = () => {
    if (underWay.current) return;
    underWay.current = true;
    dispatch({ type: 'cancel-started' });
    void commands.cancelVisit({ visitId: visit.visitId, identity }).then((answer) => {
      underWay.current = false;
      offerChanged(queries);
      dispatch({ type: 'cancel-answered', answer });
    });
  };
  return (
    <KioskScreen
      title={t('cancel.visitTitle')}
      lead={t('cancel.visitLead')}
      step={byCode ? 3 : 4}
      way={byCode ? 'by-code' : 'cancelling'}
      without={running ? ['back', 'finish', 'help', 'assist'] : []}
    >
      {running ? <Waiting title={t('cancel.cancelling')} /> : null}
      {sending.kind === 'failed' ? <Failed error={sending.error} retry={cancel} /> : null}
      <Pages
        space="wide"
        labels={labels}
        {...(state.print.kind === 'not-asked' ? {} : { show: 'print' })}
        blocks={[
          { key: 'visit', grow: 'some', node: <VisitTicket visit={visit} /> },
          ...(entry === null
            ? [
                {
                  key: 'move',
                  grow: 'some' as const,
                  node: (
                    <Button icon="calendar" unavailable={running} onPress={() => dispatch({ type: 'move' })}>
                      {t('move.act')}
                    </Button>
                  ),
                },
              ]
            : []),
          ...(state.print.kind === 'not-asked' ? [] : [{ key: 'print', node: <PrintBanner act={print} again /> }]),
          ...(print === null || state.print.kind === 'failed'
            ? []
            : [{ key: 'paper', grow: 'some' as const, node: <PrintButton {...print} /> }]),
          {
            key: 'act',
            grow: 'some',
            node: (
              <Button icon="calendar-cancel" unavailable={running} onPress={() => dispatch({ type: 'ask-cancel' })}>
                {t('cancel.act')}
              </Button>
            ),
          },
        ]}
      />
      {state.question === 'cancel-visit' ? (
        <Dialog
          title={t('cancel.ask')}
          text={`${words.start(visit)}. ${t('cancel.askBody')}`}
          actions={[
            {
              label: t('cancel.keep'),
              icon: 'back',
              variant: 'plain',
              onPress: () => dispatch({ type: 'dismiss-question' }),
            },
            { label: t('cancel.yes'), icon: 'calendar-cancel', variant: 'danger', onPress: cancel },
          ]}
        />
      ) : null}
    </KioskScreen>
  );
}
