import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { VisitSummary } from '../../../shared/contract/views.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import { commands, offerChanged } from '../../api/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Pages } from '../../ui/Pages.tsx';
import { Ticket } from '../../ui/Ticket.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { Failed, Waiting } from '../parts/Answered.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { placeLines } from '../parts/place.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

interface CancelVisitScreenProps {
  readonly visit: VisitSummary;
  readonly caseId: CaseId;
  readonly date: LocalDate;
}

/** The visit that was found. Cancelling takes two touches: the act, and the answer to the question about it. */
export function CancelVisitScreen({ visit, caseId, date }: CancelVisitScreenProps) {
  const { state, dispatch } = useSession();
  const words = useWords();
  const { t } = words;
  const labels = usePageLabels();
  const queries = useQueryClient();
  const underWay = useRef(false);
  const { sending } = state.cancelling;
  const running = sending.kind === 'running';
  const cancel = () => {
    if (underWay.current) return;
    underWay.current = true;
    dispatch({ type: 'cancel-started' });
    void commands.cancelVisit({ visitId: visit.visitId, pesel: state.person.pesel, caseId, date }).then((answer) => {
      underWay.current = false;
      offerChanged(queries);
      dispatch({ type: 'cancel-answered', answer });
    });
  };
  return (
    <KioskScreen
      title={t('cancel.visitTitle')}
      lead={t('cancel.visitLead')}
      step={4}
      way="cancelling"
      without={running ? ['back', 'finish', 'help', 'assist'] : []}
    >
      {running ? <Waiting title={t('cancel.cancelling')} /> : null}
      {sending.kind === 'failed' ? <Failed error={sending.error} retry={cancel} /> : null}
      <Pages
        space="wide"
        labels={labels}
        blocks={[
          { key: 'visit', grow: 'some', node: <VisitTicket visit={visit} /> },
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

/** When and where, without the person. */
export function VisitTicket({ visit }: { readonly visit: VisitSummary }) {
  const words = useWords();
  const { t } = words;
  return (
    <Ticket
      label={t('cancel.time')}
      day={words.fullDay(visit.date)}
      hour={t('atHour', { hour: words.hour(visit.start) })}
      notes={[words.office(visit.caseName), words.office(visit.departmentName), ...placeLines(visit, words)]}
    />
  );
}
