import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { WallClock } from '../shared/contract/events.ts';
import type { KioskInfo } from '../shared/contract/kiosk-info.ts';
import { askKiosk, endSession, listenToKiosk } from './api/queries.ts';
import { ask as askStaff } from './api/staff.ts';
import { STANDARD_SETTINGS } from './kiosk/flow/state.ts';
import { OutOfOrderScreen } from './kiosk/screens/OutOfOrderScreen.tsx';
import { Session } from './kiosk/session/Session.tsx';
import { SessionBoundary } from './kiosk/session/SessionBoundary.tsx';
import { WordsIn } from './kiosk/words.tsx';
import { Starting } from './Starting.tsx';
import { applyPanel } from './ui/panel.ts';
import { applyReader } from './ui/reader.ts';

const RETRY_MS = 2000;

/** Read when staff come in; a resident's kiosk does without. */
const StaffApp = lazy(() => import('./staff/StaffApp.tsx').then((file) => ({ default: file.StaffApp })));
const CallingDisplay = lazy(() =>
  import('./display/CallingDisplay.tsx').then((file) => ({ default: file.CallingDisplay })),
);

/**
 * The program's screen from its first moment: asks about the office, then draws one resident's session after another, the
 * panel when staff come in, or says that it is out of order. A clerk's own computer shows the panel alone, a second screen
 * who is called.
 */
export function App() {
  const [info, setInfo] = useState<KioskInfo | null>(null);
  const [now, setNow] = useState<WallClock | null>(null);
  const [session, setSession] = useState(1);
  const [staff, setStaff] = useState(false);
  const nextSession = useCallback(() => {
    endSession();
    setSession((number) => number + 1);
  }, []);
  const enterStaff = useCallback(() => setStaff(true), []);
  const leaveStaff = useCallback(() => {
    setStaff(false);
    nextSession();
  }, [nextSession]);

  /** A page of the panel broke: whoever worked there is signed out, as after any other end. */
  const breakOffStaff = useCallback(() => {
    void askStaff('signOut', {});
    leaveStaff();
  }, [leaveStaff]);

  const ask = useCallback(async () => {
    const answer = await askKiosk();
    if (!answer.ok) return false;
    setInfo(answer.value);
    setNow(answer.value.now);
    return true;
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = async () => {
      if (!(await ask())) timer = setTimeout(again, RETRY_MS);
    };
    void again();
    const stop = listenToKiosk((event) => {
      if (event.type === 'minute') setNow(event.now);
      if (event.type === 'state') void again();
      if (event.type === 'room') setInfo((known) => known && { ...known, hasRoom: event.hasRoom });
      if (event.type === 'printer') setInfo((known) => known && { ...known, printer: event.printer });
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [ask]);

  const diagonalInches = info?.kiosk.diagonalInches;
  useEffect(() => (diagonalInches === undefined ? undefined : applyPanel(diagonalInches)), [diagonalInches]);

  const outOfOrder = info?.state.kind === 'out-of-order';
  const panel = staff || info?.mode === 'desk';
  useEffect(() => {
    if (!outOfOrder && !panel) return;
    applyReader(STANDARD_SETTINGS);
    document.documentElement.lang = STANDARD_SETTINGS.language;
  }, [outOfOrder, panel]);

  if (info === null || now === null) return <Starting />;
  if (info.state.kind === 'out-of-order') {
    return (
      <WordsIn language={info.kiosk.defaultLanguage}>
        <OutOfOrderScreen problem={info.state.problem} info={info} />
      </WordsIn>
    );
  }
  if (info.mode === 'display') {
    return (
      <Suspense fallback={null}>
        <CallingDisplay info={info} now={now} />
      </Suspense>
    );
  }
  if (panel) {
    return (
      <SessionBoundary key={`staff-${session}`} onBroken={breakOffStaff}>
        <Suspense fallback={null}>
          <StaffApp info={info} now={now} onLeave={info.mode === 'desk' ? null : leaveStaff} />
        </Suspense>
      </SessionBoundary>
    );
  }
  return (
    <SessionBoundary key={session} onBroken={nextSession}>
      <Session info={info} now={now} onEnd={nextSession} onStaff={enterStaff} />
    </SessionBoundary>
  );
}
