import { describe, expect, it } from 'vitest';
import { createAccounts } from '../../electron/accounts.ts';
import { ConfigSchema } from '../../electron/config-schema.ts';
import { stoppedClock } from '../../electron/system/clock.ts';
import { cryptoIds } from '../../electron/system/ids.ts';
import { journalLog } from '../../electron/system/log.ts';

const limits = (mode: 'kiosk' | 'desk' | 'display', staff: object = {}) => {
  const accounts = createAccounts({
    clock: stoppedClock(0),
    ids: cryptoIds,
    log: journalLog('silent'),
    config: ConfigSchema.parse({ staff }),
    mode,
    folder: '/nowhere',
    onEnded: () => undefined,
  });
  accounts.close();
  return accounts.seats.limits;
};

describe('how long staff may be idle', () => {
  it('F6 where residents come: a minute and a half; at a desk of one’s own a quarter of an hour', () => {
    expect(limits('kiosk')).toEqual({ idleSeconds: 90, warningSeconds: 30 });
    expect(limits('display')).toEqual({ idleSeconds: 90, warningSeconds: 30 });
    expect(limits('desk')).toEqual({ idleSeconds: 900, warningSeconds: 30 });
  });

  it('F6 or what the configuration says, within bounds', () => {
    const staff = { idleSeconds: 60, warningSeconds: 20, deskIdleSeconds: 300 };
    expect(limits('kiosk', staff)).toEqual({ idleSeconds: 60, warningSeconds: 20 });
    expect(limits('desk', staff)).toEqual({ idleSeconds: 300, warningSeconds: 20 });
    for (const wrong of [{ idleSeconds: 29 }, { idleSeconds: 901 }, { warningSeconds: 0 }, { deskIdleSeconds: 4000 }])
      expect(ConfigSchema.safeParse({ staff: wrong }).success).toBe(false);
  });
});
