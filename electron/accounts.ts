import { createSeats, type Seats } from './api/sessions.ts';
import type { KioskConfig } from './config.ts';
import type { Clock, Ids, SetupDoor } from './engine/ports.ts';
import type { KioskMode } from './kiosk-mode.ts';
import { causeOf, type Log } from './system/log.ts';
import { createSetupDoor } from './system/setup-code.ts';

const SECOND_MS = 1000;

/** Who is signed in on this machine's screens, and the way in for whoever looks after the machine. */
export interface Accounts {
  readonly seats: Seats;
  readonly setup: SetupDoor;
  /** Nobody's time is watched any more. */
  close(): void;
}

/** Puts together what staff come in with. `onEnded`: somebody's session is over. */
export function createAccounts(options: {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly config: Pick<KioskConfig, 'staff'>;
  readonly mode: KioskMode;
  readonly folder: string;
  readonly onEnded: (name: string, why: string) => void;
}): Accounts {
  const { clock, ids, log, mode, folder, onEnded } = options;
  const { idleSeconds, deskIdleSeconds, warningSeconds } = options.config.staff;
  const seats = createSeats({
    clock,
    limits: { idleSeconds: mode === 'desk' ? deskIdleSeconds : idleSeconds, warningSeconds },
    onEnded: ({ member }, why) => onEnded(member.name, why),
  });
  const watch = setInterval(() => seats.sweep(), SECOND_MS);
  return {
    seats,
    setup: createSetupDoor({
      folder,
      ids,
      onWritten: (file) => log.info('setup-code-written', { file }),
      onFailure: (file, thrown) => log.problem('setup-file-failed', { file, cause: causeOf(thrown) }),
    }),
    close: () => clearInterval(watch),
  };
}
