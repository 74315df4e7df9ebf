import { readFileSync } from 'node:fs';
import { appEvents } from './app-events.ts';
import { panel } from './browser.ts';
import { unheeded } from './devtools.ts';
import { Page } from './page.ts';
import { windows } from './registry.ts';
import type { Session } from './session.ts';
import { sessionFor } from './sessions.ts';
import { preventable, StrictEmitter, strict, unsupported } from './strict.ts';
import { WebContents } from './web-contents.ts';
import { checkWindowOptions, type WindowOptions } from './window-options.ts';

const events = [
  'blur',
  'close',
  'closed',
  'enter-full-screen',
  'focus',
  'hide',
  'leave-full-screen',
  'maximize',
  'minimize',
  'move',
  'moved',
  'page-title-updated',
  'ready-to-show',
  'resize',
  'responsive',
  'restore',
  'session-end',
  'show',
  'unmaximize',
  'unresponsive',
];

type Bounds = { x: number; y: number; width: number; height: number };
let lastId = 0;

/** Electron's BrowserWindow. Every window fills the panel, as a kiosk's does; sizes asked for are only told back. */
class BrowserWindowClass extends StrictEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  readonly api: this;
  private readonly page: Page;
  private readonly options: WindowOptions;
  private visible: boolean;
  private destroyed = false;

  constructor(options: WindowOptions = {}) {
    super('BrowserWindow', events);
    checkWindowOptions(options);
    lastId += 1;
    this.id = lastId;
    this.options = options;
    this.visible = options.show ?? true;
    const { preload } = options.webPreferences ?? {};
    const session: Session = sessionFor(options.webPreferences ?? {});
    this.page = new Page({
      preload,
      preloadSource: preload ? readFileSync(preload, 'utf8') : '',
      browserContext: () => session.contextId(),
      watchKeys: () => this.webContents.listenerCount('before-input-event') > 0,
    });
    this.api = strict('BrowserWindow', this);
    this.webContents = new WebContents(this.page, session.api, () => this.close()).api;
    windows.add({ page: this.page, session, webContents: this.webContents, window: this.api });
    this.page.once('loaded', () => this.emit('ready-to-show', preventable({})));
    this.page.once('gone', () => this.destroy());
    const onHanging = (hangs: boolean): unknown => this.emit(hangs ? 'unresponsive' : 'responsive', preventable({}));
    appEvents.on(`unresponsive:${this.webContents.id}`, onHanging);
    this.once('closed', () => appEvents.off(`unresponsive:${this.webContents.id}`, onHanging));
    appEvents.emit('web-contents-created', preventable({}), this.webContents);
    appEvents.emit('browser-window-created', preventable({}), this.api);
    // biome-ignore lint/correctness/noConstructorReturn: what the program holds is the strict view of the window
    return this.api;
  }

  static getAllWindows(): BrowserWindow[] {
    return windows.all().map((entry) => entry.window as BrowserWindow);
  }

  static fromWebContents(webContents: WebContents): BrowserWindow | null {
    return BrowserWindowClass.getAllWindows().find((window) => window.webContents === webContents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return BrowserWindowClass.getAllWindows().find((window) => window.id === id) ?? null;
  }

  /** The visible window that was opened last: there is no other way to the front here than show(). */
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindowClass.getAllWindows().findLast((window) => window.isVisible()) ?? null;
  }

  loadURL(url: string, options?: object): Promise<void> {
    if (options && Object.keys(options).length > 0) throw unsupported('options of loadURL');
    return this.webContents.loadURL(url);
  }

  show(): void {
    if (this.visible || this.destroyed) return;
    this.visible = true;
    this.bringToFront();
    this.emit('show', preventable({}));
  }

  hide(): void {
    if (!this.visible || this.destroyed) return;
    this.visible = false;
    this.emit('hide', preventable({}));
  }

  focus(): void {
    this.bringToFront();
  }

  private bringToFront(): void {
    unheeded(this.page.session().then((devtools) => devtools.send('Page.bringToFront')));
  }

  isVisible(): boolean {
    return this.visible && !this.destroyed;
  }

  isFocused(): boolean {
    return BrowserWindowClass.getFocusedWindow() === this.api;
  }

  isKiosk(): boolean {
    return this.options.kiosk ?? false;
  }

  isFullScreen(): boolean {
    return this.isKiosk() || (this.options.fullscreen ?? false);
  }

  /** Asks the 'close' listeners, and if none objects, closes the window. */
  close(): void {
    if (this.destroyed) return;
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.page.close();
    this.page.markGone();
    windows.remove(this.api);
    this.emit('closed', preventable({}));
    appEvents.emit('window-closed');
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  /** Nothing to remove: windows have no menu here (see README). */
  removeMenu(): void {}

  setMenu(menu: null): void {
    if (menu !== null) throw unsupported('BrowserWindow.setMenu with a menu');
  }

  getBounds(): Bounds {
    const { x = 0, y = 0, width = 800, height = 600 } = this.options;
    return this.isFullScreen() ? { x: 0, y: 0, ...panel } : { x, y, width, height };
  }

  getContentBounds(): Bounds {
    return this.getBounds();
  }
}

export type BrowserWindow = BrowserWindowClass;
export const BrowserWindow = strict('BrowserWindow', BrowserWindowClass);
