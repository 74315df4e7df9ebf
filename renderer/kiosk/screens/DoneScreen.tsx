import { useLayoutEffect } from 'react';
import type { BookedVisit } from '../../../shared/contract/views.ts';
import { cleanEmail } from '../../../shared/rules/email.ts';
import { groupsOf } from '../../../shared/rules/visit-code.ts';
import { Button } from '../../ui/Button.tsx';
import { CodeDisplay } from '../../ui/CodeDisplay.tsx';
import { bringBlocks } from '../../ui/case-blocks.tsx';
import { type Block, Pages } from '../../ui/Pages.tsx';
import { Qr } from '../../ui/Qr.tsx';
import { Ticket } from '../../ui/Ticket.tsx';
import { useLayout } from '../../ui/use-layout.ts';
import { BOOKING_STEPS, KioskScreen } from '../KioskScreen.tsx';
import { bringWords, documentItems } from '../parts/case-text.ts';
import { PrintBanner } from '../parts/PrintBanner.tsx';
import { PrintButton } from '../parts/PrintButton.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { placeLines } from '../parts/place.ts';
import { usePrint, usePrintAct } from '../parts/use-print.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

const DOCUMENTS_A_CARD = { normal: 4, middle: 3, large: 2 } as const;

interface DoneScreenProps {
  readonly visit: BookedVisit;
  /** It was there before and got another time: the old code is dead. */
  readonly moved?: boolean;
}

/** The code, as large as it is important; when and where; the paper. */
export function DoneScreen({ visit, moved = false }: DoneScreenProps) {
  const { state, dispatch, info } = useSession();
  const words = useWords();
  const { t } = words;
  const labels = usePageLabels();
  const { letters, shape } = useLayout();
  const print = usePrint(visit.visitId);
  const act = usePrintAct(visit.visitId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: printing begins once, when the visit has just been booked
  useLayoutEffect(() => {
    if (info.printer === 'none' || state.receipt === 'screen' || state.print.kind !== 'not-asked') return;
    if (info.printer === 'ready') print();
    else dispatch({ type: 'print-withheld', visitId: visit.visitId, reason: info.printer });
  }, []);

  const qr = <Qr payload={`UM1:${visit.code}`} label={t('done.qr', { code: visit.code })} />;
  const roomy = letters !== 'large' || shape === 'lying';
  const mailed = !moved && info.sendsMail && cleanEmail(state.person.email) !== '';
  const ticket = (
    <Ticket
      label={t('check.time')}
      day={words.fullDay(visit.date)}
      hour={t('atHour', { hour: words.hour(visit.start) })}
      notes={[
        ...placeLines(visit, words),
        words.office(visit.caseName),
        t('done.come'),
        t('done.late'),
        ...(mailed ? [t('done.mail')] : []),
      ]}
      {...(roomy ? { qr } : {})}
    />
  );
  const onPaper = state.print.kind === 'running' || state.print.kind === 'out';
  const leads = moved
    ? { paper: t('move.doneLead'), screen: t('move.doneLeadNoPaper') }
    : { paper: t('done.lead'), screen: t('done.leadNoPaper') };
  const show = (
    <Button icon="eye" onPress={() => dispatch({ type: 'open', overlay: { name: 'receipt' } })}>
      {t('done.showReceipt')}
    </Button>
  );
  const failed = state.print.kind === 'failed';
  const button = failed || act === null ? show : <PrintButton {...act} />;
  const showLast = act !== null && !onPaper && !failed;
  const whenAndWhere: Block = { key: 'ticket', wide: true, node: ticket };
  // Large letters leave little beside the code: what became of the paper comes first.
  const paper: Block[] =
    state.print.kind === 'not-asked' ? [] : [{ key: 'print', wide: true, node: <PrintBanner act={act} /> }];
  const blocks: Block[] = [
    {
      key: 'code',
      wide: true,
      node: (
        <CodeDisplay
          title={moved ? t('move.code') : t('done.code')}
          groups={groupsOf(visit.code)}
          hint={t('done.codeUse')}
        />
      ),
    },
    ...(letters === 'large' ? [...paper, whenAndWhere] : [whenAndWhere, ...paper]),
    { key: 'paper', wide: moved, grow: 'some', node: button },
    ...(moved
      ? []
      : [
          {
            key: 'another',
            grow: 'some' as const,
            node: (
              <Button icon="plus" onPress={() => dispatch({ type: 'book-another' })}>
                {t('done.another')}
              </Button>
            ),
          },
        ]),
    ...(roomy ? [] : [{ key: 'qr', wide: true, node: qr }]),
    ...bringBlocks(documentItems(visit.documents, words), bringWords(words), DOCUMENTS_A_CARD[letters]).map(
      (block) => ({
        ...block,
        wide: true,
      }),
    ),
    ...(showLast ? [{ key: 'show', node: show }] : []),
    {
      key: 'comment',
      wide: !showLast,
      node: (
        <Button icon="comment" onPress={() => dispatch({ type: 'open', overlay: { name: 'comment', place: 'done' } })}>
          {t('comment.open')}
        </Button>
      ),
    },
  ];
  return (
    <KioskScreen
      title={moved ? t('move.doneTitle') : t('done.title')}
      lead={onPaper ? leads.paper : leads.screen}
      {...(moved ? { step: 3, way: 'moving' as const } : { step: BOOKING_STEPS })}
      seal
      without={['back']}
      finishMain
    >
      <Pages space="wide" columns={2} labels={labels} blocks={blocks} />
    </KioskScreen>
  );
}
