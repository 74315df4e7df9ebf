import { err, ok } from '../../../shared/basics/result.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import type { backupsContract } from '../../../shared/contract/staff/backups.ts';
import { listBackups, makeBackup, previewRestore, restoreBackup } from '../../engine/backups.ts';
import type { KioskContext } from './context.ts';

/** Copies of the data, and going back to one (F10). */
export const backupsHandlers: Handlers<typeof backupsContract, KioskContext> = {
  listBackups: async (context) => ok(await listBackups(context)),
  makeBackup,
  previewRestore,
  restoreBackup: async (context, input) => {
    const session = context.seat.session();
    if (session === null) return err({ type: 'not-signed-in' });
    return restoreBackup(context, { staffId: session.member.id, ...input });
  },
};
