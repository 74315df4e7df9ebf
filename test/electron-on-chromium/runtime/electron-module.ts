import type { App } from './app.ts';
import { panel } from './browser.ts';
import { BrowserWindow } from './browser-window.ts';
import { ipcMain } from './ipc-main.ts';
import { windows } from './registry.ts';
import { registerScheme } from './scheme.ts';
import type { ProtocolHandler } from './session.ts';
import { sessionModule } from './sessions.ts';
import { StrictEmitter, strict, unsupported } from './strict.ts';
import { utilityProcess } from './utility-process.ts';

type SchemePrivileges = { scheme: string; privileges?: { standard?: boolean; secure?: boolean; bypassCSP?: boolean } };

function protocolModule(app: App) {
  return {
    registerSchemesAsPrivileged(schemes: SchemePrivileges[]): void {
      if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme, privileges = {} } of schemes) {
        if (!privileges.standard || !privileges.secure)
          throw unsupported(`scheme '${scheme}' that is not both standard and secure`);
        if (privileges.bypassCSP) throw unsupported(`privilege bypassCSP of scheme '${scheme}'`);
        registerScheme(scheme);
      }
    },
    handle: (scheme: string, handler: ProtocolHandler): void =>
      sessionModule.defaultSession.protocol.handle(scheme, handler),
    unhandle: (scheme: string): void => sessionModule.defaultSession.protocol.unhandle(scheme),
    isProtocolHandled: (scheme: string): boolean => sessionModule.defaultSession.protocol.isProtocolHandled(scheme),
  };
}

function powerSaveBlocker() {
  const running = new Set<number>();
  let lastId = 0;
  return {
    start(kind: string): number {
      if (kind !== 'prevent-app-suspension' && kind !== 'prevent-display-sleep')
        throw new TypeError(`Unknown power save blocker '${kind}'`);
      lastId += 1;
      running.add(lastId);
      return lastId;
    },
    stop: (id: number): boolean => running.delete(id),
    isStarted: (id: number): boolean => running.has(id),
  };
}

class Screen extends StrictEmitter {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }

  getPrimaryDisplay() {
    const bounds = { x: 0, y: 0, ...panel };
    const { width, height } = panel;
    return {
      id: 1,
      label: '',
      bounds,
      workArea: bounds,
      size: { width, height },
      workAreaSize: { width, height },
      scaleFactor: 1,
      rotation: 0,
      internal: false,
      touchSupport: 'unknown',
    };
  }

  getAllDisplays() {
    return [this.getPrimaryDisplay()];
  }
}

/** The main process's clipboard: what pages copy lies in Chromium's own (see README). */
function clipboardModule() {
  let text = '';
  return {
    readText: () => text,
    writeText(next: string): void {
      text = next;
    },
    clear(): void {
      text = '';
    },
  };
}

class NativeTheme extends StrictEmitter {
  readonly shouldUseDarkColors = false;
  readonly shouldUseHighContrastColors = false;
  readonly themeSource = 'system';

  constructor() {
    super('nativeTheme', ['updated']);
  }
}

/** What require('electron') gives in the main process. */
export function electronModule(app: App) {
  const contents = () => windows.all().map((entry) => entry.webContents);
  return strict('electron', {
    app,
    BrowserWindow,
    ipcMain,
    protocol: strict('protocol', protocolModule(app)),
    session: strict('session module', sessionModule),
    webContents: strict('webContents module', {
      getAllWebContents: contents,
      fromId: (id: number) => contents().find((one) => one.id === id),
      fromDevToolsTargetId: (targetId: string) => windows.byTarget(targetId)?.webContents,
    }),
    Menu: strict('Menu', {
      setApplicationMenu(menu: null): void {
        if (menu !== null) throw unsupported('Menu.setApplicationMenu with a menu');
      },
      getApplicationMenu: () => null,
    }),
    utilityProcess,
    clipboard: strict('clipboard', clipboardModule()),
    powerSaveBlocker: strict('powerSaveBlocker', powerSaveBlocker()),
    screen: strict('screen', new Screen()),
    nativeTheme: strict('nativeTheme', new NativeTheme()),
  });
}
