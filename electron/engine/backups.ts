import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { Backup, BackupDrill, LastRestore, RestoreLosses } from '../../shared/model/backup.ts';
import type { DataRecovery } from '../../shared/model/recovery.ts';
import type { StaffId } from '../../shared/model/staff.ts';
import type { WarsawTime } from '../../shared/time/warsaw.ts';
import { momentOf } from './moment.ts';
import type { Backups, Clock, MadeBackup, MakeBackupFault, RestoreFault, Store, UnusableBackup } from './ports.ts';
import { isDrillDue } from './rules/backup-drill.ts';
import { isBackupDue, unneededBackups } from './rules/backup-rotation.ts';
import { type ConfirmPinError, confirmPin } from './staff/confirm-pin.ts';
import type { SignInDeps } from './staff/sign-in.ts';

/** `backups` is null where the data are on a server, which keeps its own copies. */
export interface BackupDeps {
  readonly backups: Backups | null;
  readonly clock: Clock;
}

type ServerKeeps = { readonly type: 'server-keeps-backups' };
const SERVER_KEEPS = err({ type: 'server-keeps-backups' } as const);

export type BackupList =
  | { keeper: 'server' }
  | {
      keeper: 'kiosk';
      backups: Backup[];
      folder: string;
      second: { folder: string; newest: WarsawTime | null } | null;
      lastRestore: LastRestore | null;
      lastDrill: BackupDrill | null;
      lastRecovery: DataRecovery | null;
    };

/** The copies there are, newest first (F10). */
export async function listBackups({ backups }: Pick<BackupDeps, 'backups'>): Promise<BackupList> {
  if (backups === null) return { keeper: 'server' };
  const { folder, secondFolder } = backups;
  const [list, [newest = null]] = await Promise.all([backups.list(), backups.secondMoments()]);
  return {
    keeper: 'kiosk',
    backups: [...list],
    folder,
    second: secondFolder === null ? null : { folder: secondFolder, newest },
    lastRestore: backups.lastRestore(),
    lastDrill: backups.lastDrill(),
    lastRecovery: backups.lastRecovery(),
  };
}

/** Makes a copy because somebody of the staff asks for one. */
export async function makeBackup(
  deps: BackupDeps & { readonly store: Store; readonly by: string },
): Promise<Result<MadeBackup, ServerKeeps | MakeBackupFault>> {
  const { backups, store, clock, by } = deps;
  if (backups === null) return SERVER_KEEPS;
  const made = await makeAndTidy(backups, clock);
  if (!made.ok) return made;
  const detail = made.value.backup.name;
  return store.write(async (tx) => {
    await tx.recordAudit({ atMs: clock.now(), by, action: 'backup-made', visitId: null, detail });
    return made;
  });
}

/** Makes the copy of the present hour; null where there is one already, or where the server keeps them. */
export async function hourlyBackup({
  backups,
  clock,
}: BackupDeps): Promise<Result<MadeBackup, MakeBackupFault> | null> {
  if (backups === null || !isBackupDue(await backups.moments(), momentOf(clock).now)) return null;
  return makeAndTidy(backups, clock);
}

/** Makes a copy because the program ends; null where the newest one lacks nothing, or where the server keeps them. */
export async function lastBackup({ backups, clock }: BackupDeps): Promise<Result<MadeBackup, MakeBackupFault> | null> {
  return backups === null || !(await backups.isBehind()) ? null : makeAndTidy(backups, clock);
}

async function makeAndTidy(backups: Backups, clock: Clock): Promise<Result<MadeBackup, MakeBackupFault>> {
  const { now } = momentOf(clock);
  const made = await backups.make(now);
  if (made.ok) await backups.tidy((names) => unneededBackups(names, now));
  return made;
}

/** Tries the newest copy where a trial is due; null where it is not, or where the server keeps the copies. */
export async function nightlyDrill({ backups, clock }: BackupDeps): Promise<BackupDrill | null> {
  const { now } = momentOf(clock);
  return backups !== null && isDrillDue(backups.lastDrill(), now) ? backups.drill(now) : null;
}

/** Writes into the log of acts that the kiosk has brought data back by itself. */
export async function recordRecovery(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { replaced, visits }: DataRecovery,
): Promise<void> {
  await store.write(async (tx) => {
    const detail = `${replaced?.copy ?? '–'}, ${visits}`;
    await tx.recordAudit({ atMs: clock.now(), by: 'system', action: 'data-recovered', visitId: null, detail });
    return ok(undefined);
  });
}

/** What going back to a copy would lose. Changes nothing. */
export async function previewRestore(
  { backups, clock }: BackupDeps,
  { name }: { readonly name: string },
): Promise<Result<{ backup: Backup; losses: RestoreLosses }, ServerKeeps | UnusableBackup>> {
  return backups === null ? SERVER_KEEPS : backups.preview(name, momentOf(clock).now);
}

/** Goes back to a copy (F10), for somebody who proves with their own PIN that it is they who ask. */
export async function restoreBackup(
  deps: BackupDeps & SignInDeps & { readonly by: string },
  request: {
    readonly staffId: StaffId;
    readonly pin: string;
    readonly name: string;
    readonly losses: RestoreLosses;
  },
): Promise<Result<Record<string, never>, ServerKeeps | ConfirmPinError | RestoreFault>> {
  const { backups, store, clock, by } = deps;
  if (backups === null) return SERVER_KEEPS;
  const confirmed = await confirmPin(deps, request);
  if (!confirmed.ok) return confirmed;
  const { name, losses } = request;
  const restored = await backups.restore({ name, losses, now: momentOf(clock).now });
  if (!restored.ok) return restored;
  return store.write(async (tx) => {
    // Into the data that are there now: those that were there before know nothing of it.
    await tx.recordAudit({ atMs: clock.now(), by, action: 'backup-restored', visitId: null, detail: name });
    return ok({});
  });
}
