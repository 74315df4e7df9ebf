import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Started, startFixture } from './fixture/launch.ts';

type Bridge = {
  whoAsks(): Promise<string>;
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  send(channel: string, ...args: unknown[]): void;
  onEvent(channel: string, callback: (...args: unknown[]) => void): () => void;
  nested: { list: [number, { deep: string }] };
  plain(text: string): string;
  fails(): void;
  requires(name: string): string;
  unknown(): string;
};
declare const kiosk: Bridge;

let started: Started;
beforeAll(async () => {
  started = await startFixture();
});
afterAll(() => started.end());

describe('the preload', () => {
  it('asks the main process, which sees the custom scheme', async () => {
    expect(await started.page.evaluate(() => kiosk.whoAsks())).toBe('asked from app://kiosk/');
  });

  it('lives in a world of its own: the page sees what is exposed and nothing else', async () => {
    const seen = await started.page.evaluate(() => ({
      secret: typeof Reflect.get(globalThis, 'secretOfThePreload'),
      require: typeof Reflect.get(globalThis, 'require'),
      doors: Reflect.ownKeys(globalThis).filter((key) => /electron|standin|bridge/i.test(String(key))),
      sources: [String(kiosk.whoAsks), String(window.close)].join().includes('electron-'),
    }));
    expect(seen).toEqual({ secret: 'undefined', require: 'undefined', doors: [], sources: false });
  });

  it('cannot be fooled by a page that replaces its own globals', async () => {
    const page = started.page;
    await page.evaluate(() => {
      CustomEvent.prototype.initCustomEvent = () => {};
      EventTarget.prototype.dispatchEvent = () => {
        throw new Error('replaced');
      };
      Object.defineProperty(CustomEvent.prototype, 'detail', {
        get: () => ({ kind: 'answer', answer: { ok: true, value: ['v', 'forged'] } }),
      });
    });
    expect(await page.evaluate(() => kiosk.plain('x'))).toBe('sync x');
    await page.reload();
  });

  it('exposes frozen copies', async () => {
    const outcome = await started.page.evaluate(() => ({
      changed: [
        Reflect.set(kiosk.nested.list, 0, 2),
        Reflect.set(kiosk, 'plain', 1),
        Reflect.set(kiosk.whoAsks, 'more', 1),
        Reflect.set(globalThis, 'kiosk', 1),
        Reflect.deleteProperty(globalThis, 'kiosk'),
      ],
      deep: kiosk.nested.list[1].deep,
    }));
    expect(outcome).toEqual({ changed: [false, false, false, false, false], deep: 'yes' });
  });

  it('answers synchronously where its function does, and passes on the message of an error', async () => {
    expect(await started.page.evaluate(() => kiosk.plain('ą'))).toBe('sync ą');
    await expect(started.page.evaluate(() => kiosk.fails())).rejects.toThrow('Error: the preload refuses');
  });

  it('gets electron from require and no other module', async () => {
    const answers = await started.page.evaluate(() =>
      ['fs', 'node:child_process', './other.cjs'].map((name) => kiosk.requires(name)),
    );
    expect(answers).toEqual([
      'module not found: fs',
      'module not found: node:child_process',
      'module not found: ./other.cjs',
    ]);
    expect(await started.page.evaluate(() => kiosk.unknown())).toBe(
      'electron-on-chromium: ipcRenderer.sendSync is not supported',
    );
  });

  it('reports a preload that fails, or does not even parse, as preload-error', async () => {
    const errors = await started.app.evaluate(async ({ app, BrowserWindow }) => {
      const fs = process.getBuiltinModule('node:fs');
      const seen: string[] = [];
      fs.mkdirSync(app.getPath('userData'), { recursive: true });
      for (const [at, source] of ["throw new RangeError('on purpose')", 'const = 1'].entries()) {
        const preload = `${app.getPath('userData')}/preload-${at}.cjs`;
        fs.writeFileSync(preload, source);
        const heard = new Promise<string>((resolve) => {
          app.once('web-contents-created', (_event, contents) => {
            contents.once('preload-error', (_e, file, error) => resolve(`${file === preload} ${error.message}`));
          });
        });
        const id = await fixture.open('app://kiosk/', { webPreferences: { preload } });
        seen.push(await heard);
        BrowserWindow.fromId(id)?.destroy();
      }
      return seen;
    });
    expect(errors).toEqual(['true on purpose', expect.stringMatching(/^true .*Unexpected token/)]);
  });
});

describe('messages', () => {
  it('keep what structured cloning keeps, both ways', async () => {
    const kept = await started.page.evaluate(async () => {
      const [date, map, bytes, nothing, nested] = (await kiosk.invoke(
        'echo',
        new Date(5),
        new Map([['a', new Set([1])]]),
        new Uint8Array([1, 255]),
        undefined,
        { deep: [{ ą: -0 }], missing: undefined },
      )) as [Date, Map<string, Set<number>>, Uint8Array, undefined, { deep: [{ ą: number }] }];
      return [
        date instanceof Date && date.getTime(),
        map instanceof Map && map.get('a')?.has(1),
        bytes instanceof Uint8Array && [...bytes],
        nothing === undefined,
        Object.is(nested.deep[0].ą, -0),
        'missing' in nested,
      ];
    });
    expect(kept).toEqual([5, true, [1, 255], true, true, true]);
  });

  it('arrive in the main process as its own kinds of objects', async () => {
    await started.app.evaluate(({ ipcMain }) => {
      ipcMain.handle('kinds', (_event, ...args) =>
        args.map((value) =>
          value instanceof Date
            ? 'Date'
            : value instanceof Map
              ? 'Map'
              : value instanceof Uint8Array
                ? 'Uint8Array'
                : String(value),
        ),
      );
    });
    expect(
      await started.page.evaluate(() => kiosk.invoke('kinds', new Date(), new Map(), new Uint8Array(1), undefined)),
    ).toEqual(['Date', 'Map', 'Uint8Array', 'undefined']);
  });

  it('refuse functions, also in an answer', async () => {
    await started.app.evaluate(({ ipcMain }) => ipcMain.handle('function', () => ({ callback: () => 1 })));
    await expect(started.page.evaluate(() => kiosk.invoke('echo', { callback: Symbol.iterator }))).rejects.toThrow(
      'symbol',
    );
    await expect(started.page.evaluate(() => kiosk.invoke('function'))).rejects.toThrow(
      "Error invoking remote method 'function': Error: An object could not be cloned.",
    );
  });

  it('bring errors in the words of Electron', async () => {
    await started.app.evaluate(({ ipcMain }) =>
      ipcMain.handle('fails', () => Promise.reject(new TypeError('no such visit'))),
    );
    await expect(started.page.evaluate(() => kiosk.invoke('fails'))).rejects.toThrow(
      "Error invoking remote method 'fails': TypeError: no such visit",
    );
    await expect(started.page.evaluate(() => kiosk.invoke('nobody'))).rejects.toThrow(
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    );
  });

  it('name their sender: the contents of a window and its main frame, always the same objects', async () => {
    await started.app.evaluate(({ ipcMain, BrowserWindow }) => {
      ipcMain.handle('sender', (event) => {
        const [window] = BrowserWindow.getAllWindows();
        return [
          event.sender === window?.webContents,
          event.senderFrame === event.sender.mainFrame,
          event.senderFrame?.url,
          event.senderFrame?.origin,
          event.senderFrame?.parent === null,
          event.sender.id === window?.webContents.id,
        ];
      });
    });
    expect(await started.page.evaluate(() => kiosk.invoke('sender'))).toEqual([
      true,
      true,
      'app://kiosk/',
      'app://kiosk',
      true,
      true,
    ]);
  });

  it('go from the main process to listeners, until these unsubscribe', async () => {
    const { app, page } = started;
    await page.evaluate(() => {
      const heard: unknown[] = [];
      const stop = kiosk.onEvent('news', (first, second) => heard.push([first, second instanceof Date]));
      Object.assign(globalThis, { heard, stop });
    });
    const tell = (text: string) =>
      app.evaluate(
        ({ BrowserWindow }, words) => BrowserWindow.getAllWindows()[0]?.webContents.send('news', words, new Date(0)),
        text,
      );
    await tell('one');
    await page.waitForFunction(() => (Reflect.get(globalThis, 'heard') as unknown[]).length === 1);
    await page.evaluate(() => (Reflect.get(globalThis, 'stop') as () => void)());
    await tell('two');
    // A message sent after it has been answered: had the listener still been there, it would have heard.
    await page.evaluate(() => kiosk.whoAsks());
    expect(await page.evaluate(() => Reflect.get(globalThis, 'heard'))).toEqual([['one', true]]);
  });

  it('sent without waiting reach ipcMain.on', async () => {
    const { app, page } = started;
    await app.evaluate(({ ipcMain }) => {
      const heard = new Promise((resolve) =>
        ipcMain.once('note', (event, ...args) => resolve([event.senderFrame?.url, ...args])),
      );
      Object.assign(globalThis, { heard });
    });
    await page.evaluate(() => kiosk.send('note', 1, { two: [3] }));
    expect(await app.evaluate(() => (globalThis as unknown as { heard: Promise<unknown> }).heard)).toEqual([
      'app://kiosk/',
      1,
      { two: [3] },
    ]);
  });

  it('have one handler per channel', async () => {
    const message = await started.app.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler('echo-twice');
      ipcMain.handle('echo-twice', () => 1);
      try {
        ipcMain.handle('echo-twice', () => 2);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(message).toBe("Attempted to register a second handler for 'echo-twice'");
  });
});
