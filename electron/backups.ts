import type { LastRestore } from '../shared/model/backup.ts';
import type { Backups } from './engine/ports.ts';
import type { Storage } from './storage.ts';
import type { Log } from './system/log.ts';

export interface BackupSources {
  readonly storage: Pick<Storage, 'backups' | 'lastRecovery'>;
  readonly log: Log;
  /** Residents are told that the kiosk is out of order for a moment. */
  readonly onSwitch: () => void;
  /** Nobody is signed in any more: who may what is as it was when the copy was made. */
  readonly signOut: () => void;
  /** The data are there again, perhaps others: looks at them as at a start, and opens the kiosk. */
  readonly comeBack: () => Promise<void>;
}

/** Copies of the data with what going back to one means for the whole program (F10); null where a server keeps them. */
export function kioskBackups({ storage, log, onSwitch, signOut, comeBack }: BackupSources): Backups | null {
  if (storage.backups === null) return null;
  const { backups } = storage;
  let last: LastRestore | null = null;
  return {
    ...backups,
    lastRestore: () => last,
    lastRecovery: () => storage.lastRecovery(),
    async restore(order) {
      let switched = false;
      try {
        const restored = await backups.restore(order, () => {
          switched = true;
          onSwitch();
        });
        if (switched) last = { name: order.name, ...order.now, outcome: restored.ok ? 'restored' : 'put-back' };
        if (restored.ok) log.info('backup-restored', { name: order.name });
        else log.problem('restore-failed', { name: order.name, why: restored.error.type });
        return restored;
      } finally {
        if (switched) {
          signOut();
          await comeBack();
        }
      }
    },
  };
}
