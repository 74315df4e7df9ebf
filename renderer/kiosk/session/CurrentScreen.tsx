import { assertNever } from '../../../shared/basics/assert-never.ts';
import { identityOf } from '../flow/cancelling.ts';
import type { FlowState, Overlay } from '../flow/state.ts';
import { AccessibilityOverlay } from '../overlays/AccessibilityOverlay.tsx';
import { CommentOverlay } from '../overlays/CommentOverlay.tsx';
import { HelpOverlay } from '../overlays/HelpOverlay.tsx';
import { PrivacyOverlay } from '../overlays/PrivacyOverlay.tsx';
import { ReceiptOverlay } from '../overlays/ReceiptOverlay.tsx';
import { TemplateOverlay } from '../overlays/TemplateOverlay.tsx';
import { ArriveDoneScreen } from '../screens/ArriveDoneScreen.tsx';
import { ArriveNotFoundScreen } from '../screens/ArriveNotFoundScreen.tsx';
import { ArriveSearchScreen } from '../screens/ArriveSearchScreen.tsx';
import { CancelChoiceScreen } from '../screens/CancelChoiceScreen.tsx';
import { CancelDayScreen } from '../screens/CancelDayScreen.tsx';
import { CancelDoneScreen } from '../screens/CancelDoneScreen.tsx';
import { CancelEndingScreen } from '../screens/CancelEndingScreen.tsx';
import { CancelNotFoundScreen } from '../screens/CancelNotFoundScreen.tsx';
import { CancelSearchScreen } from '../screens/CancelSearchScreen.tsx';
import { CancelSignsScreen } from '../screens/CancelSignsScreen.tsx';
import { CancelVisitScreen } from '../screens/CancelVisitScreen.tsx';
import { CaseInfoScreen } from '../screens/CaseInfoScreen.tsx';
import { CaseScreen } from '../screens/CaseScreen.tsx';
import { CheckScreen } from '../screens/CheckScreen.tsx';
import { CodeScreen } from '../screens/CodeScreen.tsx';
import { ContactScreen } from '../screens/ContactScreen.tsx';
import { DayScreen } from '../screens/DayScreen.tsx';
import { DepartmentScreen } from '../screens/DepartmentScreen.tsx';
import { DocumentScreen } from '../screens/DocumentScreen.tsx';
import { DoneScreen } from '../screens/DoneScreen.tsx';
import { HourScreen } from '../screens/HourScreen.tsx';
import { MoveCheckScreen } from '../screens/MoveCheckScreen.tsx';
import { NameScreen } from '../screens/NameScreen.tsx';
import { PausedScreen } from '../screens/PausedScreen.tsx';
import { PeselScreen } from '../screens/PeselScreen.tsx';
import { SearchScreen } from '../screens/SearchScreen.tsx';
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
    case 'comment':
      return <CommentOverlay place={overlay.place} />;
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
  const { state, info } = useSession();
  const { booking, cancelling, moving, arriving } = state;
  switch (state.screen) {
    case 'start':
      return <StartScreen />;
    case 'department':
      return <DepartmentScreen key="booking" way="booking" />;
    case 'search':
      return <SearchScreen />;
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
    case 'document':
      return <DocumentScreen key="booking" way="booking" />;
    case 'name':
      return <NameScreen />;
    case 'contact':
      return <ContactScreen />;
    case 'check':
      return <CheckScreen caseId={required(booking.caseId)} time={required(booking.time)} />;
    case 'done':
      return <DoneScreen visit={required(state.booked)} />;
    case 'cancel-choice':
      return <CancelChoiceScreen />;
    case 'cancel-code':
      return <CodeScreen key="by-code" way="by-code" />;
    case 'cancel-ending':
      return info.withoutPesel ? <CancelSignsScreen /> : <CancelEndingScreen />;
    case 'cancel-pesel':
      return <PeselScreen key="cancelling" way="cancelling" />;
    case 'cancel-document':
      return <DocumentScreen key="cancelling" way="cancelling" />;
    case 'cancel-department':
      return <DepartmentScreen key="cancelling" way="cancelling" />;
    case 'cancel-case':
      return <CaseScreen key="cancelling" way="cancelling" departmentId={required(cancelling.departmentId)} />;
    case 'cancel-day':
      return <CancelDayScreen caseId={required(cancelling.caseId)} />;
    case 'cancel-search':
      return <CancelSearchScreen identity={sought(state)} />;
    case 'cancel-not-found':
      return <CancelNotFoundScreen identity={sought(state)} />;
    case 'cancel-paused':
      return (
        <PausedScreen way={cancelling.by === 'code' ? 'by-code' : 'cancelling'} seconds={cancelling.pausedSeconds} />
      );
    case 'cancel-visit':
      return <CancelVisitScreen visit={required(cancelling.visit)} identity={sought(state)} />;
    case 'cancel-done':
      return <CancelDoneScreen visit={required(cancelling.visit)} />;
    case 'move-day':
      return <DayScreen key="moving" {...moved(state)} />;
    case 'move-hour':
      return <HourScreen key="moving" {...moved(state)} day={required(moving.day)} />;
    case 'move-check':
      return <MoveCheckScreen visit={required(cancelling.visit)} time={required(moving.time)} />;
    case 'move-done':
      return <DoneScreen key="moved" visit={required(state.booked)} moved />;
    case 'arrive-code':
      return <CodeScreen key="arriving" way="arriving" />;
    case 'arrive-pesel':
      return <PeselScreen key="arriving" way="arriving" />;
    case 'arrive-document':
      return <DocumentScreen key="arriving" way="arriving" />;
    case 'arrive-search':
      return <ArriveSearchScreen />;
    case 'arrive-done':
      return <ArriveDoneScreen arrival={required(arriving.arrival)} />;
    case 'arrive-not-found':
      return <ArriveNotFoundScreen />;
    case 'arrive-paused':
      return <PausedScreen way="arriving" seconds={arriving.pausedSeconds} />;
    default:
      return assertNever(state.screen);
  }
}

const sought = (state: FlowState) => required(identityOf(state));

function moved({ cancelling }: FlowState) {
  const visit = required(cancelling.visit);
  return { caseId: visit.caseId, moved: visit };
}

/** The flow guarantees what a screen needs (test/renderer/flow); a broken promise ends the session, not the kiosk. */
function required<Value>(value: Value | null): Value {
  if (value === null) throw new Error('The flow led to a screen without what it shows.');
  return value;
}
