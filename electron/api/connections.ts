import { err, type Result } from '../../shared/basics/result.ts';
import type { Contract } from '../../shared/contract/define.ts';
import type { KioskEvent } from '../../shared/contract/events.ts';
import type { LaidOutPage } from '../engine/ports.ts';
import type { Caller, Dispatch } from './dispatch.ts';
import type { Seats, SessionEnd, StaffSeat } from './sessions.ts';

/** One window at the program. Who is signed in there is known here and nowhere else. */
export interface Connection {
  dispatch(method: unknown, input: unknown): Promise<Result<unknown, unknown>>;
  /** What every screen hears, and what concerns this one alone. */
  subscribe(listener: (event: KioskEvent) => void): () => void;
  /** The page was loaded anew or crashed: whoever was signed in is not any more. */
  reset(): void;
  /** The window is gone. */
  close(): void;
}

/** What the host knows of a window. */
export interface WindowFacts {
  /** What it has laid out for paper. */
  readonly page?: LaidOutPage;
  /** It shows who is called (I3) and nothing else: nobody stands at it. */
  readonly isDisplay?: true;
}

/** All that a display needs. Nobody can sign in there, whatever its page asks for. */
const DISPLAY_METHODS: ReadonlySet<unknown> = new Set(['getKiosk', 'listCalled']);

export interface ConnectionOptions {
  readonly contract: Contract;
  readonly dispatch: Dispatch;
  readonly seats: Seats;
  readonly subscribe: (listener: (event: KioskEvent) => void) => () => void;
}

/** Makes connections: each call is made by whoever is signed in on that window at that moment. */
export function createConnections({
  contract,
  dispatch,
  seats,
  subscribe,
}: ConnectionOptions): (window?: WindowFacts) => Connection {
  return (window = {}) => {
    const listeners = new Set<(event: KioskEvent) => void>();
    const tell = (why: SessionEnd) => {
      if (why === 'own') return;
      for (const listener of listeners) listener({ type: 'staff-signed-out', why });
    };
    const seat = seats.newSeat(tell);
    return {
      dispatch: async (method, input) => {
        if (window.isDisplay && !DISPLAY_METHODS.has(method)) return err({ type: 'not-authorised' });
        // A query may come from the screen itself: it must not keep a session alive that nobody sits at.
        const known = typeof method === 'string' && Object.hasOwn(contract, method);
        if (known && contract[method]?.kind === 'command') seat.touch();
        return dispatch(method, input, { ...callerAt(seat), ...window });
      },
      subscribe(listener) {
        listeners.add(listener);
        const stop = subscribe(listener);
        return () => {
          listeners.delete(listener);
          stop();
        };
      },
      reset: () => seat.end('page-lost'),
      close: () => seat.leave(),
    };
  };
}

/** Whoever still has to choose a PIN of their own may do no more than a resident. */
function callerAt(seat: StaffSeat): Caller {
  const session = seat.session();
  if (session === null || session.member.pinTemporary) return { role: 'resident', seat };
  return { role: session.member.role, name: session.member.name, seat };
}
