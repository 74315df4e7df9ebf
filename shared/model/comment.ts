import { z } from 'zod';
import type { Brand } from '../basics/brand.ts';
import { ContentLanguageSchema } from './localized.ts';

export type CommentId = Brand<string, 'CommentId'>;
export const CommentIdSchema = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as unknown as z.ZodType<
  CommentId,
  string
>;

export const COMMENT_STATES = ['new', 'seen', 'done'] as const;
export const CommentStateSchema = z.enum(COMMENT_STATES);
export type CommentState = z.infer<typeof CommentStateSchema>;

/** A resident's remark (F8). The text is encrypted where it is stored: people write about themselves. */
export const CommentSchema = z.strictObject({
  id: CommentIdSchema,
  atMs: z.int(),
  place: z.enum(['start', 'done']),
  language: ContentLanguageSchema,
  text: z.string(),
  state: CommentStateSchema,
  /** What staff noted about it. */
  note: z.string().max(300).nullable(),
});
export type Comment = z.infer<typeof CommentSchema>;
