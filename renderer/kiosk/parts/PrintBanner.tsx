import { assertNever } from '../../../shared/basics/assert-never.ts';
import { Banner } from '../../ui/Banner.tsx';
import type { PrintState } from '../flow/state.ts';
import { useSession } from '../session/session-context.ts';
import { useWords, type Words } from '../words.tsx';
import { PrintButton } from './PrintButton.tsx';
import { useDesk } from './use-desk.ts';
import type { PrintAct } from './use-print.ts';

type Failed = Extract<PrintState, { kind: 'failed' }>;

interface PrintBannerProps {
  readonly act: PrintAct | null;
  readonly again?: boolean;
}

/**
 * What became of the receipt; when it did not come out, what to do instead. `again`: of a visit that was booked earlier,
 * whose code is not on the screen. `act` does something about it.
 */
export function PrintBanner({ act, again = false }: PrintBannerProps) {
  const { state } = useSession();
  const words = useWords();
  const desk = useDesk();
  const { t } = words;
  const { print } = state;
  switch (print.kind) {
    case 'not-asked':
      return null;
    case 'running':
      return <Banner tone="wait" icon="printer" live="status" title={t('print.printing')} />;
    case 'out':
      return (
        <Banner
          tone="good"
          icon="printer"
          live="status"
          title={print.outcome === 'printed' ? t('print.printed') : t('print.handedOver')}
        />
      );
    case 'failed': {
      const hint = again ? t('print.askDesk', { desk }) : hintOf(print, words);
      return (
        <Banner
          tone="bad"
          icon="no-paper"
          live="alert"
          title={titleOf(print, words)}
          text={hint}
          beside={act === null ? null : <PrintButton {...act} />}
        />
      );
    }
    default:
      return assertNever(print);
  }
}

function titleOf({ error }: Failed, { t }: Words): string {
  switch (error.type) {
    case 'unexpected':
      // The answer was lost, not necessarily the sheet.
      return `${t('problems.printUnknown.lost')} ${t('problems.print.unknown')}`;
    case 'not-started':
      return t(`problems.printNotStarted.${error.reason}`);
    case 'unknown':
      return `${t(`problems.printUnknown.${error.reason}`)} ${t('problems.print.unknown')}`;
    case 'no-printer':
    case 'visit-not-found':
      return t(`problems.print.${error.type}`);
    case 'not-authorised':
    case 'bad-call':
    case 'out-of-order':
      return t('problems.printNotStarted.fault');
    default:
      return assertNever(error);
  }
}

function hintOf({ error }: Failed, { t }: Words): string {
  switch (error.type) {
    case 'unexpected':
      return t('problems.printHint.unknown');
    case 'not-started':
    case 'unknown':
    case 'no-printer':
    case 'visit-not-found':
      return t(`problems.printHint.${error.type}`);
    case 'not-authorised':
    case 'bad-call':
    case 'out-of-order':
      return t('problems.printHint.not-started');
    default:
      return assertNever(error);
  }
}
