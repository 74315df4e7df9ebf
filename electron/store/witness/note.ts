import { z } from 'zod';
import { DeskIdSchema, VisitIdSchema } from '../../../shared/model/ids.ts';
import { OfficePlanSchema } from '../../../shared/model/office-plan.ts';
import { PlanChangeSchema } from '../../../shared/model/plan-change.ts';
import { LocalDateSchema, MinuteOfDaySchema } from '../../../shared/model/times.ts';
import { VisitStateSchema } from '../../../shared/model/visit.ts';
import { VISIT_MOVES } from '../../../shared/rules/visit-machine.ts';
import { UNDO_NAMES } from '../../../shared/rules/visit-undo.ts';
import type { VisitEvent } from '../../engine/ports.ts';
import { type VisitRow, VisitRowSchema } from '../visit-row.ts';

const EventSchema: z.ZodType<VisitEvent> = z.strictObject({
  visitId: VisitIdSchema,
  atMs: z.int(),
  move: z.enum([...VISIT_MOVES, ...UNDO_NAMES, 'reschedule', 'keep']),
  from: VisitStateSchema,
  to: VisitStateSchema,
  by: z.string(),
  reason: z.string().nullable(),
  deskId: DeskIdSchema.nullable(),
});

const PlaceSchema = z.strictObject({ deskId: DeskIdSchema, date: LocalDateSchema, start: MinuteOfDaySchema });

/** A change that must outlive the database file. Personal data are in it only as the table has them: encrypted. */
export const WitnessNoteSchema = z.discriminatedUnion('kind', [
  /** A visit as its row is now, with what happened to it; without an event it was booked. */
  z.strictObject({ kind: z.literal('visit'), row: VisitRowSchema, event: EventSchema.nullable() }),
  /** The personal data of a visit were emptied: they must not come back with an earlier copy. */
  z.strictObject({ kind: z.literal('erased'), row: VisitRowSchema }),
  z.strictObject({
    kind: z.literal('plan'),
    plan: OfficePlanSchema,
    change: PlanChangeSchema,
    callList: z.array(
      z.strictObject({
        visitId: VisitIdSchema,
        outcome: z.enum(['keep', 'move', 'cancel']),
        before: PlaceSchema,
        after: PlaceSchema.nullable(),
      }),
    ),
  }),
  /** Up to here the witness knows what the database holds: the last row of its visits, and of what happened to them. */
  z.strictObject({ kind: z.literal('position'), visits: z.int(), events: z.int() }),
  /** Somebody went back to an earlier copy on purpose: what was noted before is not to be brought back. */
  z.strictObject({ kind: z.literal('restored') }),
]);
export type WitnessNote = z.infer<typeof WitnessNoteSchema>;
export type PlanNote = Extract<WitnessNote, { readonly kind: 'plan' }>;
export type VisitNote = Extract<WitnessNote, { readonly row: VisitRow }>;

const BYTES = '$bytes';

/** Notes as one line of JSON; bytes in base64. */
export function notesToText(notes: readonly WitnessNote[]): string {
  return JSON.stringify(notes.map((note) => ('row' in note ? { ...note, row: withTexts(note.row) } : note)));
}

// Before JSON sees them: a Buffer would make a list of numbers of itself.
function withTexts(row: VisitRow): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? { [BYTES]: Buffer.from(value).toString('base64') } : value,
    ]),
  );
}

/** Notes in a text that was found as it was written; null where this program knows no such notes. */
export function notesOfText(text: string): readonly WitnessNote[] | null {
  const parsed = z.array(WitnessNoteSchema).safeParse(JSON.parse(text, revived));
  return parsed.success ? parsed.data : null;
}

function revived(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !(BYTES in value)) return value;
  return new Uint8Array(Buffer.from(String(value[BYTES]), 'base64'));
}
