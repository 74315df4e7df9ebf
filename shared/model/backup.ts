import { z } from 'zod';
import { LocalDateSchema, MinuteOfDaySchema } from './times.ts';

/** The name that the program gives a copy of its data: nothing in it can be a way to another folder. */
export const BackupNameSchema = z.string().regex(/^kiosk-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}(-\d{1,3})?\.sqlite3$/);

/** Why a copy cannot be used. `other-key`: made with another key file; `newer`: by a newer version of the program. */
export const BACKUP_FAULTS = ['damaged', 'other-key', 'newer', 'unreadable'] as const;
export const BackupFaultSchema = z.enum(BACKUP_FAULTS);
export type BackupFault = z.infer<typeof BackupFaultSchema>;

/** A copy of the data that the kiosk keeps (F10). */
export const BackupSchema = z.strictObject({
  name: BackupNameSchema,
  /** When it was made, on the wall in Poland. */
  date: LocalDateSchema,
  minute: MinuteOfDaySchema,
  bytes: z.int(),
  /** Of the layout of the data in it; null where it does not say. */
  schema: z.int().nullable(),
  /** What a look at the whole of it has shown. */
  state: z.enum(['verified', ...BACKUP_FAULTS]),
});
export type Backup = z.infer<typeof BackupSchema>;

/** What the data have now and a copy has not: going back to the copy loses it. */
export const RestoreLossesSchema = z.strictObject({
  /** Visits booked since. */
  visits: z.int(),
  /** Those of them that are still to come. */
  ahead: z.int(),
  /** Visits of the copy that were cancelled, moved, served since. */
  changed: z.int(),
  /** Changes of the schedule, the content or the settings since. */
  planChanges: z.int(),
});
export type RestoreLosses = z.infer<typeof RestoreLossesSchema>;

/**
 * What the nightly trial with the newest copy has shown: it opens, is whole to the last visit and can be worked with. `no-copy`:
 * there was none; `no-room`: the disk has no room for a trial; `other-data`: it holds what the data do not.
 */
export const DRILL_OUTCOMES = ['good', ...BACKUP_FAULTS, 'no-copy', 'no-room', 'other-data'] as const;
export const BackupDrillSchema = z.strictObject({
  /** When, on the wall in Poland. */
  date: LocalDateSchema,
  minute: MinuteOfDaySchema,
  /** Null where there was no copy. */
  name: BackupNameSchema.nullable(),
  outcome: z.enum(DRILL_OUTCOMES),
});
export type BackupDrill = z.infer<typeof BackupDrillSchema>;

/** How the last restoring since the program began ended. `put-back`: the copy did not work, the data are as they were. */
export const LastRestoreSchema = z.strictObject({
  name: BackupNameSchema,
  date: LocalDateSchema,
  minute: MinuteOfDaySchema,
  outcome: z.enum(['restored', 'put-back']),
});
export type LastRestore = z.infer<typeof LastRestoreSchema>;
