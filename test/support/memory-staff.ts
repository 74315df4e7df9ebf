import type { PinFailure, PinScopes, StaffAccount, StaffReads, StaffWrites } from '../../electron/engine/ports.ts';
import type { AuditEntry } from '../../shared/model/audit.ts';
import type { StaffId } from '../../shared/model/staff.ts';

/** What the store in memory remembers of staff. */
export interface StaffTables {
  readonly accounts: readonly StaffAccount[];
  readonly failures: readonly (PinFailure & PinScopes)[];
  /** Oldest first. */
  readonly audit: readonly AuditEntry[];
}

export const noStaff: StaffTables = { accounts: [], failures: [], audit: [] };

/** Stands for a hash: nothing in memory is changed behind the store's back. */
const hashOf = (sequence: number) => sequence.toString(16).padStart(64, '0');

const DAY_MS = 24 * 3_600_000;

/** Questions and changes about staff, over tables that are replaced as a whole. */
export function memoryStaff(
  tables: () => StaffTables,
  set: (changes: Partial<StaffTables>) => void,
): StaffReads & StaffWrites {
  const change = (id: StaffId, changed: (account: StaffAccount) => StaffAccount) =>
    set({ accounts: tables().accounts.map((account) => (account.member.id === id ? changed(account) : account)) });
  return {
    staffMembers: async () =>
      tables()
        .accounts.map(({ member }) => member)
        .toSorted((a, b) => Number(a.number) - Number(b.number)),
    staffAccount: async (id) => tables().accounts.find(({ member }) => member.id === id) ?? null,
    staffByNumber: async (number) => tables().accounts.find(({ member }) => member.number === number) ?? null,
    pinFailures: async (where, afterMs) =>
      tables()
        .failures.filter((one) => ('scope' in where ? one.scope === where.scope : one.device === where.device))
        .filter(({ atMs }) => atMs > afterMs)
        .map(({ atMs, recountedAtMs }) => ({ atMs, recountedAtMs })),
    auditEntries: async (before, limit) =>
      tables()
        .audit.filter(({ sequence }) => before === null || sequence < before)
        .toReversed()
        .slice(0, limit),

    auditLinks: async (after, limit) =>
      tables()
        .audit.filter(({ sequence }) => after === null || sequence > after)
        .slice(0, limit)
        .map(({ sequence, atMs, action }) => ({
          sequence,
          atMs,
          action,
          prev: hashOf(sequence - 1),
          hash: hashOf(sequence),
          fits: true,
        })),
    auditHead: async () => {
      const sequence = tables().audit.length;
      return sequence === 0 ? null : { sequence, hash: hashOf(sequence) };
    },

    addStaffMember: async (member, pinHash) => {
      const taken = tables().accounts.some((one) => one.member.number === member.number);
      if (taken || tables().accounts.some((one) => one.member.name === member.name)) throw new Error('unique');
      set({ accounts: [...tables().accounts, { member, pinHash, accessRevision: 1 }] });
    },
    changeStaffMember: async ({ id, name, role, active }) =>
      change(id, ({ member, pinHash, accessRevision }) => ({
        member: { ...member, name, role, active },
        pinHash,
        accessRevision: accessRevision + (member.role === role && member.active === active ? 0 : 1),
      })),
    setPin: async (id, pinHash, temporary) =>
      change(id, ({ member, accessRevision }) => ({
        member: { ...member, pinTemporary: temporary },
        pinHash,
        accessRevision: accessRevision + 1,
      })),
    recordPinFailure: async (scopes, atMs) =>
      set({
        failures: [...tables().failures, { ...scopes, atMs, recountedAtMs: null }].filter(
          (failure) => failure.atMs > atMs - DAY_MS,
        ),
      }),
    recountPinFailures: async (nowMs) =>
      set({
        failures: tables().failures.map((failure) =>
          failure.atMs > nowMs
            ? { ...failure, recountedAtMs: Math.min(failure.recountedAtMs ?? nowMs, nowMs) }
            : failure,
        ),
      }),
    forgetPinFailures: async (scope) =>
      set({ failures: tables().failures.filter((failure) => failure.scope !== scope) }),
    recordAudit: async (note) => set({ audit: [...tables().audit, { sequence: tables().audit.length + 1, ...note }] }),
  };
}
