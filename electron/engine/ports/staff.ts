import type { AuditAction, AuditEntry, AuditHead, AuditLink, AuditReport } from '../../../shared/model/audit.ts';
import type { VisitId } from '../../../shared/model/ids.ts';
import type { StaffId, StaffMember } from '../../../shared/model/staff.ts';

/** Somebody of the staff with what signing in needs. */
export interface StaffAccount {
  readonly member: StaffMember;
  /** Made by the {@link PinHasher}; the PIN itself is kept nowhere. */
  readonly pinHash: string;
  /** Goes up with every change of role, activity or PIN: a session that began with another one is over. */
  readonly accessRevision: number;
}

/** One counted try of a PIN or of the setup code that was not found right (yet). */
export interface PinFailure {
  readonly atMs: number;
  /** When a clock that had been set back first saw it in the future: from then on it counts as made at that moment. */
  readonly recountedAtMs: number | null;
}

/** What a try is counted under: what was typed, and the device on which it was typed. */
export interface PinScopes {
  readonly scope: string;
  readonly device: string;
}

/** One line of the log of staff's acts, to be written. */
export interface AuditNote {
  readonly atMs: number;
  /** Who of the staff; `system` or `resident` where nobody was signed in. */
  readonly by: string;
  readonly action: AuditAction;
  readonly visitId: VisitId | null;
  /** No personal data of residents. Longer ones are cut. */
  readonly detail: string | null;
}

/** Where the end of the log was written down on earlier days, outside the database. */
export interface AnchorFiles {
  /** At most ten, the newest names first; whatever lies there under such a name. */
  newest(): Promise<readonly { readonly file: string; readonly text: string }[]>;
}

/** Looks at the whole log of acts, for staff. */
export interface AuditWatch {
  /** What the last look since the start found. */
  last(): AuditReport | null;
  /** Whether it found a fault that no administrator has had a look at since the start. */
  isNews(): boolean;
  /** Looks now, because somebody asks. */
  check(by: string): Promise<AuditReport>;
}

export interface StaffReads {
  /** Everybody, also those who are switched off, in the order of their numbers. */
  staffMembers(): Promise<readonly StaffMember[]>;
  staffAccount(id: StaffId): Promise<StaffAccount | null>;
  staffByNumber(number: string): Promise<StaffAccount | null>;
  /** Counted tries under a scope or on a device, later than an instant, in no particular order. */
  pinFailures(
    where: Pick<PinScopes, 'scope'> | Pick<PinScopes, 'device'>,
    afterMs: number,
  ): Promise<readonly PinFailure[]>;
  /** The log of staff's acts before an entry, or from the end with null; newest first. */
  auditEntries(before: number | null, limit: number): Promise<readonly AuditEntry[]>;
  /** Lines of the log after a number, or from its beginning with null, in their order. */
  auditLinks(after: number | null, limit: number): Promise<readonly AuditLink[]>;
  /** The newest line; null while there is none. */
  auditHead(): Promise<AuditHead | null>;
}

export interface StaffWrites {
  addStaffMember(member: StaffMember, pinHash: string): Promise<void>;
  /** Name, role and activity; the number stays. A change of role or activity raises the access revision. */
  changeStaffMember(member: StaffMember): Promise<void>;
  /** Raises the access revision. */
  setPin(id: StaffId, pinHash: string, temporary: boolean): Promise<void>;
  /** Counts a try, and forgets those that no rule asks for any more. */
  recordPinFailure(scopes: PinScopes, atMs: number): Promise<void>;
  /** After the clock was set back: tries later than now count as made now, until the clock has caught up with them. */
  recountPinFailures(nowMs: number): Promise<void>;
  /** Takes off every try under a scope, on whatever device it was made. */
  forgetPinFailures(scope: string): Promise<void>;
  /** Writes a line that is never changed or removed. */
  recordAudit(note: AuditNote): Promise<void>;
}

/** Turns PINs into what may be stored. Slow on purpose, and one at a time. */
export interface PinHasher {
  hash(pin: string): Promise<string>;
  /** With null, nobody's hash, it takes as long and is false. */
  verify(pin: string, hash: string | null): Promise<boolean>;
}

/**
 * The way in for whoever has access to the machine itself: a code in a file in the program's folder, and an empty file
 * there that asks for one.
 */
export interface SetupDoor {
  /** Whether there is a code now, and what for. */
  state(): 'closed' | 'first-start' | 'recovery';
  /** Whether somebody asked for a new administrator since the last look; the request is taken away. */
  takeRecoveryRequest(): boolean;
  /** Writes a code into the file, or keeps the one that lies there and serves the same purpose. */
  open(purpose: 'first-start' | 'recovery'): void;
  /** Compares in constant time. False while it is closed. */
  matches(typed: string): boolean;
  /** The code is worth nothing any more and its file is gone. */
  close(): void;
}
