import { z } from 'zod';
import {
  BackupDrillSchema,
  BackupFaultSchema,
  BackupNameSchema,
  BackupSchema,
  LastRestoreSchema,
  RestoreLossesSchema,
} from '../../model/backup.ts';
import { DataRecoverySchema } from '../../model/recovery.ts';
import { LocalDateSchema, MinuteOfDaySchema } from '../../model/times.ts';
import { command, query } from '../define.ts';
import { NoErrorSchema } from '../failures.ts';

const nothing = z.strictObject({});
const named = z.strictObject({ name: BackupNameSchema });

/** What has become of the copy on the second disk; `none`: the configuration names none. */
const SecondSchema = z.enum(['none', 'made', 'failed']);

export const BackupListSchema = z.discriminatedUnion('keeper', [
  /** The data are on the office's server, which keeps its own copies. */
  z.strictObject({ keeper: z.literal('server') }),
  z.strictObject({
    keeper: z.literal('kiosk'),
    /** Newest first. */
    backups: z.array(BackupSchema),
    folder: z.string(),
    /** The other place, where the configuration names one, with the newest copy there. */
    second: z
      .strictObject({
        folder: z.string(),
        newest: z.strictObject({ date: LocalDateSchema, minute: MinuteOfDaySchema }).nullable(),
      })
      .nullable(),
    lastRestore: LastRestoreSchema.nullable(),
    lastDrill: BackupDrillSchema.nullable(),
    lastRecovery: DataRecoverySchema.nullable(),
  }),
]);
export type BackupList = z.infer<typeof BackupListSchema>;

const ServerKeepsSchema = z.strictObject({ type: z.literal('server-keeps-backups') });
const MAKING = [
  z.strictObject({ type: z.literal('disk-full') }),
  z.strictObject({ type: z.literal('folder-not-writable') }),
  /** It was made, looked at, and is not like the data: it was thrown away. */
  z.strictObject({ type: z.literal('copy-not-whole') }),
] as const;

export const MakeBackupErrorSchema = z.discriminatedUnion('type', [ServerKeepsSchema, ...MAKING]);
export type MakeBackupError = z.infer<typeof MakeBackupErrorSchema>;

const UNUSABLE = [
  z.strictObject({ type: z.literal('unknown-backup') }),
  z.strictObject({ type: z.literal('backup-not-usable'), why: BackupFaultSchema }),
] as const;

export const PreviewRestoreErrorSchema = z.discriminatedUnion('type', [ServerKeepsSchema, ...UNUSABLE]);
export type PreviewRestoreError = z.infer<typeof PreviewRestoreErrorSchema>;

/** Why nothing was restored. The data are as they were, whatever it is. */
export const RestoreErrorSchema = z.discriminatedUnion('type', [
  ServerKeepsSchema,
  ...UNUSABLE,
  ...MAKING,
  z.strictObject({ type: z.literal('not-signed-in') }),
  z.strictObject({ type: z.literal('pin-wrong'), left: z.int(), seconds: z.int() }),
  z.strictObject({ type: z.literal('paused'), seconds: z.int().min(1) }),
  /** Something was booked or changed since it was shown what would be lost: what it is now. */
  z.strictObject({ type: z.literal('losses-changed'), losses: RestoreLossesSchema }),
  /** The kiosk did not begin to work with the copy. */
  z.strictObject({ type: z.literal('put-back') }),
]);
export type RestoreError = z.infer<typeof RestoreErrorSchema>;

/** Copies of the data, and going back to one (F10). */
export const backupsContract = {
  listBackups: query({
    access: 'administrator',
    input: nothing,
    output: BackupListSchema,
    errors: NoErrorSchema,
  }),
  makeBackup: command({
    access: 'administrator',
    input: nothing,
    output: z.strictObject({ backup: BackupSchema, second: SecondSchema }),
    errors: MakeBackupErrorSchema,
  }),
  /** Looks at the whole copy and at what going back to it would lose. Changes nothing. */
  previewRestore: query({
    access: 'administrator',
    input: named,
    output: z.strictObject({ backup: BackupSchema, losses: RestoreLossesSchema }),
    errors: PreviewRestoreErrorSchema,
  }),
  /**
   * Puts a copy in the place of the data, with the PIN of whoever asks and the losses that they were shown. Meanwhile the
   * kiosk is out of order, and afterwards nobody is signed in. The data as they were are kept aside.
   */
  restoreBackup: command({
    access: 'administrator',
    input: z.strictObject({ name: BackupNameSchema, pin: z.string().max(64), losses: RestoreLossesSchema }),
    output: nothing,
    errors: RestoreErrorSchema,
  }),
} as const;
