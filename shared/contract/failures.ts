import { z } from 'zod';
import { StartSchema } from '../model/availability.ts';
import { PRINTER_TROUBLES } from '../model/lists.ts';
import { LocalizedTextSchema } from '../model/localized.ts';
import { PersonProblemSchema } from '../rules/person-problems.ts';

/** For methods that cannot fail in an expected way. */
export const NoErrorSchema = z.never();

/** An id that is not (any more) in the office's offer, for instance because it was switched off a moment ago. */
export const NotOfferedSchema = z.strictObject({ type: z.literal('not-offered') });

/** Booking in this department is suspended (D6), with the administrator's words. */
export const SuspendedSchema = z.strictObject({ type: z.literal('suspended'), message: LocalizedTextSchema });

const nearest = z.array(StartSchema).max(3);
/** Somebody was faster (A8): the three nearest free times instead. */
const TimeTakenSchema = z.strictObject({ type: z.literal('time-taken'), nearest });
/** The time is not offered: it has passed while typing, or the office changed its hours. */
const TimeNotOfferedSchema = z.strictObject({ type: z.literal('time-not-offered'), nearest });

/** Why the free times of a case cannot be shown. */
export const AvailabilityErrorSchema = z.discriminatedUnion('type', [NotOfferedSchema, SuspendedSchema]);

/** Why an hour cannot be kept (A8). */
export const HoldErrorSchema = z.discriminatedUnion('type', [
  TimeTakenSchema,
  TimeNotOfferedSchema,
  NotOfferedSchema,
  SuspendedSchema,
]);
export type HoldError = z.infer<typeof HoldErrorSchema>;

/** The hold is not there any more: it expired or was let go. */
export const HoldGoneSchema = z.strictObject({ type: z.literal('hold-gone') });

/** Why a booking was refused. Whatever the reason, what the resident typed stays on the screen. */
export const BookErrorSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('person-refused'), problems: z.array(PersonProblemSchema).min(1) }),
  TimeTakenSchema,
  TimeNotOfferedSchema,
  NotOfferedSchema,
  SuspendedSchema,
  /** A12: this person already has an active visit in this case. `replaceable`: the same person may take the new time instead of it. */
  z.strictObject({ type: z.literal('case-already-booked'), replaceable: z.boolean() }),
  /** A12: this person already has a visit at an overlapping hour. */
  z.strictObject({ type: z.literal('hours-overlap') }),
  /** A12: this person has as many active visits as one may have. */
  z.strictObject({ type: z.literal('too-many-visits'), max: z.int() }),
  /** The idempotency key belongs to another booking: a fault of the screen, never of the resident. */
  z.strictObject({ type: z.literal('key-reused') }),
]);
export type BookError = z.infer<typeof BookErrorSchema>;

/** C1: one neutral answer for everything that does not match, a pause after too many of them, and an end for today. */
export const FindVisitErrorSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('visit-not-found') }),
  z.strictObject({ type: z.literal('paused'), seconds: z.int().min(1) }),
  /** Not by PESEL or document any more today: too much was tried. The code of the visit does. */
  z.strictObject({ type: z.literal('code-only') }),
]);
export type FindVisitError = z.infer<typeof FindVisitErrorSchema>;

/** Why a visit could not be moved to another time (C3); the old one then stands as it was. */
export const ChangeVisitErrorSchema = z.discriminatedUnion('type', [
  ...FindVisitErrorSchema.options,
  TimeTakenSchema,
  TimeNotOfferedSchema,
  NotOfferedSchema,
  SuspendedSchema,
  /** Another visit of this person is at an overlapping hour. */
  z.strictObject({ type: z.literal('hours-overlap') }),
  z.strictObject({ type: z.literal('case-already-booked') }),
  z.strictObject({ type: z.literal('key-reused') }),
]);
export type ChangeVisitError = z.infer<typeof ChangeVisitErrorSchema>;

/** What became of a receipt. Whatever it is, the visit stands (B2). */
export const PrintErrorSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('no-printer') }),
  /** Nothing left the kiosk: trying again is safe. `busy`: another receipt is still under way. */
  z.strictObject({ type: z.literal('not-started'), reason: z.enum([...PRINTER_TROUBLES, 'busy']) }),
  /**
   * Something left the kiosk and no proof came back: paper may have come out, whole or in part. What the printer said last,
   * `lost`: it said nothing any more; `interrupted`: the program ended.
   */
  z.strictObject({ type: z.literal('unknown'), reason: z.enum([...PRINTER_TROUBLES, 'lost', 'interrupted']) }),
  z.strictObject({ type: z.literal('visit-not-found') }),
]);
export type PrintError = z.infer<typeof PrintErrorSchema>;

/** `printed`: proof received; `handed-over`: no way back to ask. */
export const PrintOutcomeSchema = z.strictObject({
  outcome: z.enum(['printed', 'handed-over']),
  /** 0: the first; above: KOPIA with this number (B3). */
  copy: z.int().min(0),
});
export type PrintOutcome = z.infer<typeof PrintOutcomeSchema>;

/** Why a template does not come out of the office's printer (B4). */
export const PrintTemplateErrorSchema = z.discriminatedUnion('type', [
  NotOfferedSchema,
  z.strictObject({ type: z.literal('no-office-printer') }),
  z.strictObject({ type: z.literal('daily-limit'), limit: z.int() }),
  z.strictObject({ type: z.literal('printer-refused') }),
]);
export type PrintTemplateError = z.infer<typeof PrintTemplateErrorSchema>;

/** Why a comment was not taken (F8). What was typed stays. */
export const CommentErrorSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('comment-empty') }),
  z.strictObject({ type: z.literal('comment-too-long'), max: z.int() }),
  /** More than anybody writes: the kiosk takes no more for a while. */
  z.strictObject({ type: z.literal('too-many-comments') }),
]);
export type CommentError = z.infer<typeof CommentErrorSchema>;
