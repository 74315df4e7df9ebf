import { type Bucket, type Rate, takeFrom } from '../../shared/basics/bucket.ts';
import { err, type Result } from '../../shared/basics/result.ts';
import type { Contract } from '../../shared/contract/define.ts';
import type { KioskEvent } from '../../shared/contract/events.ts';
import type { LaidOutPage } from '../engine/ports.ts';
import type { Caller, Dispatch } from './dispatch.ts';
import { INPUT_LIMITS, isPlainInput, LARGE_INPUT_LIMITS } from './plain-input.ts';
import type { Seats, SessionEnd, StaffSeat } from './sessions.ts';

/** One window at the program. Who is signed in there is known here and nowhere else. */
export interface Connection {
  /**
   * `session`: the number of the resident's session that asks. A higher one ends those before it: their calls are refused, and
   * their answers that come late tell nothing. Left out, it is the one that goes on.
   */
  dispatch(method: unknown, input: unknown, session?: unknown): Promise<Result<unknown, unknown>>;
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
  /** Forgets what a browser remembers of whoever stood there. */
  readonly forget?: () => Promise<void>;
  /** It shows who is called (I3) and nothing else: nobody stands at it. */
  readonly isDisplay?: true;
}

/** All that a display needs. Nobody can sign in there, whatever its page asks for. */
const DISPLAY_METHODS: ReadonlySet<unknown> = new Set(['getKiosk', 'listCalled']);

/** What one window may ask: more than any screen does, less than would keep the program from everybody else. */
export const CALLS: Rate = { burst: 300, perSecond: 60 };

/** Why a call did not come as far as the dispatcher. */
export type TurnedAway = 'old-session' | 'too-many-calls' | 'not-plain';

export interface ConnectionOptions {
  readonly contract: Contract;
  readonly dispatch: Dispatch;
  readonly seats: Seats;
  readonly subscribe: (listener: (event: KioskEvent) => void) => () => void;
  /** Milliseconds of a clock that nobody sets. */
  readonly monotonicMs: () => number;
  /** Hears of calls that were turned away: of a flood of them once. */
  readonly onTurnedAway?: (why: TurnedAway) => void;
}

/** Makes connections: each call is made by whoever is signed in on that window at that moment. */
export function createConnections(options: ConnectionOptions): (window?: WindowFacts) => Connection {
  const { contract, dispatch, seats, subscribe, onTurnedAway = () => undefined } = options;
  return (window = {}) => {
    const listeners = new Set<(event: KioskEvent) => void>();
    const tell = (why: SessionEnd) => {
      if (why === 'own') return;
      for (const listener of listeners) listener({ type: 'staff-signed-out', why });
    };
    const seat = seats.newSeat(tell);
    const mayAsk = callLimit(options);
    const sessions = sessionsOf(() => seat.end('page-lost'));
    const turnAway = (why: TurnedAway, error: { readonly type: string; readonly where?: readonly string[] }) => {
      onTurnedAway(why);
      return err(error);
    };
    return {
      dispatch: async (method, input, session) => {
        const asked = mayAsk();
        if (asked === 'flood') return err(TOO_MANY);
        if (asked === 'one-too-many') return turnAway('too-many-calls', TOO_MANY);
        const isCurrent = sessions.enter(session);
        if (!isCurrent()) return turnAway('old-session', NOT_AUTHORISED);
        if (window.isDisplay && !DISPLAY_METHODS.has(method)) return err(NOT_AUTHORISED);
        const caller = callerAt(seat);
        const limits = caller.role === 'administrator' ? LARGE_INPUT_LIMITS : INPUT_LIMITS;
        if (!isPlainInput(input, limits)) return turnAway('not-plain', { type: 'bad-call', where: ['input'] });
        // A query may come from the screen itself: it must not keep a session alive that nobody sits at.
        const known = typeof method === 'string' && Object.hasOwn(contract, method);
        if (known && contract[method]?.kind === 'command') seat.touch();
        const answer = await dispatch(method, input, { ...caller, ...window });
        return isCurrent() ? answer : err(NOT_AUTHORISED);
      },
      subscribe(listener) {
        listeners.add(listener);
        const stop = subscribe(listener);
        return () => {
          listeners.delete(listener);
          stop();
        };
      },
      reset: () => {
        sessions.begin();
        seat.end('page-lost');
      },
      close: () => seat.leave(),
    };
  };
}

const NOT_AUTHORISED = { type: 'not-authorised' } as const;
const TOO_MANY = { type: 'bad-call', where: ['too-many-calls'] } as const;

/** Residents' sessions at one window, by number. What staff could do there ends with the session they came in by. */
function sessionsOf(onNext: () => void): {
  /** Gives what tells whether a call still belongs to the session that goes on. */
  enter(session: unknown): () => boolean;
  /** The page begins anew and counts as it likes. */
  begin(): void;
} {
  let current = 0;
  let page = 0;
  return {
    enter(session = current) {
      if (typeof session !== 'number' || !Number.isSafeInteger(session) || session < current) return () => false;
      if (session > current) {
        // The first call of a page only says how it counts.
        if (current > 0) onNext();
        current = session;
      }
      const on = page;
      return () => session === current && on === page;
    },
    begin() {
      page += 1;
      current = 0;
    },
  };
}

/** Counts the calls of one window. A flood is told of once; it is over when half of what may come at once is free again. */
function callLimit({ monotonicMs }: ConnectionOptions): () => 'may' | 'one-too-many' | 'flood' {
  let bucket: Bucket | null = null;
  let flood = false;
  return () => {
    const step = takeFrom(bucket, CALLS, monotonicMs());
    bucket = step.bucket;
    if (step.taken) {
      if (bucket.left > CALLS.burst / 2) flood = false;
      return 'may';
    }
    if (flood) return 'flood';
    flood = true;
    return 'one-too-many';
  };
}

/** Whoever still has to choose a PIN of their own may do no more than a resident. */
function callerAt(seat: StaffSeat): Caller {
  const session = seat.session();
  if (session === null || session.member.pinTemporary) return { role: 'resident', seat };
  return { role: session.member.role, name: session.member.name, seat };
}
