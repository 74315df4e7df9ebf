import type { Session } from './session.ts';
import { unsupported } from './strict.ts';

export type WebPreferences = {
  preload?: string;
  session?: Session;
  partition?: string;
  sandbox?: boolean;
  contextIsolation?: boolean;
  nodeIntegration?: boolean;
  [name: string]: unknown;
};
export type WindowOptions = {
  show?: boolean;
  kiosk?: boolean;
  fullscreen?: boolean;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  webPreferences?: WebPreferences;
  [name: string]: unknown;
};

/** Options that are honoured, or that a full-screen page without menus, frame and developer tools fulfils by itself. */
const windowOptions = [
  'acceptFirstMouse',
  'alwaysOnTop',
  'autoHideMenuBar',
  'backgroundColor',
  'center',
  'closable',
  'darkTheme',
  'enableLargerThanScreen',
  'focusable',
  'frame',
  'fullscreen',
  'fullscreenable',
  'height',
  'icon',
  'kiosk',
  'maxHeight',
  'maxWidth',
  'maximizable',
  'minHeight',
  'minWidth',
  'minimizable',
  'movable',
  'paintWhenInitiallyHidden',
  'resizable',
  'show',
  'simpleFullscreen',
  'skipTaskbar',
  'title',
  'useContentSize',
  'webPreferences',
  'width',
  'x',
  'y',
];
/** Web preferences that are fulfilled whatever their value, with the values that are not. */
const preferences: Record<string, readonly unknown[]> = {
  allowRunningInsecureContent: [true],
  autoplayPolicy: [],
  backgroundThrottling: [],
  contextIsolation: [false],
  defaultEncoding: [],
  devTools: [],
  disableBlinkFeatures: [],
  disableDialogs: [],
  disableHtmlFullscreenWindowResize: [],
  enableBlinkFeatures: [],
  enableWebSQL: [true],
  experimentalFeatures: [true],
  images: [false],
  javascript: [false],
  navigateOnDragDrop: [],
  nodeIntegration: [true],
  nodeIntegrationInSubFrames: [true],
  nodeIntegrationInWorker: [true],
  partition: [],
  plugins: [true],
  preload: [],
  safeDialogs: [],
  sandbox: [false],
  scrollBounce: [],
  session: [],
  spellcheck: [],
  textAreasAreResizable: [],
  webSecurity: [false],
  webgl: [],
  webviewTag: [true],
  zoomFactor: [],
};

/** Throws by name for a window option or web preference whose effect could not be shown here. */
export function checkWindowOptions(options: WindowOptions): void {
  for (const name of Object.keys(options))
    if (!windowOptions.includes(name)) throw unsupported(`BrowserWindow option '${name}'`);
  for (const [name, value] of Object.entries(options.webPreferences ?? {})) {
    if (value === undefined) continue;
    const refused = Object.hasOwn(preferences, name) ? preferences[name] : undefined;
    if (!refused) throw unsupported(`webPreferences.${name}`);
    if (refused.includes(value)) throw unsupported(`webPreferences.${name}: ${String(value)}`);
  }
}
