import { Button } from 'react-aria-components';
import { callWords } from '../../../shared/text/panel/common.ts';
import { guardWords } from '../../../shared/text/panel/guards.ts';
import { useAct, useAsk, useRefresh } from '../../api/staff.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Act } from '../parts/Act.tsx';
import { useNotify } from '../parts/Notices.tsx';
import { useStaff } from '../parts/staff-context.ts';

/** Over every page of the panel: where nobody can be looked for by PESEL, and a clock that cannot be right. */
export function GuardAlert() {
  const { go, page } = useStaff();
  const answer = useAsk('getGuardAlerts', {});
  const { closedPaths, clockIsSure } = answer.kind === 'ready' ? answer.value : { closedPaths: [], clockIsSure: true };
  return (
    <div className="pr-alert" role="status" aria-label={guardWords.label}>
      {clockIsSure || page === 'device' ? null : (
        <Button className="sb pr-alert-in" onPress={() => go('device')}>
          <Icon name="clock" />
          <span className="pr-alert-words">
            <b>{guardWords.clock}</b>
          </span>
          <span className="pr-alert-go">
            {guardWords.clockOpen}
            <Icon name="forward" />
          </span>
        </Button>
      )}
      {closedPaths.map((path) => (
        <ClosedPath key={path.holder} {...path} />
      ))}
    </div>
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
