import { BrowserWindow, session, type WebContents, type WebContentsPrintOptions } from 'electron';
import type { DriverPrinting, Sheet } from '../app.ts';
import { SCHEME, START_ADDRESS } from './addresses.ts';
import { lockSession } from './lockdown.ts';
import { servePageFile } from './page-files.ts';
import { sheetFiles } from './sheet-page.ts';
import { PAPER_PARTITION, paperWindowOptions } from './window-options.ts';

/**
 * Prints on printers that only their driver can print on. A window that is never shown, in a session of its own, holds the
 * sheet and nothing else: no program, no bridge, none of the kiosk's files.
 */
export function driverPrinting(): DriverPrinting {
  let window: BrowserWindow | null = null;
  let files = sheetFiles(null);

  function open(): BrowserWindow {
    if (window !== null && !window.isDestroyed()) return window;
    const own = session.fromPartition(PAPER_PARTITION, { cache: false });
    if (!own.protocol.isProtocolHandled(SCHEME)) {
      lockSession(own);
      own.protocol.handle(SCHEME, (request) => servePageFile(() => files, request));
    }
    const made = new BrowserWindow(paperWindowOptions());
    made.removeMenu();
    made.webContents.on('render-process-gone', () => made.destroy());
    window = made;
    return made;
  }

  let busy = false;
  return {
    async printers() {
      try {
        // Any window can ask.
        const { webContents } = BrowserWindow.getAllWindows()[0] ?? open();
        return (await webContents.getPrintersAsync()).map(({ name }) => name);
      } catch {
        return [];
      }
    },
    async print(sheet, printer) {
      // Nobody waits for the one before any more, and a window prints one thing at a time.
      if (busy) window?.destroy();
      busy = true;
      files = sheetFiles(sheet);
      const paper = open();
      try {
        await paper.loadURL(START_ADDRESS);
        return await printed(paper.webContents, printOptions(sheet, printer));
      } catch {
        // Either it was not loaded, or Electron did not like the options.
        return 'refused';
      } finally {
        if (window === paper) busy = false;
      }
    },
  };
}

function printed(contents: WebContents, options: WebContentsPrintOptions): Promise<'taken' | 'refused' | 'failed'> {
  return new Promise((resolve, reject) => {
    const gone = () => resolve('failed');
    contents.once('destroyed', gone);
    try {
      contents.print(options, (success, why) => {
        contents.off('destroyed', gone);
        if (success) resolve('taken');
        else resolve(BEFORE_ANYTHING.includes(why) ? 'refused' : 'failed');
      });
    } catch (error) {
      reject(error);
    }
  });
}

/** What Electron says before it has given anything to the system (shell/browser/api/electron_api_web_contents.cc). */
const BEFORE_ANYTHING = [
  'Invalid printer settings',
  'Invalid deviceName provided',
  'No printers available on the network',
];

const MICRONS = 1000;

/** Without a size of its own a page is A4, whatever the driver says; both sides are in microns. */
export function printOptions({ paper }: Sheet, deviceName: string): WebContentsPrintOptions {
  return {
    silent: true,
    deviceName,
    pageSize: { width: Math.round(paper.width * MICRONS), height: Math.round(paper.height * MICRONS) },
    margins: { marginType: 'none' },
    printBackground: false,
    color: false,
    landscape: false,
    scaleFactor: 100,
    pagesPerSheet: 1,
    copies: 1,
  };
}
