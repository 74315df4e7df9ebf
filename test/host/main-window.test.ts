import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openMainWindow } from '../../electron/host/main-window.ts';
import { SESSIONS_PER_WINDOW } from '../../electron/host/renewal.ts';
import type { KioskEvent } from '../../shared/contract/events.ts';

/** A window that loads its page when it is told to. */
class FakeWindow extends EventEmitter {
  readonly webContents = {};
  gone = false;
  readonly loading = Promise.withResolvers<void>();
  readonly ended: () => void;
  constructor(ended: () => void) {
    super();
    this.ended = ended;
  }
  loadURL = () => this.loading.promise;
  destroy() {
    this.gone = true;
    this.emit('closed');
  }
}

let made: FakeWindow[];
let tell: (event: KioskEvent) => void;
const onClosed = vi.fn();
beforeEach(() => {
  made = [];
  tell = () => undefined;
  onClosed.mockReset();
});

async function opened(renews = true) {
  const opening = openMainWindow({
    make: (ended) => {
      const window = new FakeWindow(ended);
      if (made.length === 0) window.loading.resolve();
      made.push(window);
      return window as unknown as BrowserWindow;
    },
    renews,
    subscribe: (listener) => {
      tell = listener;
      return () => undefined;
    },
    onClosed,
  });
  return opening;
}
const at = (index: number) => {
  const window = made[index];
  if (window === undefined) throw new Error(`no window ${index}`);
  return window;
};
const endSessions = (window: FakeWindow, count = SESSIONS_PER_WINDOW) => {
  for (let session = 0; session < count; session += 1) window.ended();
};
const asContents = (window: FakeWindow) => window.webContents as never;
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the window of a kiosk', () => {
  it('is made anew after enough sessions: the new one is there before the old one goes', async () => {
    const main = await opened();
    endSessions(at(0), SESSIONS_PER_WINDOW - 1);
    expect(made).toHaveLength(1);
    endSessions(at(0), 1);
    expect(made).toHaveLength(2);
    expect(at(0).gone).toBe(false);
    at(1).loading.resolve();
    await settled();
    expect(at(0).gone).toBe(true);
    expect(main.current()).toBe(at(1));
    expect(onClosed).not.toHaveBeenCalled();
    endSessions(at(1), SESSIONS_PER_WINDOW - 1);
    expect(made).toHaveLength(2);
    at(1).emit('closed');
    expect(onClosed).toHaveBeenCalledOnce();
  });

  it('stays for whoever began in the meantime, and is made anew after them', async () => {
    const main = await opened();
    endSessions(at(0));
    await new Promise((resolve) => setTimeout(resolve, 1));
    main.asked(asContents(at(0)), 'listDepartments');
    at(1).loading.resolve();
    await settled();
    expect([at(0).gone, at(1).gone]).toEqual([false, true]);
    expect(main.current()).toBe(at(0));
    at(0).ended();
    at(2).loading.resolve();
    await settled();
    expect(main.current()).toBe(at(2));
  });

  it('what a page asks on its own, or the new one asks, is nobody', async () => {
    const main = await opened();
    endSessions(at(0));
    await new Promise((resolve) => setTimeout(resolve, 1));
    main.asked(asContents(at(0)), 'getKiosk');
    main.asked(asContents(at(1)), 'listDepartments');
    at(1).loading.resolve();
    await settled();
    expect(main.current()).toBe(at(1));
  });

  it('stays when the new one does not load', async () => {
    const main = await opened();
    endSessions(at(0));
    at(1).loading.reject(new Error('ERR_FAILED'));
    await settled();
    expect(at(1).gone).toBe(true);
    expect(main.current()).toBe(at(0));
    expect(onClosed).not.toHaveBeenCalled();
  });

  it('is made anew once a night when all is quiet', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      await opened();
      const minute = (date: string, minutes: number) =>
        tell({ type: 'minute', now: { date: date as never, minute: minutes as never } });
      minute('2026-11-24', 180);
      expect(made).toHaveLength(1);
      vi.advanceTimersByTime(1_200_000);
      minute('2026-11-24', 200);
      expect(made).toHaveLength(2);
      at(1).loading.resolve();
      await Promise.resolve().then(() => undefined);
      minute('2026-11-24', 201);
      expect(made).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('of a clerk stays as it is', async () => {
    await opened(false);
    endSessions(at(0), 200);
    expect(made).toHaveLength(1);
  });
});
