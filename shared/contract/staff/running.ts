import { z } from 'zod';
import { CommentIdSchema, CommentSchema, CommentStateSchema } from '../../model/comment.ts';
import { DeviceStateSchema } from '../../model/device.ts';
import { ChangeIdSchema, DepartmentIdSchema } from '../../model/ids.ts';
import { StatisticsSchema } from '../../model/statistics.ts';
import { LocalDateSchema } from '../../model/times.ts';
import { command, query } from '../define.ts';
import { NoErrorSchema } from '../failures.ts';
import { FileErrorSchema } from './content.ts';

const nothing = z.strictObject({});
const stretch = z.strictObject({
  from: LocalDateSchema,
  to: LocalDateSchema,
  departmentId: DepartmentIdSchema.nullable(),
});

export const StretchErrorSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('dates-reversed') }),
  /** More than a year at once. */
  z.strictObject({ type: z.literal('too-long') }),
]);
export type StretchError = z.infer<typeof StretchErrorSchema>;

export const PagePrintErrorSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('page-failed') }),
  z.strictObject({ type: z.literal('printer-refused') }),
  z.strictObject({ type: z.literal('folder-not-there') }),
  z.strictObject({ type: z.literal('disk-full') }),
]);
export type PagePrintError = z.infer<typeof PagePrintErrorSchema>;

/** Statistics, comments, the device (F7–F9), pages on paper (F5, D5). */
export const runningContract = {
  getStatistics: query({
    access: 'administrator',
    input: stretch,
    output: StatisticsSchema,
    errors: StretchErrorSchema,
  }),
  /** The same numbers as CSV in the export folder; a cell never begins like a formula. */
  saveStatistics: command({
    access: 'administrator',
    input: stretch,
    output: z.strictObject({ path: z.string() }),
    errors: z.discriminatedUnion('type', [...StretchErrorSchema.options, ...FileErrorSchema.options]),
  }),

  /** Newest first. */
  listComments: query({
    access: 'clerk',
    input: z.strictObject({ state: CommentStateSchema.nullable(), limit: z.int().min(1).max(500) }),
    output: z.strictObject({ comments: z.array(CommentSchema), new: z.int() }),
    errors: NoErrorSchema,
  }),
  setCommentState: command({
    access: 'clerk',
    input: z.strictObject({
      id: CommentIdSchema,
      state: CommentStateSchema,
      note: z.string().trim().max(300).nullable(),
    }),
    output: CommentSchema,
    errors: z.strictObject({ type: z.literal('unknown-comment') }),
  }),

  getDeviceState: query({
    access: 'clerk',
    input: nothing,
    output: DeviceStateSchema,
    errors: NoErrorSchema,
    // A disk that is full is looked at when nothing else works any more.
    worksOutOfOrder: true,
  }),

  /**
   * Puts what the screen has laid out for paper on the office's printer, or, where there is none, as PDF into the export
   * folder (F5, D5).
   */
  printPage: command({
    access: 'clerk',
    input: z.discriminatedUnion('what', [
      z.strictObject({ what: z.literal('day'), date: LocalDateSchema }),
      z.strictObject({ what: z.literal('call-list'), changeId: ChangeIdSchema }),
    ]),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('printing') }),
      z.strictObject({ outcome: z.literal('saved'), path: z.string() }),
    ]),
    errors: PagePrintErrorSchema,
  }),
} as const;
