import { createContext, useContext } from 'react';
import type { WallClock } from '../../../shared/contract/events.ts';
import type { KioskInfo } from '../../../shared/contract/kiosk-info.ts';
import type { PersonRules } from '../../../shared/rules/person.ts';
import type { FlowEvent } from '../flow/events.ts';
import type { FlowState } from '../flow/state.ts';

export interface SessionValue {
  readonly state: FlowState;
  readonly dispatch: (event: FlowEvent) => void;
  readonly info: KioskInfo;
  /** What the clock on the office's wall shows, to the minute. */
  readonly now: WallClock;
  readonly rules: PersonRules;
}

export const SessionContext = createContext<SessionValue | null>(null);

/** The session a screen belongs to. */
export function useSession(): SessionValue {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('A screen is drawn outside a session.');
  return session;
}
