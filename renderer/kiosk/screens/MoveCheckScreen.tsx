import type { VisitSummary } from '../../../shared/contract/views.ts';
import type { Start } from '../../../shared/model/availability.ts';
import { Button } from '../../ui/Button.tsx';
import { Summary } from '../../ui/Summary.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { Failed, Waiting } from '../parts/Answered.tsx';
import { MoveRefusalBanner } from '../parts/MoveRefusalBanner.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { roomOf } from '../parts/place.ts';
import { useMove } from '../parts/use-move.ts';
import { useReceiptRow } from '../parts/use-receipt-row.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** The old time and the new one. Nothing is moved before „Zmień termin” (C3). */
export function MoveCheckScreen({ visit, time }: { readonly visit: VisitSummary; readonly time: Start }) {
  const { state, dispatch } = useSession();
  const words = useWords();
  const { t, office } = words;
  const labels = usePageLabels();
  const move = useMove(visit);
  const receipt = useReceiptRow();
  const { sending, refusal } = state.moving;
  const running = sending.kind === 'running';
  const otherTime = () => dispatch({ type: 'move-other-time' });
  return (
    <KioskScreen
      title={t('move.checkTitle')}
      lead={t('move.checkLead')}
      step={2}
      way="moving"
      without={running ? ['back', 'finish', 'help', 'assist'] : []}
      next={{
        label: running ? t('move.moving') : t('move.act'),
        icon: 'check',
        unavailable: running,
        onPress: move,
      }}
    >
      <Summary
        labels={labels}
        above={sending.kind === 'no' && refusal === null ? null : <Outcome retry={move} />}
        rows={[
          {
            key: 'case',
            name: t('check.case'),
            value: office(visit.caseName),
            detail: roomOf(visit.departmentName, visit.room, words),
          },
          { key: 'old', name: t('move.old'), value: words.start(visit) },
          {
            key: 'new',
            name: t('move.new'),
            value: words.start(time),
            change: { label: t('change'), spokenAfter: ` – ${t('move.new')}`, onPress: otherTime },
          },
          ...receipt,
        ]}
      />
    </KioskScreen>
  );
}

/** What became of the last „Zmień termin”, and what can be done about it. */
function Outcome({ retry }: { readonly retry: () => void }) {
  const { state, dispatch } = useSession();
  const { t } = useWords();
  const { sending, refusal } = state.moving;
  if (sending.kind === 'running') return <Waiting title={t('move.moving')} />;
  if (sending.kind === 'failed') return <Failed error={sending.error} retry={retry} />;
  if (refusal === null) return null;
  return (
    <MoveRefusalBanner error={refusal}>
      {refusal.type === 'hours-overlap' ? (
        <Button icon="calendar" onPress={() => dispatch({ type: 'move-other-time' })}>
          {t('check.otherTime')}
        </Button>
      ) : null}
    </MoveRefusalBanner>
  );
}
