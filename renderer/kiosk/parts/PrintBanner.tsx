import { assertNever } from '../../../shared/basics/assert-never.ts';
import { Banner } from '../../ui/Banner.tsx';
import type { PrintState } from '../flow/state.ts';
import { useSession } from '../session/session-context.ts';
import { useWords, type Words } from '../words.tsx';

/** What became of the receipt; the first words always say that the visit stands when it did not come out. */
export function PrintBanner() {
  const { state } = useSession();
  const words = useWords();
  const { t } = words;
  const { print } = state;
  switch (print.kind) {
    case 'not-asked':
    case 'running':
      return <Banner tone="wait" icon="printer" live="status" title={t('done.printing')} />;
    case 'out':
      return (
        <Banner
          tone="good"
          icon="printer"
          live="status"
          title={print.outcome === 'printed' ? t('done.printed') : t('done.handedOver')}
        />
      );
    case 'failed': {
      const { title, text } = failureWords(print, words);
      return <Banner tone="bad" icon="no-paper" live="alert" title={title} text={text} />;
    }
    default:
      return assertNever(print);
  }
}

function failureWords({ error }: Extract<PrintState, { kind: 'failed' }>, { t }: Words) {
  switch (error.type) {
    case 'not-started':
      return { title: t(`problems.printNotStarted.${error.reason}`), text: t('problems.printHint.not-started') };
    case 'no-printer':
    case 'unknown':
    case 'visit-not-found':
      return { title: t(`problems.print.${error.type}`), text: t(`problems.printHint.${error.type}`) };
    case 'not-authorised':
    case 'bad-call':
    case 'out-of-order':
    case 'unexpected':
      return { title: t('problems.printNotStarted.fault'), text: t('problems.printHint.not-started') };
    default:
      return assertNever(error);
  }
}
