import { useState } from 'react';
import type { VisitSummary } from '../../../shared/contract/views.ts';
import type { Availability } from '../../../shared/model/availability.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import { useAvailability, useCase } from '../../api/queries.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { NearestCard } from '../../ui/NearestCard.tsx';
import type { Block } from '../../ui/Pages.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { Answered } from '../parts/Answered.tsx';
import { MonthPicker } from '../parts/MonthPicker.tsx';
import { cellOf, type Month, monthOf, weekdayColumns, wholeMonths, whyNot } from '../parts/months.ts';
import { useDesk } from '../parts/use-desk.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

interface DayScreenProps {
  readonly caseId: CaseId;
  /** The visit that gets another time; left out when a new one is booked. */
  readonly moved?: VisitSummary;
}

/** The nearest time, then a month to choose a day from (A4). */
export function DayScreen({ caseId, moved }: DayScreenProps) {
  const { state } = useSession();
  const words = useWords();
  const { t, office } = words;
  const availability = useAvailability(caseId);
  const info = useCase(caseId);
  const trail =
    info.kind === 'ready'
      ? [
          { text: office(info.value.departmentName) },
          { text: office(info.value.name), strong: true },
          { text: t('caseInfo.about', { count: info.value.minutes }) },
        ]
      : [];
  const chosen = moved === undefined ? state.booking.day : state.moving.day;
  return (
    <KioskScreen
      title={moved === undefined ? t('day.title') : t('move.dayTitle')}
      trail={trail}
      {...(moved === undefined
        ? { step: 2 }
        : { step: 1, way: 'moving' as const, lead: t('move.now', { when: words.start(moved) }) })}
    >
      <Answered answer={availability}>{(offer) => <Days offer={offer} chosen={chosen} />}</Answered>
    </KioskScreen>
  );
}

function Days({ offer, chosen }: { readonly offer: Availability; readonly chosen: LocalDate | null }) {
  const { dispatch, info, now } = useSession();
  const words = useWords();
  const desk = useDesk();
  const [asked, setAsked] = useState<LocalDate | null>(null);
  const { t } = words;
  if (offer.nearest === null) {
    return (
      <Banner
        icon="info"
        live="status"
        title={t('day.noneAtAll', { count: info.daysAhead })}
        text={t('day.noneAtAllHint', { desk })}
      />
    );
  }
  const dates = offer.days.map((day) => day.date);
  const calendar = wholeMonths(offer.days);
  const refused = calendar.find((day) => day.date === asked);
  return (
    <MonthPicker
      caption={t('day.title')}
      days={calendar.map((day) => cellOf(day, now.date, words))}
      weekdays={weekdayColumns(dates, (date) => isOpen(offer, date), words)}
      chosen={chosen}
      begin={chosen ?? offer.nearest.date}
      onChoose={(date) => dispatch({ type: 'choose-day', date })}
      onUnavailable={setAsked}
      onMonth={() => setAsked(null)}
      above={(month) =>
        refused === undefined
          ? aboveMonth(offer, month)
          : [{ key: 'why', node: <Banner icon="info" live="status" title={whyNot(refused, words)} /> }]
      }
    />
  );

  function aboveMonth({ nearest, days }: Availability, month: Month): Block[] {
    if (nearest === null) return [];
    const free = days.some((day) => day.kind === 'free' && monthOf(day.date) === month);
    if (free) {
      return [
        {
          key: 'nearest',
          node: (
            <NearestCard
              title={t('day.nearest')}
              when={words.start(nearest)}
              action={t('day.takeNearest')}
              onChoose={() => dispatch({ type: 'choose-time', time: nearest })}
            />
          ),
        },
      ];
    }
    const later = days.find((day) => day.kind === 'free' && monthOf(day.date) > month);
    const first = later?.date ?? nearest.date;
    return [
      {
        key: 'none',
        node: (
          <Banner icon="info" live="status" title={t('day.noneInMonth')}>
            <Button iconAfter="next" onPress={() => dispatch({ type: 'choose-day', date: first })}>
              {t('day.firstFree', { day: words.day(first) })}
            </Button>
          </Banner>
        ),
      },
    ];
  }
}

function isOpen(offer: Availability, date: LocalDate): boolean {
  return offer.days.some((day) => day.date === date && (day.kind === 'free' || day.kind === 'full'));
}
