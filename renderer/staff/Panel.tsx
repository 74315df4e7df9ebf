import { useEffect, useMemo, useRef, useState } from 'react';
import type { WallClock } from '../../shared/contract/events.ts';
import type { KioskInfo } from '../../shared/contract/kiosk-info.ts';
import type { StaffSession } from '../../shared/contract/staff/accounts.ts';
import type { SignedOut } from '../../shared/text/panel/accounts.ts';
import { listenToKiosk } from '../api/queries.ts';
import { ask, useRefresh } from '../api/staff.ts';
import { CurrentPage } from './Pages.tsx';
import { IdleWarning } from './parts/IdleWarning.tsx';
import { type LeaveGuard, LeavingProvider, leaveThrough } from './parts/leaving.ts';
import { Notices } from './parts/Notices.tsx';
import type { PageName } from './parts/pages.ts';
import { Shell } from './parts/Shell.tsx';
import { StaffProvider } from './parts/staff-context.ts';
import { useIdleTime } from './parts/use-idle-time.ts';

interface PanelProps {
  readonly session: StaffSession;
  readonly info: KioskInfo;
  readonly now: WallClock;
  /** `why`: the program closed it; null when somebody left. */
  readonly onClosed: (why: SignedOut | null) => void;
  readonly firstPage?: PageName;
}

/** The panel of whoever is signed in: its frame, the page, the warning before it closes. */
export function Panel({ session, info, now, onClosed, firstPage = 'day' }: PanelProps) {
  const [page, setPage] = useState<PageName>(firstPage);
  const refresh = useRefresh();
  useEffect(
    () =>
      listenToKiosk((event) => {
        if (event.type === 'visits-changed') {
          refresh('listDay', 'listUnresolved', 'getStaffStarts', 'getVisitHistory', 'listKioskPrinters');
        }
        if (event.type === 'minute') refresh('getGuardAlerts');
        if (event.type === 'printer') refresh('getPrinter', 'listKioskPrinters', 'getDeviceState');
        if (event.type === 'schedule-changed') refresh();
        if (event.type === 'staff-signed-out') onClosed(event.why);
      }),
    [refresh, onClosed],
  );
  const leave = async () => {
    await ask('signOut', {});
    onClosed(null);
  };
  const idle = useIdleTime({
    idleSeconds: session.idleSeconds,
    warningSeconds: session.warningSeconds,
    onActive: () => void ask('staffIsHere', {}),
    onEnd: () => void leave(),
  });
  const guard = useRef<LeaveGuard | null>(null);
  const context = useMemo(
    () => ({ session, info, now, page, go: (next: PageName) => leaveThrough(guard, () => setPage(next)) }),
    [session, info, now, page],
  );
  return (
    <StaffProvider value={context}>
      <Notices>
        <LeavingProvider value={guard}>
          <div className="panel-room">
            <Shell onLeave={() => leaveThrough(guard, () => void leave())}>
              <CurrentPage page={page} />
            </Shell>
          </div>
        </LeavingProvider>
      </Notices>
      {idle.left === null ? null : <IdleWarning seconds={idle.left} onStay={idle.stay} />}
    </StaffProvider>
  );
}
