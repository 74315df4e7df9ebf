import { QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { WallClock } from '../../shared/contract/events.ts';
import type { KioskInfo } from '../../shared/contract/kiosk-info.ts';
import type { StaffSession } from '../../shared/contract/staff/accounts.ts';
import { type SignedOut, signedOutWords } from '../../shared/text/panel/accounts.ts';
import { endSession, forgetAnswers, newQueryClient } from '../api/queries.ts';
import { Door } from './door/Door.tsx';
import { Panel } from './Panel.tsx';
import { ScreenKeyboard } from './parts/ScreenKeyboard.tsx';
import './theme/index.css';

interface StaffAppProps {
  readonly info: KioskInfo;
  readonly now: WallClock;
  /** Back to the residents' screen; null on a clerk's own computer, which has none. */
  readonly onLeave: (() => void) | null;
}

/** The admin mode: the door, and behind it the panel. Everything it knew is forgotten when it closes. */
export function StaffApp({ info, now, onLeave }: StaffAppProps) {
  const [session, setSession] = useState<StaffSession | null>(null);
  const queries = useMemo(newQueryClient, []);
  const [why, setWhy] = useState<SignedOut | null>(null);
  const close = useCallback(
    (closedBecause: SignedOut | null) => {
      setSession(null);
      setWhy(closedBecause);
      // On a clerk's own computer the next person comes in by the same door.
      if (onLeave === null) endSession();
      else onLeave();
    },
    [onLeave],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever signs in next finds nothing
  useEffect(() => () => forgetAnswers(queries), [queries, session]);
  const open = useCallback((next: StaffSession) => {
    setWhy(null);
    setSession(next);
  }, []);

  return (
    <I18nProvider locale="pl-PL">
      <QueryClientProvider client={queries}>
        {session === null ? (
          <Door info={info} onOpen={open} onLeave={onLeave} note={why === null ? null : signedOutWords[why]} />
        ) : (
          <Panel key={session.staffId} session={session} info={info} now={now} onClosed={close} />
        )}
        {info.mode === 'kiosk' ? <ScreenKeyboard /> : null}
      </QueryClientProvider>
    </I18nProvider>
  );
}
