import type { ReactNode } from 'react';
import { CaseInfoScreen, CasesScreen, DayScreen, DepartmentScreen, HourScreen, StartScreen } from './choosing.tsx';
import {
  AssistScreen,
  CancelDialogScreen,
  CheckScreen,
  DoneScreen,
  IdleScreen,
  OutOfOrderScreen,
  ReceiptScreen,
} from './finishing.tsx';
import { EmailScreen, NameScreen, PeselScreen } from './typing.tsx';

const SCREENS: Readonly<Record<string, () => ReactNode>> = {
  start: StartScreen,
  department: DepartmentScreen,
  cases: CasesScreen,
  'case-info': CaseInfoScreen,
  day: DayScreen,
  hour: HourScreen,
  pesel: () => <PeselScreen />,
  'pesel-error': () => <PeselScreen wrong />,
  name: NameScreen,
  email: EmailScreen,
  check: CheckScreen,
  done: () => <DoneScreen />,
  'done-no-paper': () => <DoneScreen noPaper />,
  idle: IdleScreen,
  cancel: CancelDialogScreen,
  assist: AssistScreen,
  'out-of-order': OutOfOrderScreen,
  receipt: ReceiptScreen,
};

/** Every component in whole screens with fixed data, to look at on any panel. */
export function Gallery({ screen }: { readonly screen: string }) {
  const Wanted = SCREENS[screen];
  if (Wanted) return <Wanted />;
  return (
    <ul>
      {Object.keys(SCREENS).map((name) => (
        <li key={name}>
          <a href={`?screen=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
