import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { FlowState, Overlay } from '../flow/state.ts';
import { AccessibilityOverlay } from '../overlays/AccessibilityOverlay.tsx';
import { HelpOverlay } from '../overlays/HelpOverlay.tsx';
import { PrivacyOverlay } from '../overlays/PrivacyOverlay.tsx';
import { ReceiptOverlay } from '../overlays/ReceiptOverlay.tsx';
import { TemplateOverlay } from '../overlays/TemplateOverlay.tsx';
import { CancelDayScreen } from '../screens/CancelDayScreen.tsx';
import { CancelDoneScreen } from '../screens/CancelDoneScreen.tsx';
import { CancelNotFoundScreen } from '../screens/CancelNotFoundScreen.tsx';
import { CancelPausedScreen } from '../screens/CancelPausedScreen.tsx';
import { CancelSearchScreen } from '../screens/CancelSearchScreen.tsx';
import { CancelVisitScreen } from '../screens/CancelVisitScreen.tsx';
import { CaseInfoScreen } from '../screens/CaseInfoScreen.tsx';
import { CaseScreen } from '../screens/CaseScreen.tsx';
import { CheckScreen } from '../screens/CheckScreen.tsx';
import { ContactScreen } from '../screens/ContactScreen.tsx';
import { DayScreen } from '../screens/DayScreen.tsx';
import { DepartmentScreen } from '../screens/DepartmentScreen.tsx';
import { DoneScreen } from '../screens/DoneScreen.tsx';
import { HourScreen } from '../screens/HourScreen.tsx';
import { NameScreen } from '../screens/NameScreen.tsx';
import { PeselScreen } from '../screens/PeselScreen.tsx';
import { StartScreen } from '../screens/StartScreen.tsx';
import { useSession } from './session-context.ts';

/** The screen of the flow's state, or what lies on top of it. */
export function CurrentScreen() {
  const { state } = useSession();
  const top = state.overlays.at(-1);
  return top === undefined ? <FlowScreen /> : <TopOverlay overlay={top} />;
}

function TopOverlay({ overlay }: { readonly overlay: Overlay }) {
  const { state } = useSession();
  switch (overlay.name) {
    case 'help':
      return <HelpOverlay />;
    case 'accessibility':
      return <AccessibilityOverlay />;
    case 'privacy':
      return <PrivacyOverlay />;
    case 'receipt':
      return <ReceiptOverlay lines={required(state.booked).receipt} />;
    case 'case-info':
      return <CaseInfoScreen caseId={required(state.booking.caseId)} reading />;
    case 'template':
      return <TemplateOverlay caseId={required(state.booking.caseId)} file={overlay.file} page={overlay.page} />;
    default:
      return assertNever(overlay);
  }
}

function FlowScreen() {
  const { state } = useSession();
  const { booking, cancelling } = state;
  switch (state.screen) {
    case 'start':
      return <StartScreen />;
    case 'department':
      return <DepartmentScreen key="booking" way="booking" />;
    case 'case':
      return <CaseScreen key="booking" way="booking" departmentId={required(booking.departmentId)} />;
    case 'case-info':
      return <CaseInfoScreen caseId={required(booking.caseId)} />;
    case 'day':
      return <DayScreen caseId={required(booking.caseId)} />;
    case 'hour':
      return <HourScreen caseId={required(booking.caseId)} day={required(booking.day)} />;
    case 'pesel':
      return <PeselScreen key="booking" way="booking" />;
    case 'name':
      return <NameScreen />;
    case 'contact':
      return <ContactScreen />;
    case 'check':
      return <CheckScreen caseId={required(booking.caseId)} time={required(booking.time)} />;
    case 'done':
      return <DoneScreen visit={required(state.booked)} />;
    case 'cancel-pesel':
      return <PeselScreen key="cancelling" way="cancelling" />;
    case 'cancel-department':
      return <DepartmentScreen key="cancelling" way="cancelling" />;
    case 'cancel-case':
      return <CaseScreen key="cancelling" way="cancelling" departmentId={required(cancelling.departmentId)} />;
    case 'cancel-day':
      return <CancelDayScreen caseId={required(cancelling.caseId)} />;
    case 'cancel-search':
      return <CancelSearchScreen {...wanted(state)} />;
    case 'cancel-not-found':
      return <CancelNotFoundScreen {...wanted(state)} />;
    case 'cancel-paused':
      return <CancelPausedScreen />;
    case 'cancel-visit':
      return <CancelVisitScreen visit={required(cancelling.visit)} {...wanted(state)} />;
    case 'cancel-done':
      return <CancelDoneScreen visit={required(cancelling.visit)} />;
    default:
      return assertNever(state.screen);
  }
}

const wanted = ({ cancelling }: FlowState) => ({
  caseId: required(cancelling.caseId),
  date: required(cancelling.date),
});

/** The flow guarantees what a screen needs (test/renderer/flow); a broken promise ends the session, not the kiosk. */
function required<Value>(value: Value | null): Value {
  if (value === null) throw new Error('The flow led to a screen without what it shows.');
  return value;
}
