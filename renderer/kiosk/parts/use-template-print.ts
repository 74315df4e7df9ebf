import { type ComponentProps, useRef, useState } from 'react';
import { type CallError, isCallError } from '../../../shared/contract/define.ts';
import type { PrintTemplateError } from '../../../shared/contract/failures.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { commands } from '../../api/queries.ts';
import type { Banner } from '../../ui/Banner.tsx';
import type { NextButton } from '../../ui/Bar.tsx';
import { useSession } from '../session/session-context.ts';
import { useWords } from '../words.tsx';
import { useDesk } from './use-desk.ts';

type Printing =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'running' }
  | { readonly kind: 'given' }
  | { readonly kind: 'failed'; readonly error: PrintTemplateError | CallError };

interface TemplatePrint {
  /** Null where the office prints none, and once it does: one sheet is enough. */
  readonly act: NextButton | null;
  /** What became of it. */
  readonly told: ComponentProps<typeof Banner> | null;
}

/** Has a template printed on the office's printer (B4). */
export function useTemplatePrint(caseId: CaseId, file: string): TemplatePrint {
  const { info } = useSession();
  const { t } = useWords();
  const desk = useDesk();
  const [printing, setPrinting] = useState<Printing>({ kind: 'not-asked' });
  const underWay = useRef(false);
  const print = async () => {
    if (underWay.current) return;
    underWay.current = true;
    setPrinting({ kind: 'running' });
    const answer = await commands.printTemplate({ caseId, file });
    underWay.current = false;
    setPrinting(answer.ok ? { kind: 'given' } : { kind: 'failed', error: answer.error });
  };
  const running = printing.kind === 'running';
  const act: NextButton | null =
    info.templatePrinting && mayAsk(printing)
      ? { label: t('printTemplate.act'), icon: 'printer', unavailable: running, onPress: () => void print() }
      : null;
  switch (printing.kind) {
    case 'not-asked':
      return { act, told: null };
    case 'running':
      return { act, told: { tone: 'wait', icon: 'printer', live: 'status', title: t('printTemplate.running') } };
    case 'given':
      return {
        act,
        told: {
          tone: 'good',
          icon: 'printer',
          live: 'status',
          title: t('printTemplate.done'),
          text: t('printTemplate.collect', { desk }),
        },
      };
    case 'failed': {
      const type = isCallError(printing.error) ? 'printer-refused' : printing.error.type;
      return {
        act,
        told: {
          tone: 'bad',
          icon: 'no-paper',
          live: 'alert',
          title: t(`printTemplate.problems.${type}`),
          text: t('printTemplate.otherwise', { desk }),
        },
      };
    }
  }
}

/** A printer that refused may be mended in a minute; a day's limit and a template that is gone are not. */
function mayAsk(printing: Printing): boolean {
  if (printing.kind === 'not-asked' || printing.kind === 'running') return true;
  return printing.kind === 'failed' && (isCallError(printing.error) || printing.error.type === 'printer-refused');
}
