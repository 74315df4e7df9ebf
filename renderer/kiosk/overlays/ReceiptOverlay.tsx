import type { ReceiptLine } from '../../../shared/model/receipt.ts';
import { type Block, Pages } from '../../ui/Pages.tsx';
import { ReceiptPaper } from '../../ui/ReceiptPaper.tsx';
import { useLayout } from '../../ui/use-layout.ts';
import { KioskScreen } from '../KioskScreen.tsx';
import { FitHeight } from '../parts/FitHeight.tsx';
import { usePageLabels } from '../parts/page-labels.ts';
import { useWords } from '../words.tsx';

/** The receipt as it would leave a printer, seen and photographed whole; for readers of large letters as text. */
export function ReceiptOverlay({ lines }: { readonly lines: readonly ReceiptLine[] }) {
  const { t } = useWords();
  const { letters } = useLayout();
  return (
    <KioskScreen title={t('receipt.title')} lead={t('receipt.lead')} without={['finish']}>
      {letters === 'large' ? (
        <ReceiptText lines={lines} />
      ) : (
        <FitHeight>
          <div lang="pl">
            <ReceiptPaper lines={lines} label={t('receipt.picture')} />
          </div>
        </FitHeight>
      )}
    </KioskScreen>
  );
}

/** Forty-eight signs of large letters are wider than any panel: the same lines, as ordinary text on pages. */
function ReceiptText({ lines }: { readonly lines: readonly ReceiptLine[] }) {
  const labels = usePageLabels();
  return <Pages labels={labels} blocks={lines.flatMap(textBlock)} />;
}

function textBlock(line: ReceiptLine, index: number): Block[] {
  const text = line.kind === 'text' ? line.text : line.kind === 'code' ? line.groups.join(' ') : null;
  if (text === null) return [];
  const strong = line.kind === 'code' || (line.kind === 'text' && line.bold);
  return [{ key: `line-${index}`, node: <p lang="pl">{strong ? <strong>{text}</strong> : text}</p> }];
}
