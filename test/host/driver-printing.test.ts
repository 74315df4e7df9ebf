import type { EventEmitter } from 'node:events';
import type { WebContentsPrintOptions } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Sheet } from '../../electron/app.ts';

type PrintAnswer = (success: boolean, why: string) => void;

/** As much of Electron as printing needs. What a page was served when it was loaded stays with its window. */
const electron = vi.hoisted(() => ({
  windows: [] as { options: unknown; contents: FakeContents; destroy(): void; page: string }[],
  handler: null as ((request: { url: string; method: string }) => Response) | null,
  print: (_options: WebContentsPrintOptions, _answer: PrintAnswer): void => undefined,
}));

interface FakeContents extends EventEmitter {
  getPrintersAsync(): Promise<{ name: string }[]>;
  print(options: WebContentsPrintOptions, answer: PrintAnswer): void;
}

vi.mock('electron', async () => {
  const events = await import('node:events');
  class BrowserWindow {
    static getAllWindows = () => [];
    readonly webContents = Object.assign(new events.EventEmitter(), {
      getPrintersAsync: async () => [{ name: 'Kasa' }, { name: 'Biuro' }],
      print: (options: WebContentsPrintOptions, answer: PrintAnswer) => electron.print(options, answer),
    });
    private gone = false;
    readonly seen;
    constructor(options: unknown) {
      this.seen = { options, contents: this.webContents, destroy: () => this.destroy(), page: '' };
      electron.windows.push(this.seen);
    }
    removeMenu() {}
    isDestroyed = () => this.gone;
    destroy() {
      this.gone = true;
      this.webContents.emit('destroyed');
    }
    async loadURL(url: string) {
      const answer = electron.handler?.({ url, method: 'GET' });
      if (answer?.ok !== true) throw new Error('ERR_FAILED');
      this.seen.page = await answer.text();
    }
  }
  const session = {
    protocol: {
      isProtocolHandled: () => electron.handler !== null,
      handle: (_scheme: string, handler: typeof electron.handler) => {
        electron.handler = handler;
      },
    },
    setPermissionRequestHandler() {},
    setPermissionCheckHandler() {},
    setDevicePermissionHandler() {},
    setDisplayMediaRequestHandler() {},
    setCertificateVerifyProc() {},
    setSpellCheckerEnabled() {},
    on() {},
    webRequest: { onBeforeRequest() {} },
  };
  return { BrowserWindow, session: { fromPartition: () => session } };
});

const { driverPrinting } = await import('../../electron/host/driver-printing.ts');

const SHEET: Sheet = {
  picture: Uint8Array.of(0x42, 0x4d),
  left: 4,
  width: 72,
  height: 131.5,
  paper: { width: 80, height: 141.5 },
};

beforeEach(() => {
  electron.windows.length = 0;
  electron.handler = null;
});

test('B2 a sheet of its own length, in microns, on the printer that was named, without a question', async () => {
  const print = vi.spyOn(electron, 'print').mockImplementation((_options, answer) => answer(true, ''));
  expect(await driverPrinting().print(SHEET, 'Kasa')).toBe('taken');
  expect(print.mock.calls[0]?.[0]).toEqual({
    silent: true,
    deviceName: 'Kasa',
    pageSize: { width: 80_000, height: 141_500 },
    margins: { marginType: 'none' },
    printBackground: false,
    color: false,
    landscape: false,
    scaleFactor: 100,
    pagesPerSheet: 1,
    copies: 1,
  });
});

test('B2 the page is the picture at its own size, and no script', async () => {
  vi.spyOn(electron, 'print').mockImplementation((_options, answer) => answer(true, ''));
  await driverPrinting().print(SHEET, 'Kasa');
  const page = electron.windows[0]?.page ?? '';
  expect(page).toContain('@page { size: 80mm 141.5mm; margin: 0; }');
  expect(page).toContain('margin-left: 4mm; width: 72mm; height: 131.5mm;');
  expect(page).not.toMatch(/<script|__CSP_NONCE__/);
  const picture = electron.handler?.({ url: 'app://kiosk/sheet.bmp', method: 'GET' });
  expect(picture?.headers.get('content-type')).toBe('image/bmp');
  expect(new Uint8Array((await picture?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(SHEET.picture);
  expect(electron.handler?.({ url: 'app://kiosk/preload.cjs', method: 'GET' }).status).toBe(404);
});

test.each([
  ['Invalid printer settings', 'refused'],
  ['Invalid deviceName provided', 'refused'],
  ['Print job failed', 'failed'],
  ['Print job canceled', 'failed'],
])('B2 when Electron says "%s": %s', async (why, outcome) => {
  vi.spyOn(electron, 'print').mockImplementation((_options, answer) => answer(false, why));
  expect(await driverPrinting().print(SHEET, 'Kasa')).toBe(outcome);
});

test('B2 options that Electron does not take leave nothing', async () => {
  vi.spyOn(electron, 'print').mockImplementation(() => {
    throw new TypeError('height and width properties must be minimum 352 microns.');
  });
  expect(await driverPrinting().print(SHEET, 'Kasa')).toBe('refused');
});

test('B2 a driver that never answers does not hold up the next receipt', async () => {
  const print = vi.spyOn(electron, 'print').mockImplementationOnce(() => undefined);
  const printing = driverPrinting();
  const first = printing.print(SHEET, 'Kasa');
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
  print.mockImplementation((_options, answer) => answer(true, ''));
  expect(await printing.print(SHEET, 'Kasa')).toBe('taken');
  expect(await first).toBe('failed');
  expect(await printing.print(SHEET, 'Kasa')).toBe('taken');
  expect(electron.windows).toHaveLength(2);
});

test('B2 a page that dies while it prints', async () => {
  vi.spyOn(electron, 'print').mockImplementation(() => {
    electron.windows[0]?.contents.emit('render-process-gone');
  });
  expect(await driverPrinting().print(SHEET, 'Kasa')).toBe('failed');
});

test('B2 the printers that the system has a driver for', async () => {
  expect(await driverPrinting().printers()).toEqual(['Kasa', 'Biuro']);
});
