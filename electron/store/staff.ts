import type { PersonalDataCipher, StaffReads, StaffWrites } from '../engine/ports.ts';
import { auditEntries, recordAudit } from './audit.ts';
import { auditHead, auditLinks } from './audit-chain.ts';
import type { Sql } from './connection.ts';
import { forgetPinFailures, pinFailures, recordPinFailure, recountPinFailures } from './pin-failures.ts';
import {
  addStaffMember,
  changeStaffMember,
  setPin,
  staffAccount,
  staffByNumber,
  staffMembers,
} from './staff-members.ts';

/** Questions about staff within a transaction. */
export function staffReads(sql: Sql, cipher: PersonalDataCipher): StaffReads {
  return {
    staffMembers: () => staffMembers(sql),
    staffAccount: (id) => staffAccount(sql, id),
    staffByNumber: (number) => staffByNumber(sql, number),
    pinFailures: (where, afterMs) => pinFailures(sql, where, afterMs),
    auditEntries: (before, limit) => auditEntries(sql, before, limit),
    auditHead: () => auditHead(sql),
    auditLinks: (after, limit) => auditLinks(sql, cipher, after, limit),
  };
}

/** Changes of staff, of counted tries and of the log within a transaction. */
export function staffWrites(sql: Sql, cipher: PersonalDataCipher): StaffWrites {
  return {
    addStaffMember: (member, pinHash) => addStaffMember(sql, member, pinHash),
    changeStaffMember: (member) => changeStaffMember(sql, member),
    setPin: (id, pinHash, temporary) => setPin(sql, id, pinHash, temporary),
    recordPinFailure: (scopes, atMs) => recordPinFailure(sql, scopes, atMs),
    recountPinFailures: (nowMs) => recountPinFailures(sql, nowMs),
    forgetPinFailures: (scope) => forgetPinFailures(sql, scope),
    recordAudit: (note) => recordAudit(sql, cipher, note),
  };
}
