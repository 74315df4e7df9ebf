import type { VisitSummary } from '../../../shared/contract/views.ts';
import type { Availability, Start } from '../../../shared/model/availability.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { useAvailability, useCase } from '../../api/queries.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { HourChoice } from '../../ui/HourChoice.tsx';
import type { Block } from '../../ui/Pages.tsx';
import { Row } from '../../ui/Row.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { Answered, Waiting } from '../parts/Answered.tsx';
import { MoveRefusalBanner } from '../parts/MoveRefusalBanner.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { RefusalBanner } from '../parts/RefusalBanner.tsx';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

const NOON = 720;

interface HourScreenProps {
  readonly caseId: CaseId;
  readonly day: LocalDate;
  /** The visit that gets another time; left out when a new one is booked. */
  readonly moved?: VisitSummary;
}

/** The free hours of a day. Touching one goes on by itself, as soon as it is kept (A8). */
export function HourScreen({ caseId, day, moved }: HourScreenProps) {
  const { state } = useSession();
  const words = useWords();
  const { t, office } = words;
  const availability = useAvailability(caseId);
  const info = useCase(caseId);
  const trail = [
    ...(info.kind === 'ready' ? [{ text: office(info.value.name) }] : []),
    { text: words.day(day), strong: true },
  ];
  return (
    <KioskScreen
      title={moved === undefined ? t('hour.title') : t('move.hourTitle')}
      trail={trail}
      {...(moved === undefined
        ? { step: 2 }
        : { step: 1, way: 'moving' as const, lead: t('move.now', { when: words.start(moved) }) })}
    >
      {state.hold.kind === 'asking' ? <Waiting /> : null}
      <Answered answer={availability}>
        {(offer) => <Hours offer={offer} day={day} moving={moved !== undefined} />}
      </Answered>
    </KioskScreen>
  );
}

interface HoursProps {
  readonly offer: Availability;
  readonly day: LocalDate;
  readonly moving: boolean;
}

function Hours({ offer, day, moving }: HoursProps) {
  const { state, dispatch } = useSession();
  const { t, hour } = useWords();
  const labels = usePageLabels();
  const found = offer.days.find((known) => known.date === day);
  const starts = found?.kind === 'free' ? found.starts : [];
  const { time, refusal } = moving ? state.moving : state.booking;
  const above: Block[] = refusal === null ? [] : [{ key: 'refusal', node: <Refusal /> }];
  if (refusal !== null && 'nearest' in refusal && refusal.nearest.length > 0) {
    above.push(
      { key: 'nearest', heading: true, node: <h2>{t('hour.nearest')}</h2> },
      ...refusal.nearest.map((start) => ({ key: keyOf(start), node: <Offer start={start} /> })),
    );
  }
  if (starts.length === 0) above.push({ key: 'none', node: <NoneLeft /> });
  const group = (key: string, title: string, hours: readonly MinuteOfDay[]) =>
    hours.length === 0
      ? []
      : [
          {
            key,
            title,
            count: t('day.freeTimes', { count: hours.length }),
            hours: hours.map((minute) => ({ key: String(minute), label: hour(minute) })),
          },
        ];
  return (
    <HourChoice
      groups={[
        ...group(
          'morning',
          t('hour.morning'),
          starts.filter((minute) => minute < NOON),
        ),
        ...group(
          'afternoon',
          t('hour.afternoon'),
          starts.filter((minute) => minute >= NOON),
        ),
      ]}
      onChoose={(key) => {
        const start = starts.find((minute) => String(minute) === key);
        if (start !== undefined) dispatch({ type: 'choose-hour', start });
      }}
      above={above}
      labels={labels}
      {...(time?.date === day ? { chosen: String(time.start) } : {})}
    />
  );
}

function Refusal() {
  const { state } = useSession();
  const { booking, moving } = state;
  if (moving.refusal !== null) return <MoveRefusalBanner error={moving.refusal} />;
  return booking.refusal === null ? null : <RefusalBanner error={booking.refusal} />;
}

const keyOf = (start: Start) => `${start.date}-${start.start}`;

function Offer({ start }: { readonly start: Start }) {
  const { dispatch } = useSession();
  const words = useWords();
  return <Row icon="clock" name={words.start(start)} onPress={() => dispatch({ type: 'choose-time', time: start })} />;
}

function NoneLeft() {
  const { dispatch } = useSession();
  const { t } = useWords();
  return (
    <Banner icon="info" live="status" title={t('hour.noneLeft')}>
      <Button icon="calendar" onPress={() => dispatch({ type: 'back' })}>
        {t('hour.otherDay')}
      </Button>
    </Banner>
  );
}
