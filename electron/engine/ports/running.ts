import type { Result } from '../../../shared/basics/result.ts';
import type { Comment, CommentId, CommentState } from '../../../shared/model/comment.ts';
import type { DepartmentId } from '../../../shared/model/ids.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import type { DeviceFacts } from '../rules/device-parts.ts';
import type { VisitFact } from '../rules/statistics.ts';

export type { DatabaseFacts, DeviceFacts, PrintingFacts } from '../rules/device-parts.ts';
export type { VisitFact } from '../rules/statistics.ts';

export interface RunningReads {
  /** Visits between two dates, both inclusive, as statistics see them; of one department or, with null, of all. */
  visitFacts(from: LocalDate, to: LocalDate, departmentId: DepartmentId | null): Promise<readonly VisitFact[]>;
  /** Comments of one state or, with null, of all, newest first. */
  comments(state: CommentState | null, limit: number): Promise<readonly Comment[]>;
  comment(id: CommentId): Promise<Comment | null>;
  newComments(): Promise<number>;
  /** How many comments a device took after one instant and up to another, both ms. */
  commentsFrom(holder: string, afterMs: number, untilMs: number): Promise<number>;
}

export interface RunningWrites {
  addComment(comment: Comment, holder: string): Promise<void>;
  /** Where a comment stands and what staff noted about it. Its text never changes. */
  changeComment(id: CommentId, state: CommentState, note: string | null): Promise<void>;
}

/** The machine that the kiosk runs on (F9). */
export interface Device {
  /** Looks at everything now. Never rejects: what cannot be looked at is null. */
  look(): Promise<DeviceFacts>;
}

/** The page that a screen has laid out for paper: of the window that asks. */
export interface LaidOutPage {
  /** As a PDF, A4; null when it could not be made. */
  pdf(): Promise<Uint8Array | null>;
}

/** The office's printer for pages: not the receipt printer. */
export interface OfficePrinter {
  /** Hands a PDF over to the printer's queue. There is no way back to ask what became of it. */
  print(pdf: Uint8Array): Promise<Result<void, { readonly type: 'printer-refused' }>>;
}
