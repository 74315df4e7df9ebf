import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { Arrival } from '../../../shared/contract/arrival.ts';
import type { Start } from '../../../shared/model/availability.ts';
import { cleanCode, groupsOf } from '../../../shared/rules/visit-code.ts';
import { Banner } from '../../ui/Banner.tsx';
import { CodeDisplay } from '../../ui/CodeDisplay.tsx';
import { type Block, Pages } from '../../ui/Pages.tsx';
import { Row } from '../../ui/Row.tsx';
import { WayCard } from '../../ui/WayCard.tsx';
import { KioskScreen } from '../KioskScreen.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { placeLines } from '../parts/place.ts';
import { useDesk } from '../parts/use-desk.ts';
import { VisitTicket } from '../parts/VisitTicket.tsx';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

interface Told {
  readonly title: string;
  readonly lead: string;
  readonly blocks: readonly Block[];
  readonly good?: boolean;
}

/** What becomes of somebody who says that they have come: each answer says what to do now. */
export function ArriveDoneScreen({ arrival }: { readonly arrival: Arrival }) {
  const labels = usePageLabels();
  const { title, lead, blocks, good = false } = useTold(arrival);
  return (
    <KioskScreen title={title} lead={lead} step={2} way="arriving" seal={good} without={['back']} finishMain>
      <Pages space="wide" labels={labels} blocks={blocks} />
    </KioskScreen>
  );
}

function useTold(arrival: Arrival): Told {
  const { state, now, info } = useSession();
  const words = useWords();
  const desk = useDesk();
  const { t, office } = words;
  const { visit } = arrival;
  const ticket: Block = { key: 'visit', grow: 'some', node: <VisitTicket visit={visit} /> };
  switch (arrival.outcome) {
    case 'arrived': {
      const groups = state.arriving.by === 'code' ? groupsOf(cleanCode(state.code)) : null;
      const { ahead } = arrival;
      const waiting = ahead === 0 ? t('arrive.aheadNobody') : t('arrive.ahead', { count: ahead });
      return {
        title: t('arrive.arrivedTitle'),
        lead: t(groups === null ? 'arrive.arrivedLeadNoCode' : 'arrive.arrivedLead'),
        good: true,
        blocks: [
          ...(groups === null
            ? []
            : [{ key: 'code', node: <CodeDisplay title={t('done.code')} groups={groups} /> } as const]),
          ticket,
          {
            key: 'ahead',
            node: <Banner tone="good" icon="here" live="status" title={waiting} text={t('arrive.aheadHint')} />,
          },
        ],
      };
    }
    case 'called': {
      const text = placeLines(visit, words).join(' ');
      return {
        title: t('arrive.calledTitle'),
        lead: t('arrive.calledLead'),
        good: true,
        blocks: [
          {
            key: 'desk',
            grow: 'some',
            node: <WayCard icon="desk" title={t('arrive.calledTo')} main={arrival.deskName} text={text} />,
          },
          ticket,
        ],
      };
    }
    case 'early': {
      const hour = words.hour(arrival.comeFrom);
      const today = visit.date === now.date;
      return {
        title: today ? t('arrive.earlyTitle') : t('arrive.otherDayTitle'),
        lead: today ? t('arrive.earlyLead', { hour }) : words.start(visit),
        blocks: [
          {
            key: 'when',
            grow: 'some',
            node: (
              <WayCard
                icon="clock"
                title={today ? t('arrive.today') : words.day(visit.date)}
                main={t('arrive.from', { hour })}
                text={t('arrive.earlyHint')}
              />
            ),
          },
          ticket,
        ],
      };
    }
    case 'late':
      return {
        title: t('arrive.lateTitle'),
        lead: t('arrive.lateLead'),
        blocks: [
          ...(arrival.nearest.length === 0
            ? [
                {
                  key: 'none',
                  node: (
                    <Banner
                      icon="info"
                      live="status"
                      title={t('arrive.lateNone')}
                      text={t('arrive.lateNoneHint', { desk })}
                    />
                  ),
                },
              ]
            : [
                { key: 'next', heading: true, node: <h2>{t('arrive.lateNext')}</h2> },
                ...arrival.nearest.map((start) => ({
                  key: `${start.date}-${start.start}`,
                  node: <NewTime start={start} />,
                })),
              ]),
          ticket,
        ],
      };
    case 'ask-staff': {
      const { infoDesk } = info.office;
      const main = infoDesk === null ? t('outOfOrder.someDesk') : office(infoDesk);
      return {
        title: t('arrive.askTitle'),
        lead: t('arrive.askLead'),
        blocks: [
          {
            key: 'desk',
            grow: 'some',
            node: <WayCard icon="desk" title={t('arrive.askTo')} main={main} text={t('arrive.askHint')} />,
          },
          ticket,
        ],
      };
    }
    default:
      return assertNever(arrival);
  }
}

function NewTime({ start }: { readonly start: Start }) {
  const { dispatch } = useSession();
  const words = useWords();
  return (
    <Row icon="calendar" name={words.start(start)} onPress={() => dispatch({ type: 'choose-time', time: start })} />
  );
}
