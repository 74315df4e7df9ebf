import type { MailReads, MailWrites, NewMail, OutboxMail, SavedMessageText } from '../../electron/engine/ports.ts';
import type { MailFailure } from '../../shared/model/mail-lists.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Visit } from '../../shared/model/visit.ts';

/** An e-mail in the outbox in memory. */
export interface MailRow extends OutboxMail {
  readonly id: number;
  readonly state: 'waiting' | 'sent' | 'dropped' | 'given-up';
  readonly nextTryAtMs: number;
  readonly failure: MailFailure | null;
  readonly settledAtMs: number | null;
}

/** What the store in memory remembers of e-mails. */
export interface MailTables {
  readonly outbox: readonly MailRow[];
  readonly texts: readonly SavedMessageText[];
}

export const noMail: MailTables = { outbox: [], texts: [] };

const isSame = (a: NewMail, b: NewMail) => a.visitId === b.visitId && a.kind === b.kind && a.sequence === b.sequence;

/** The part of a transaction in memory that is about e-mails. */
export function memoryMail(
  get: () => MailTables,
  set: (tables: Partial<MailTables>) => void,
  visits: () => readonly { readonly visit: Visit; readonly person: Person | null }[],
): MailReads & MailWrites {
  const due = (nowMs: number, farthestMs: number) =>
    get()
      .outbox.filter((row) => row.state === 'waiting' && (row.nextTryAtMs <= nowMs || row.nextTryAtMs > farthestMs))
      .toSorted((a, b) => a.nextTryAtMs - b.nextTryAtMs || a.id - b.id)[0] ?? null;
  const last = (visitId: string) => get().outbox.findLast((row) => row.visitId === visitId) ?? null;
  const change = (which: (row: MailRow) => boolean, changes: Partial<MailRow>) =>
    set({ outbox: get().outbox.map((row) => (row.state === 'waiting' && which(row) ? { ...row, ...changes } : row)) });
  return {
    isMailDue: async (nowMs, farthestMs) => due(nowMs, farthestMs) !== null,
    lastMailOf: async (id) => last(id),
    remindable: async (date, beforeMs) =>
      visits().flatMap(({ visit, person }) => {
        const row = last(visit.id);
        const isOld = visit.createdAt < beforeMs && (row === null || row.createdAtMs < beforeMs);
        const counts = visit.date === date && visit.state === 'booked' && (person?.email ?? null) !== null;
        return counts && isOld ? [{ visitId: visit.id, last: row }] : [];
      }),
    outboxFacts: async (afterMs) => {
      const waiting = get().outbox.filter(({ state }) => state === 'waiting');
      const given = get().outbox.filter((row) => row.state === 'given-up' && (row.settledAtMs ?? 0) > afterMs);
      const failed = waiting
        .filter(({ failure }) => failure !== null)
        .toSorted((a, b) => b.nextTryAtMs - a.nextTryAtMs);
      return {
        waiting: waiting.length,
        oldestAtMs: waiting.length === 0 ? null : Math.min(...waiting.map(({ createdAtMs }) => createdAtMs)),
        failure: failed[0]?.failure ?? null,
        givenUp: given.length,
        givenUpFailure: given.at(-1)?.failure ?? null,
      };
    },
    savedMessageTexts: async () => get().texts,
    addMail: async (mail) => {
      const { outbox } = get();
      if (outbox.some((row) => isSame(row, mail))) return;
      const fresh = { state: 'waiting', tries: 0, failure: null, settledAtMs: null } as const;
      set({ outbox: [...outbox, { ...mail, ...fresh, id: outbox.length + 1, nextTryAtMs: mail.createdAtMs }] });
    },
    dropWaitingMail: async (calendarId) => change((row) => row.calendarId === calendarId, { state: 'dropped' }),
    claimMail: async (nowMs, farthestMs, leaseMs) => {
      const row = due(nowMs, farthestMs);
      if (row === null) return null;
      const tries = row.tries + 1;
      change(({ id }) => id === row.id, { tries, failure: null, nextTryAtMs: nowMs + leaseMs });
      return { ...row, tries };
    },
    settleMail: async (mail, outcome, nowMs) =>
      change((row) => isSame(row, mail) && row.tries === mail.tries, {
        state: outcome.state,
        failure: 'failure' in outcome ? outcome.failure : null,
        ...(outcome.state === 'waiting' ? { nextTryAtMs: outcome.nextTryAtMs } : { settledAtMs: nowMs }),
      }),
    hurryMail: async (failures, nowMs) =>
      change((row) => row.failure !== null && failures.includes(row.failure) && row.nextTryAtMs > nowMs, {
        nextTryAtMs: nowMs,
      }),
    putMessageText: async (saved) => {
      const others = get().texts.filter(({ kind, language }) => kind !== saved.kind || language !== saved.language);
      set({ texts: [...others, saved] });
    },
  };
}
