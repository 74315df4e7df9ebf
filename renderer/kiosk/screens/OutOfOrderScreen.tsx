import type { KioskInfo } from '../../../shared/contract/kiosk-info.ts';
import type { KioskProblem } from '../../../shared/model/problems.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { type Block, Pages } from '../../ui/Pages.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { WayCard } from '../../ui/WayCard.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { useWords } from '../words.tsx';

interface OutOfOrderScreenProps {
  readonly problem: KioskProblem;
  readonly info: KioskInfo;
}

/** What is over by itself. */
const FOR_NOW: ReadonlySet<KioskProblem['type']> = new Set(['database-unreachable', 'restoring', 'keeps-failing']);

/** The kiosk cannot work: what residents can do instead, and one sentence for the staff. Nothing to touch. */
export function OutOfOrderScreen({ problem, info }: OutOfOrderScreenProps) {
  const { t, office } = useWords();
  const labels = usePageLabels();
  const { infoDesk, phone } = info.office;
  const desk = infoDesk === null ? t('outOfOrder.someDesk') : office(infoDesk);
  const sentences = 'sentences' in problem ? problem.sentences : [];
  const blocks: Block[] = [
    {
      key: 'ways',
      grow: 'some',
      node: (
        <div className="ways">
          <WayCard icon="desk" title={t('outOfOrder.desk')} main={desk} text={t('outOfOrder.anyDesk')} />
          {phone === null ? null : (
            <WayCard icon="telephone" title={t('outOfOrder.phone')} main={phone} text={t('outOfOrder.phoneHint')} />
          )}
        </div>
      ),
    },
    {
      key: 'booked',
      node: <Banner icon="check" title={t('outOfOrder.booked')} text={t('outOfOrder.bookedHint')} />,
    },
    {
      key: 'staff',
      node: (
        <Card title={t('outOfOrder.staff', { number: info.kiosk.number })}>
          <p className="note">{t(`problems.kioskStaff.${problem.type}`)}</p>
          {sentences.map((sentence) => (
            <p className="note" lang="pl" key={sentence}>
              {sentence}
            </p>
          ))}
        </Card>
      ),
    },
  ];
  return (
    <Screen
      kind="notice"
      office={info.office.boardName}
      title={t(FOR_NOW.has(problem.type) ? 'outOfOrder.titleForNow' : 'outOfOrder.title')}
      lead={t(`problems.kiosk.${problem.type}`)}
      screenKey="out-of-order"
    >
      <Pages space="wide" labels={labels} blocks={blocks} />
    </Screen>
  );
}
