import type { Result } from '../../../shared/basics/result.ts';
import type { Backup, BackupDrill, BackupFault, LastRestore, RestoreLosses } from '../../../shared/model/backup.ts';
import type { DataRecovery } from '../../../shared/model/recovery.ts';
import type { WarsawTime } from '../../../shared/time/warsaw.ts';
import type { DueForErasing } from '../rules/retention.ts';

/** Why no copy was made. */
export type MakeBackupFault =
  | { readonly type: 'disk-full' }
  | { readonly type: 'folder-not-writable' }
  | { readonly type: 'copy-not-whole' };

/** Why a copy is of no use. */
export type UnusableBackup =
  | { readonly type: 'unknown-backup' }
  | { readonly type: 'backup-not-usable'; readonly why: BackupFault };

/** Why nothing was restored: the data are as they were. */
export type RestoreFault =
  | UnusableBackup
  | MakeBackupFault
  | { readonly type: 'losses-changed'; readonly losses: RestoreLosses }
  | { readonly type: 'put-back' };

export interface MadeBackup {
  readonly backup: Backup;
  /** What has become of the copy in the second place; `none` where there is no such place. */
  readonly second: 'none' | 'made' | 'failed';
}

/** A copy to go back to, with the losses that whoever asks was shown. */
export interface RestoreOrder {
  readonly name: string;
  readonly now: WarsawTime;
  readonly losses: RestoreLosses;
}

/** Copies of the data that this machine keeps (F10). The key is in none of them. */
export interface Backups {
  readonly folder: string;
  /** Another place for the same copies, as a second disk. */
  readonly secondFolder: string | null;
  /** Newest first, each as a look at the whole of it has found it. */
  list(): Promise<readonly Backup[]>;
  /** When copies were made, newest first; nothing is looked at but names. */
  moments(): Promise<readonly WarsawTime[]>;
  /** The same in the second place. */
  secondMoments(): Promise<readonly WarsawTime[]>;
  /** Makes a copy and looks whether it is whole. Bookings wait meanwhile. */
  make(now: WarsawTime): Promise<Result<MadeBackup, MakeBackupFault>>;
  /** Whether the newest copy lacks anything that is to last: it is older, or of no use, or there is none. */
  isBehind(): Promise<boolean>;
  /** Removes the copies that the rule picks out of all names, here and in the second place. */
  tidy(unneeded: (names: readonly string[]) => readonly string[]): Promise<void>;
  /**
   * Erases in every copy what is due, and what is erased in the data by now. A copy in which nothing can be erased, because it
   * is damaged or of an older version, is removed once it is as old as visits may get.
   */
  eraseAsInData(due: DueForErasing): Promise<{ readonly visits: number; readonly removed: number }>;
  /** The copy, looked at anew, and what going back to it would lose. */
  preview(
    name: string,
    now: WarsawTime,
  ): Promise<Result<{ readonly backup: Backup; readonly losses: RestoreLosses }, UnusableBackup>>;
  /** Puts a copy in the place of the data, which are kept aside. Whatever fails, the data are as they were. */
  restore(order: RestoreOrder): Promise<Result<void, RestoreFault>>;
  /** How the last restoring since the program began ended; one that was refused before anything was switched does not count. */
  lastRestore(): LastRestore | null;
  /** Tries the newest copy, as a restoring would need it, without touching the data. */
  drill(now: WarsawTime): Promise<BackupDrill>;
  lastDrill(): BackupDrill | null;
  /** What the kiosk last brought back by itself; null when it never had to. */
  lastRecovery(): DataRecovery | null;
}
