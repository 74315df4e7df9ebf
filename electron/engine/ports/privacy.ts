import type { Comment } from '../../../shared/model/comment.ts';
import type { VisitId } from '../../../shared/model/ids.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import type { DueForErasing } from '../rules/retention.ts';

export type { DueForErasing } from '../rules/retention.ts';

/** The keys that personal data are written with. */
export interface KeyState {
  /** Of the key that new data are written with. */
  readonly version: number;
  /** When that key was made, ms; null for the first, which is as old as the key file. */
  readonly sinceMs: number | null;
  /** Rows that are still written with an earlier key; null when no change of keys is under way. */
  readonly left: number | null;
}

/** The last row that was written anew. */
export interface RotatedTo {
  readonly table: 'visit' | 'resident_comment';
  readonly id: VisitId | Comment['id'];
}

export interface PrivacyReads {
  keyState(): Promise<KeyState>;
  /** Until when the clock was believed, ms; null when it was never asked. */
  clockBelievedAt(): Promise<number | null>;
  /** Whether somebody has come to a visit of this date that was booked by an instant (ms). */
  cameAsBooked(date: LocalDate, bookedUntilMs: number): Promise<boolean>;
}

export interface PrivacyWrites {
  /** Makes a new key for everything that is written from now on; false while another change of keys is under way. */
  beginKeyRotation(atMs: number): Promise<boolean>;
  /** Writes up to `limit` further rows anew with the present key; null when there are no more behind `after`. */
  rotateRows(after: RotatedTo | null, limit: number): Promise<RotatedTo | null>;
  /** Destroys the earlier keys; false, and nothing happens, while anything is written with one of them. */
  endKeyRotation(atMs: number): Promise<boolean>;
  believeClock(atMs: number): Promise<void>;
  /** Erases what is due, at most `limit` rows. Returns how many: fewer than that means that nothing is left. */
  eraseDue(due: DueForErasing, limit: number): Promise<number>;
  /** Nobody's any more: name, identity, e-mail, telephone, and what staff wrote as reasons. The visit stays as a number. */
  erasePersonOf(id: VisitId): Promise<void>;
}
