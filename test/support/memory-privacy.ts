import type { KeyState, PrivacyReads, PrivacyWrites, VisitEvent } from '../../electron/engine/ports.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Visit } from '../../shared/model/visit.ts';
import type { StoredComment } from './memory-running.ts';

/** Keys are not there in memory: only what is told of them. `left` counts down as rows are written anew. */
export interface PrivacyTables {
  readonly keys: KeyState;
  readonly believedAt: number | null;
}

export const noPrivacy: PrivacyTables = { keys: { version: 1, sinceMs: null, left: null }, believedAt: null };

interface Stored {
  readonly visit: Visit;
  readonly person: Person | null;
  readonly ownsCells: boolean;
}

interface Tables {
  readonly visits: readonly Stored[];
  readonly events: readonly VisitEvent[];
  readonly comments: readonly StoredComment[];
  readonly privacy: PrivacyTables;
}

/** The part of a transaction in memory that is about keys and about what is to be erased. */
export function memoryPrivacy(
  tables: () => Tables,
  set: (changes: Partial<Tables>) => void,
): PrivacyReads & PrivacyWrites {
  const put = (changes: Partial<PrivacyTables>) => set({ privacy: { ...tables().privacy, ...changes } });
  const erase = (ids: ReadonlySet<string>) =>
    set({
      visits: tables().visits.map((one) => (ids.has(one.visit.id) ? { ...one, person: null } : one)),
      events: tables().events.map((event) => (ids.has(event.visitId) ? { ...event, reason: null } : event)),
    });
  return {
    keyState: async () => tables().privacy.keys,
    clockBelievedAt: async () => tables().privacy.believedAt,
    cameAsBooked: async (date, until) =>
      tables().visits.some(
        ({ visit }) =>
          visit.date === date && visit.createdAt <= until && (visit.arrivedAt !== null || visit.calledAt !== null),
      ),
    beginKeyRotation: async (atMs) => {
      const { keys } = tables().privacy;
      if (keys.left !== null) return false;
      const left = tables().visits.length + tables().comments.length;
      put({ keys: { version: keys.version + 1, sinceMs: atMs, left } });
      return true;
    },
    rotateRows: async (_, limit) => {
      const { keys } = tables().privacy;
      const id = tables().visits[0]?.visit.id;
      if (id === undefined || keys.left === null || keys.left === 0) return null;
      put({ keys: { ...keys, left: Math.max(0, keys.left - limit) } });
      return { table: 'visit', id };
    },
    endKeyRotation: async () => {
      const { keys } = tables().privacy;
      if (keys.left !== 0) return false;
      put({ keys: { ...keys, left: null } });
      return true;
    },
    believeClock: async (believedAt) => put({ believedAt }),
    eraseDue: async (due, limit) => {
      const isDue = ({ visit, person }: Stored) => {
        if (person === null) return false;
        if (visit.date <= due.visitsUntil) return true;
        if (visit.state !== 'cancelled') return false;
        return visit.cancelledBy === 'staff' || visit.cancelledBy === 'schedule'
          ? visit.date < due.calledOffBefore
          : visit.endedAt !== null && visit.endedAt < due.givenUpBefore;
      };
      const ids = tables()
        .visits.filter(isDue)
        .slice(0, limit)
        .map(({ visit }) => visit.id);
      set({ comments: tables().comments.filter(({ atMs }) => atMs >= due.commentsBefore) });
      erase(new Set(ids));
      return ids.length;
    },
    erasePersonOf: async (id) => erase(new Set([id])),
  };
}
