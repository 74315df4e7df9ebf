import { z } from 'zod';

/** Why the kiosk cannot work at all. Residents see one sentence; staff see what to do about each. */
export const KioskProblemSchema = z.discriminatedUnion('type', [
  /** The database was written by a newer version of the program. */
  z.strictObject({ type: z.literal('database-newer') }),
  /** The file is damaged or is not a database of this program. */
  z.strictObject({ type: z.literal('database-damaged') }),
  z.strictObject({ type: z.literal('storage-full') }),
  z.strictObject({ type: z.literal('storage-read-only') }),
  /** Reading or writing failed in another way: a broken disk, a removed folder, a lock that never ends. */
  z.strictObject({ type: z.literal('storage-unreachable') }),
  /** Another program works on this data folder. */
  z.strictObject({ type: z.literal('data-in-use') }),
  /** The office's database server does not answer, or does not let the kiosk in. */
  z.strictObject({ type: z.literal('database-unreachable') }),
  /** There is data but no key file to read it with. */
  z.strictObject({ type: z.literal('key-missing') }),
  /** The key file does not fit the data, or is not a key file. */
  z.strictObject({ type: z.literal('key-wrong') }),
  /** Others than the owner may read the key file. */
  z.strictObject({ type: z.literal('key-readable-by-others') }),
  /** An administrator goes back to an earlier copy of the data (F10): over in a moment. */
  z.strictObject({ type: z.literal('restoring') }),
  /** The program died several times in a row; it touches nothing, and tries again by itself. */
  z.strictObject({ type: z.literal('keeps-failing') }),
  z.strictObject({ type: z.literal('configuration'), sentences: z.array(z.string()) }),
  z.strictObject({ type: z.literal('seed'), sentences: z.array(z.string()) }),
]);
export type KioskProblem = z.infer<typeof KioskProblemSchema>;

export const KioskStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open') }),
  z.strictObject({ kind: z.literal('out-of-order'), problem: KioskProblemSchema }),
]);
export type KioskState = z.infer<typeof KioskStateSchema>;
