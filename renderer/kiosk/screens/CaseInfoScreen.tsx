import type { ReactNode } from 'react';
import type { CaseInfo } from '../../../shared/contract/views.ts';
import type { Start } from '../../../shared/model/availability.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useAvailability, useCase } from '../../api/queries.ts';
import { caseBlocks } from '../../ui/case-blocks.tsx';
import { NearestCard } from '../../ui/NearestCard.tsx';
import { type Block, Pages } from '../../ui/Pages.tsx';
import { useLayout } from '../../ui/use-layout.ts';
import { KioskScreen } from '../KioskScreen.tsx';
import { Answered } from '../parts/Answered.tsx';
import { caseText, caseWords } from '../parts/case-text.ts';
import { usePageLabels } from '../parts/page-labels.ts';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';

interface CaseInfoScreenProps {
  readonly caseId: CaseId;
  /** Opened on top of another screen: to read only. */
  readonly reading?: boolean;
}

/** What the case is, what to bring, and the nearest free time one touch away (A3, A4). */
export function CaseInfoScreen({ caseId, reading = false }: CaseInfoScreenProps) {
  const { dispatch, rules } = useSession();
  const { t, office } = useWords();
  const info = useCase(caseId);
  // Large letters on a low screen: the card leaves its place under the pages and begins the first of them.
  const { shape, letters } = useLayout();
  const tight = letters === 'large' && shape !== 'standing';
  const known = info.kind === 'ready' ? info.value : null;
  return (
    <KioskScreen
      title={known ? office(known.name) : t('waiting')}
      lead={known ? office(known.description) : undefined}
      trail={known ? [{ text: office(known.departmentName), strong: true }] : []}
      {...(reading
        ? { without: ['finish'] as const }
        : { step: 1, next: { label: t('bar.next'), onPress: () => dispatch({ type: 'next', rules }) } })}
    >
      <Answered answer={info}>
        {(value) => <CasePages info={value} nearest={!reading && tight ? <Nearest caseId={caseId} /> : null} />}
      </Answered>
      {reading || tight ? null : <Nearest caseId={caseId} />}
    </KioskScreen>
  );
}

function CasePages({ info, nearest }: { readonly info: CaseInfo; readonly nearest: ReactNode }) {
  const { dispatch } = useSession();
  const words = useWords();
  const layout = useLayout();
  const labels = usePageLabels();
  const openTemplate = (file: string) => dispatch({ type: 'open', overlay: { name: 'template', file, page: 1 } });
  const first: Block[] = nearest === null ? [] : [{ key: 'nearest', node: nearest }];
  return (
    <Pages
      space="wide"
      labels={labels}
      blocks={[...first, ...caseBlocks(caseText(info, words), caseWords(words), layout, openTemplate)]}
    />
  );
}

function Nearest({ caseId }: { readonly caseId: CaseId }) {
  const { dispatch } = useSession();
  const words = useWords();
  const availability = useAvailability(caseId);
  const nearest: Start | null = availability.kind === 'ready' ? availability.value.nearest : null;
  if (nearest === null) return null;
  return (
    <NearestCard
      title={words.t('day.nearest')}
      when={words.start(nearest)}
      action={words.t('day.takeNearest')}
      onChoose={() => dispatch({ type: 'choose-time', time: nearest })}
    />
  );
}
