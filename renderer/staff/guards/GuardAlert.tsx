import { Button } from 'react-aria-components';
import { callWords } from '../../../shared/text/panel/common.ts';
import { guardWords } from '../../../shared/text/panel/guards.ts';
import { useAct, useAsk, useRefresh } from '../../api/staff.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';
import { Act } from '../parts/Act.tsx';
import { useNotify } from '../parts/Notices.tsx';
import { useStaff } from '../parts/staff-context.ts';

const NOTHING = { closedPaths: [], clockIsSure: true, logFaultIsNews: false } as const;

/**
 * Over every page of the panel: where nobody can be looked for by PESEL, a clock that cannot be right, a log of acts that is
 * not as it was written.
 */
export function GuardAlert() {
  const { go, page } = useStaff();
  const answer = useAsk('getGuardAlerts', {});
  const { closedPaths, clockIsSure, logFaultIsNews } = answer.kind === 'ready' ? answer.value : NOTHING;
  return (
    <div className="pr-alert" role="status" aria-label={guardWords.label}>
      {clockIsSure || page === 'device' ? null : (
        <Strip icon="clock" text={guardWords.clock} onOpen={() => go('device')} />
      )}
      {logFaultIsNews && page !== 'device' && page !== 'audit' ? (
        <Strip icon="book" text={guardWords.log} onOpen={() => go('device')} />
      ) : null}
      {closedPaths.map((path) => (
        <ClosedPath key={path.holder} {...path} />
      ))}
    </div>
  );
}

interface StripProps {
  readonly icon: IconName;
  readonly text: string;
  readonly onOpen: () => void;
}

/** What is the matter; the page about the device says what to do. */
function Strip({ icon, text, onOpen }: StripProps) {
  return (
    <Button className="sb pr-alert-in" onPress={onOpen}>
      <Icon name={icon} />
      <span className="pr-alert-words">
        <b>{text}</b>
      </span>
      <span className="pr-alert-go">
        {guardWords.seeWhatToDo}
        <Icon name="forward" />
      </span>
    </Button>
  );
}

function ClosedPath({ holder, sinceMs }: { readonly holder: string; readonly sinceMs: number }) {
  const notify = useNotify();
  const refresh = useRefresh();
  const { act, busy } = useAct('openPath');
  const open = async () => {
    const opened = await act({ holder });
    if (!opened.ok) return notify({ tone: 'bad', text: callWords(opened.error) });
    refresh('getGuardAlerts', 'listAudit');
    notify({ tone: 'good', text: guardWords.opened(holder) });
  };
  return (
    <section className="st-box bad gd-closed">
      <Icon name="warning" />
      <p className="pr-alert-words">
        <b>{guardWords.closed(holder)}</b>
        <span>{guardWords.closedWhy(sinceMs)}</span>
      </p>
      <Act icon="search" busy={busy} onPress={() => void open()}>
        {guardWords.open}
      </Act>
    </section>
  );
}
