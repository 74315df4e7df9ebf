import { z } from 'zod';

/** One line of a receipt, as data: drawn on screen, written to a file or sent to a printer from the same list. */
export const ReceiptLineSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z.string(),
    size: z.enum(['normal', 'double-height', 'double']),
    align: z.enum(['left', 'center']),
    bold: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('rule') }),
  z.strictObject({ kind: z.literal('space') }),
  z.strictObject({ kind: z.literal('logo') }),
  /** The visit code in groups of three, the largest thing on the paper. */
  z.strictObject({ kind: z.literal('code'), groups: z.array(z.string()) }),
  /** ASCII only, nothing personal: `UM1:<code>`. */
  z.strictObject({ kind: z.literal('qr'), payload: z.string().regex(/^[\x20-\x7e]+$/) }),
]);
export type ReceiptLine = z.infer<typeof ReceiptLineSchema>;
