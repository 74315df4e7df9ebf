import type { Start } from '../../../shared/model/availability.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { cleanName } from '../../../shared/rules/name.ts';
import { namedBy } from '../../../shared/rules/typed-person.ts';
import { useCase } from '../../api/queries.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Row.tsx';
import { Summary, type SummaryRow } from '../../ui/Summary.tsx';
import type { Changeable } from '../flow/state.ts';
import { KioskScreen } from '../KioskScreen.tsx';
import { Failed, Waiting } from '../parts/Answered.tsx';
import { identityText } from '../parts/identity-text.ts';
import { usePageLabels } from '../parts/page-labels.ts';
import { roomOf } from '../parts/place.ts';
import { RefusalBanner } from '../parts/RefusalBanner.tsx';
import { useBooking } from '../parts/use-booking.ts';
import { useReceiptRow } from '../parts/use-receipt-row.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

/** Everything chosen and typed, line by line; nothing is booked before „Umów wizytę” (A10). */
export function CheckScreen({ caseId, time }: { readonly caseId: CaseId; readonly time: Start }) {
  const { state, dispatch, now } = useSession();
  const words = useWords();
  const { t, office } = words;
  const labels = usePageLabels();
  const info = useCase(caseId);
  const book = useBooking();
  const receipt = useReceiptRow();
  const { sending, refusal } = state.booking;
  const running = sending.kind === 'running';
  const known = info.kind === 'ready' ? info.value : null;
  const { person } = state;
  const identity = identityText(namedBy(person, state.identifiedBy), now.date, words);
  const row = (what: Changeable, key: string, name: string, value: string, detail?: string): SummaryRow => ({
    key,
    name,
    value,
    ...(detail ? { detail } : {}),
    change: {
      label: t('change'),
      spokenAfter: ` – ${name}`,
      onPress: () => dispatch({ type: 'change', what }),
    },
  });
  return (
    <KioskScreen
      title={t('check.title')}
      lead={t('check.lead')}
      step={4}
      without={running ? ['back', 'finish', 'help', 'assist'] : []}
      next={{
        label: running ? t('check.booking') : t('check.submit'),
        icon: 'check',
        unavailable: running,
        onPress: () => book(),
      }}
    >
      <Summary
        labels={labels}
        above={sending.kind === 'no' && refusal === null ? null : <Outcome book={book} />}
        below={[
          {
            key: 'about',
            node: (
              <Row
                icon="info"
                name={t('check.about')}
                onPress={() => dispatch({ type: 'open', overlay: { name: 'case-info' } })}
              />
            ),
          },
        ]}
        rows={[
          row(
            'case',
            'case',
            t('check.case'),
            known ? office(known.name) : '',
            known ? roomOf(known.departmentName, known.room, words) : undefined,
          ),
          row(
            'time',
            'time',
            t('check.time'),
            words.start(time),
            known ? t('check.length', { count: known.minutes }) : undefined,
          ),
          row('pesel', 'pesel', identity.name, identity.value, identity.detail),
          row('name', 'name', t('check.name'), `${cleanName(person.firstName)} ${cleanName(person.lastName)}`),
          row('contact', 'email', t('check.email'), person.email.trim() || t('check.notGiven')),
          row('contact', 'phone', t('check.phone'), person.phone.trim() || t('check.notGiven')),
          ...receipt,
        ]}
      />
    </KioskScreen>
  );
}

/** What became of the last „Umów wizytę”, and what can be done about it. */
function Outcome({ book }: { readonly book: ReturnType<typeof useBooking> }) {
  const { state, dispatch } = useSession();
  const { t } = useWords();
  const { sending, refusal } = state.booking;
  if (sending.kind === 'running') return <Waiting title={t('check.booking')} />;
  if (sending.kind === 'failed') return <Failed error={sending.error} retry={() => book()} />;
  if (refusal === null) return null;
  switch (refusal.type) {
    case 'case-already-booked':
      return (
        <RefusalBanner error={refusal}>
          <div className="choices">
            <Button icon="check" onPress={() => dispatch({ type: 'ask-finish' })}>
              {t('check.keepThat')}
            </Button>
            {refusal.replaceable ? (
              <Button icon="calendar" onPress={() => book('replace')}>
                {t('check.replaceThat')}
              </Button>
            ) : null}
            <Button icon="calendar-cancel" onPress={() => dispatch({ type: 'cancel-earlier', sameCase: true })}>
              {t('check.cancelThat')}
            </Button>
          </div>
        </RefusalBanner>
      );
    case 'too-many-visits':
      return (
        <RefusalBanner error={refusal}>
          <Button icon="calendar-cancel" onPress={() => dispatch({ type: 'cancel-earlier', sameCase: false })}>
            {t('check.cancelThat')}
          </Button>
        </RefusalBanner>
      );
    case 'suspended':
      return (
        <RefusalBanner error={refusal}>
          <Button icon="edit" onPress={() => dispatch({ type: 'change', what: 'case' })}>
            {t('check.otherCase')}
          </Button>
        </RefusalBanner>
      );
    case 'hours-overlap':
      return (
        <RefusalBanner error={refusal}>
          <Button icon="calendar" onPress={() => dispatch({ type: 'change', what: 'time' })}>
            {t('check.otherTime')}
          </Button>
        </RefusalBanner>
      );
    case 'key-reused':
      return <Banner tone="bad" icon="warning" live="alert" title={t('problems.book.key-reused')} />;
    case 'person-refused':
    case 'time-taken':
    case 'time-not-offered':
    case 'not-offered':
      return <RefusalBanner error={refusal} />;
  }
}
