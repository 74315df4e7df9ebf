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
import { Answered } from '../parts/Answered.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { RefusalBanner } from '../parts/RefusalBanner.tsx';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

const NOON = 720;

/** The free hours of a day. Touching one goes on by itself. */
export function HourScreen({ caseId, day }: { readonly caseId: CaseId; readonly day: LocalDate }) {
  const words = useWords();
  const { t, office } = words;
  const availability = useAvailability(caseId);
  const info = useCase(caseId);
  const trail = [
    ...(info.kind === 'ready' ? [{ text: office(info.value.name) }] : []),
    { text: words.day(day), strong: true },
  ];
  return (
    <KioskScreen title={t('hour.title')} trail={trail} step={2}>
      <Answered answer={availability}>{(offer) => <Hours offer={offer} day={day} />}</Answered>
    </KioskScreen>
  );
}

function Hours({ offer, day }: { readonly offer: Availability; readonly day: LocalDate }) {
  const { state, dispatch } = useSession();
  const { t, hour } = useWords();
  const labels = usePageLabels();
  const found = offer.days.find((known) => known.date === day);
  const starts = found?.kind === 'free' ? found.starts : [];
  const { time, refusal } = state.booking;
  const above: Block[] = refusal === null ? [] : [{ key: 'refusal', node: <RefusalBanner error={refusal} /> }];
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
