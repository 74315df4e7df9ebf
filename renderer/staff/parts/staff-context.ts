import { createContext, useContext } from 'react';
import type { WallClock } from '../../../shared/contract/events.ts';
import type { KioskInfo } from '../../../shared/contract/kiosk-info.ts';
import type { StaffSession } from '../../../shared/contract/staff/accounts.ts';
import type { PageName } from './pages.ts';

/** What every page of the panel knows: who works here, where, and when. */
export interface StaffContextValue {
  readonly session: StaffSession;
  readonly info: KioskInfo;
  readonly now: WallClock;
  readonly page: PageName;
  readonly go: (page: PageName) => void;
}

const StaffContext = createContext<StaffContextValue | null>(null);
export const StaffProvider = StaffContext.Provider;

export function useStaff(): StaffContextValue {
  const value = useContext(StaffContext);
  if (value === null) throw new Error('a page of the panel stands outside it');
  return value;
}
