import { useEffect, useState } from 'react';
import type { KioskInfo } from '../../../shared/contract/kiosk-info.ts';
import type { StaffSession } from '../../../shared/contract/staff/accounts.ts';
import { ask, useAsk } from '../../api/staff.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { DoorFrame } from './DoorFrame.tsx';
import { DoorWays } from './DoorWays.tsx';
import { OwnPin } from './OwnPin.tsx';
import { SetUp } from './SetUp.tsx';
import { SignIn } from './SignIn.tsx';

interface DoorProps {
  readonly info: KioskInfo;
  readonly onOpen: (session: StaffSession) => void;
  readonly onLeave: (() => void) | null;
  /** Why the panel closed, where the program closed it and nobody else stands before this screen. */
  readonly note: string | null;
}

/** Where the door stands: nobody yet, or somebody who still has to choose their own PIN. */
type Stage =
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'set-up' }
  | { readonly kind: 'own-pin'; readonly session: StaffSession; readonly old: string | null };

/** Seconds without a touch until the door closes. Setting up takes reading a file and thinking of a PIN. */
const QUIET_SECONDS = { 'sign-in': 20, 'set-up': 180, 'own-pin': 60 } as const;

/** What stands before the panel: the PIN, and at the very first start the setting up of the first administrator. */
export function Door({ onOpen, onLeave, note }: DoorProps) {
  const known = useAsk('getStaffSession', {});
  const [chosen, setChosen] = useState<Stage | null>(null);
  const open = known.kind === 'ready' ? known.value.session : null;
  const straightIn = chosen === null && open !== null && !open.mustChangePin;
  useEffect(() => {
    if (straightIn && open) onOpen(open);
  }, [straightIn, open, onOpen]);

  const arrive = (session: StaffSession, old: string | null) =>
    session.mustChangePin ? setChosen({ kind: 'own-pin', session, old }) : onOpen(session);
  const stageOf = (setupNeeded: boolean): Stage => {
    if (chosen) return chosen;
    if (open) return { kind: 'own-pin', session: open, old: null };
    return setupNeeded ? { kind: 'set-up' } : { kind: 'sign-in' };
  };
  const kind = known.kind === 'ready' ? stageOf(known.value.setupNeeded).kind : 'sign-in';
  const leave = () => {
    // Setting up and a temporary PIN have signed somebody in already.
    if (kind !== 'sign-in') void ask('signOut', {});
    onLeave?.();
  };
  const ways = { onLeave: onLeave ? leave : null, quietSeconds: QUIET_SECONDS[kind] };

  return (
    <DoorFrame key={kind} quietSeconds={onLeave ? QUIET_SECONDS[kind] : null} onQuiet={leave} note={note}>
      <Waiting answer={known}>
        {({ setupNeeded }) => {
          if (straightIn) return null;
          const stage = stageOf(setupNeeded);
          switch (stage.kind) {
            case 'set-up':
              return <SetUp {...ways} onOpen={onOpen} onSignIn={() => setChosen({ kind: 'sign-in' })} />;
            case 'own-pin':
              return (
                <OwnPin
                  {...ways}
                  session={stage.session}
                  old={stage.old}
                  onChanged={onOpen}
                  onGone={() => setChosen({ kind: 'sign-in' })}
                />
              );
            case 'sign-in':
              return (
                <SignIn
                  {...ways}
                  onSignedIn={arrive}
                  onSetUp={setupNeeded ? () => setChosen({ kind: 'set-up' }) : null}
                />
              );
          }
        }}
      </Waiting>
      {known.kind === 'failed' ? <DoorWays {...ways} /> : null}
    </DoorFrame>
  );
}
