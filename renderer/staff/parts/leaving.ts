import { createContext, type RefObject, useContext, useEffect } from 'react';

/** Asks before unsaved work is left behind; `go` is what was wanted, to be called once it may happen. */
export type LeaveGuard = (go: () => void) => void;

const LeavingContext = createContext<RefObject<LeaveGuard | null>>({ current: null });
export const LeavingProvider = LeavingContext.Provider;

/** Goes at once, unless a page with unsaved work wants to ask first. */
export function leaveThrough(guard: RefObject<LeaveGuard | null>, go: () => void): void {
  if (guard.current === null) go();
  else guard.current(go);
}

/** While `ask` is not null, whoever wants to another page or out of the panel is asked first. */
export function useLeaveGuard(ask: LeaveGuard | null): void {
  const guard = useContext(LeavingContext);
  useEffect(() => {
    guard.current = ask;
    return () => {
      guard.current = null;
    };
  }, [guard, ask]);
}
