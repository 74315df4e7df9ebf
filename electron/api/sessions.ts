import type { StaffId, StaffMember } from '../../shared/model/staff.ts';
import type { Clock, StaffAccount, Store } from '../engine/ports.ts';

/** Why somebody is signed out. `own`: they said so; `restored`: the data are those of an earlier time (F10). */
export type SessionEnd = 'own' | 'idle' | 'too-long' | 'changed' | 'page-lost' | 'restored';

/** Whoever is signed in, as they were when the session began or was last compared. */
export interface LiveSession {
  readonly member: StaffMember;
  readonly accessRevision: number;
}

/** One screen's place at the program: who is signed in there. What a page says about itself plays no part. */
export interface StaffSeat {
  /** Null once its time is over, which this looks at. */
  session(): LiveSession | null;
  /** Begins a session; one that goes on is ended. */
  begin(account: StaffAccount): void;
  /** The session goes on with what is known of its owner now. */
  refresh(account: StaffAccount): void;
  /** Somebody is here. */
  touch(): void;
  end(why: SessionEnd): void;
  /** The screen is gone for good. */
  leave(): void;
}

export interface SessionLimits {
  /** Seconds without a touch until the warning, and from the warning to the end. */
  readonly idleSeconds: number;
  readonly warningSeconds: number;
}

export interface Seats {
  readonly limits: SessionLimits;
  /** `onEnd` hears of every session of this seat that ends otherwise than by its owner's wish. */
  newSeat(onEnd: (why: SessionEnd) => void): StaffSeat;
  /** Whoever was changed has to come in anew, wherever on this machine they are. */
  endSessionsOf(id: StaffId, except?: StaffSeat): void;
  /** Nobody is signed in any more. */
  endAll(why: SessionEnd): void;
  /** Ends what has had its time, also where nobody asks anything. */
  sweep(): void;
}

export interface SeatsOptions {
  readonly clock: Clock;
  readonly limits: SessionLimits;
  readonly onEnded: (session: LiveSession, why: SessionEnd) => void;
}

/** A working day is over for everybody some time. */
const LONGEST_MS = 12 * 3_600_000;

interface Held extends LiveSession {
  startedMs: number;
  touchedMs: number;
}

/** The sessions of this machine's screens. They live here only: a restart or a reloaded page ends them. */
export function createSeats({ clock, limits, onEnded }: SeatsOptions): Seats {
  const seats = new Set<StaffSeat>();
  const idleMs = (limits.idleSeconds + limits.warningSeconds) * 1000;

  const newSeat = (onEnd: (why: SessionEnd) => void): StaffSeat => {
    let held: Held | null = null;
    const end = (why: SessionEnd) => {
      if (held === null) return;
      const ended = held;
      held = null;
      onEnded({ member: ended.member, accessRevision: ended.accessRevision }, why);
      if (why !== 'own') onEnd(why);
    };
    const session = () => {
      if (held === null) return null;
      const nowMs = clock.now();
      followBack(held, nowMs);
      if (nowMs - held.startedMs >= LONGEST_MS) end('too-long');
      else if (nowMs - held.touchedMs >= idleMs) end('idle');
      return held;
    };
    const seat: StaffSeat = {
      session,
      begin(account) {
        end('own');
        held = { ...liveOf(account), startedMs: clock.now(), touchedMs: clock.now() };
      },
      refresh(account) {
        if (held !== null) held = { ...held, ...liveOf(account) };
      },
      touch() {
        if (session() !== null && held !== null) held.touchedMs = clock.now();
      },
      end,
      leave() {
        end('page-lost');
        seats.delete(seat);
      },
    };
    seats.add(seat);
    return seat;
  };

  return {
    limits,
    newSeat,
    endSessionsOf(id, except) {
      for (const seat of seats) if (seat !== except && seat.session()?.member.id === id) seat.end('changed');
    },
    endAll(why) {
      for (const seat of seats) seat.end(why);
    },
    sweep() {
      for (const seat of seats) seat.session();
    },
  };
}

const liveOf = ({ member, accessRevision }: StaffAccount): LiveSession => ({ member, accessRevision });

/** After the clock was set back a session has the same time left as before: not a second more. */
function followBack(held: Held, nowMs: number): void {
  const back = held.touchedMs - nowMs;
  if (back <= 0) return;
  held.touchedMs -= back;
  held.startedMs -= back;
}

/**
 * Whether a session still stands for what its owner may do: access is taken away at another kiosk or desk too. Ends it
 * where it does not.
 */
export async function confirmSession({ store }: { readonly store: Store }, seat: StaffSeat): Promise<boolean> {
  const session = seat.session();
  if (session === null) return false;
  const account = await store.read((tx) => tx.staffAccount(session.member.id));
  if (account?.member.active && account.accessRevision === session.accessRevision) {
    seat.refresh(account);
    return true;
  }
  seat.end('changed');
  return false;
}
