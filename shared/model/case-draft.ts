import { z } from 'zod';
import { CaseSchema } from './case.ts';

/** A case as it is edited: the change `case` publishes exactly this. */
export const CaseDraftContentSchema = CaseSchema.omit({ archived: true, laterLengths: true });
export type CaseDraftContent = z.infer<typeof CaseDraftContentSchema>;

/** A case that is being written and that residents do not see yet (E1). One to a case. */
export const CaseDraftSchema = z.strictObject({
  case: CaseDraftContentSchema,
  /** Rises with every saving: whoever saves names the one they went on from. */
  savedAtMs: z.int(),
  savedBy: z.string().max(60),
});
export type CaseDraft = z.infer<typeof CaseDraftSchema>;
