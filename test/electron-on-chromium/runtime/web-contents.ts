import { randomUUID } from 'node:crypto';
import { unheeded } from './devtools.ts';
import { evaluate } from './evaluate.ts';
import { watchHanging } from './hanging.ts';
import { loadUrl, reload } from './load-url.ts';
import type { Page } from './page.ts';
import { reportPageEvents } from './page-events.ts';
import { NativePicture, type PictureArea } from './picture.ts';
import { type PdfOptions, pdfParameters } from './printing.ts';
import type { Session } from './session.ts';
import { preventable, StrictEmitter, strict, unsupported } from './strict.ts';
import { WebFrame } from './web-frame.ts';
import { createWireCodec } from './wire.ts';

const events = [
  ...[
    'before-input-event',
    'console-message',
    'context-menu',
    'destroyed',
    'preload-error',
    'render-process-gone',
    'responsive',
    'unresponsive',
  ],
  ...['did-fail-load', 'did-finish-load', 'did-navigate', 'did-start-loading', 'did-stop-loading', 'dom-ready'],
  ...['will-frame-navigate', 'will-navigate', 'will-redirect'],
  // Nothing here can cause these; products listen to them as protection.
  ...[
    'will-attach-webview',
    'devtools-opened',
    'certificate-error',
    'select-client-certificate',
    'login',
    'will-prevent-unload',
    'select-bluetooth-device',
  ],
];

export type WindowOpenDetails = {
  url: string;
  frameName: string;
  features: string;
  disposition: string;
  referrer: { url: string; policy: string };
};
export type WindowOpenHandler = (details: WindowOpenDetails) => { action: 'deny' | 'allow' };

const codec = createWireCodec();
const rtcPolicies = [
  'default',
  'default_public_interface_only',
  'default_public_and_private_interfaces',
  'disable_non_proxied_udp',
];
let lastId = 0;

/** Electron's webContents, on a page of Chromium. */
export class WebContents extends StrictEmitter {
  readonly id: number;
  readonly session: Session;
  readonly mainFrame: WebFrame;
  readonly navigationHistory: { clear(): void };
  readonly api: this;
  private readonly page: Page;
  private readonly closeWindow: () => void;
  private openHandler: WindowOpenHandler | undefined;
  private rtcPolicy = 'default';
  private printing: Promise<void> = Promise.resolve();

  constructor(page: Page, session: Session, closeWindow: () => void) {
    super('webContents', events);
    lastId += 1;
    this.id = lastId;
    this.page = page;
    this.session = session;
    this.closeWindow = closeWindow;
    this.mainFrame = new WebFrame(page, randomUUID()).api;
    this.navigationHistory = strict('webContents.navigationHistory', {
      clear: () => unheeded(page.session().then((devtools) => devtools.send('Page.resetNavigationHistory'))),
    });
    this.api = strict('webContents', this);
    reportPageEvents(this.api, page, (url, frameName) => this.askWindowOpen(url, frameName));
    watchHanging(this.api, page);
    page.on('preload-ready', () => {
      if (this.listenerCount('before-input-event') > 0) page.deliver({ kind: 'watch-keys' });
    });
  }

  loadURL(url: string): Promise<void> {
    return loadUrl(this.page, url);
  }

  reload(): void {
    unheeded(reload(this.page));
  }

  getURL(): string {
    return this.page.url;
  }

  send(channel: string, ...args: unknown[]): void {
    this.page.deliver({ kind: 'event', channel, args: codec.encode(args) });
  }

  executeJavaScript(code: string, _userGesture = false): Promise<unknown> {
    return evaluate(this.page, code);
  }

  /** One after the other, as in Electron: Chromium does not print the same page twice at a time. */
  async printToPDF(options: PdfOptions = {}): Promise<Buffer> {
    const parameters = pdfParameters(options);
    const before = this.printing;
    const done = Promise.withResolvers<void>();
    this.printing = done.promise;
    try {
      await before;
      const devtools = await this.page.session();
      const { data } = await devtools.send('Page.printToPDF', parameters);
      return Buffer.from(data, 'base64');
    } finally {
      done.resolve();
    }
  }

  async capturePage(area?: PictureArea): Promise<NativePicture> {
    const devtools = await this.page.session();
    const { data } = await devtools.send('Page.captureScreenshot', {
      format: 'png',
      ...(area ? { clip: { ...area, scale: 1 } } : {}),
    });
    return strict('nativeImage', new NativePicture(Buffer.from(data, 'base64')));
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openHandler = handler;
  }

  /** Whether documents have to be kept from opening windows (see requests.ts). Internal. */
  deniesWindows(): boolean {
    return this.openHandler !== undefined;
  }

  /** Asks the program about a window that the page tried to open and that was not opened. */
  private askWindowOpen(url: string, frameName: string): void {
    const referrer = { url: this.page.url, policy: 'strict-origin-when-cross-origin' };
    const answer = this.openHandler?.({ url, frameName, features: '', disposition: 'foreground-tab', referrer });
    if (answer?.action !== 'deny')
      throw unsupported(`opening ${url} in a new window (setWindowOpenHandler must deny it)`);
  }

  async setVisualZoomLevelLimits(minimum: number, maximum: number): Promise<void> {
    if (minimum !== 1 || maximum !== 1)
      throw unsupported(`webContents.setVisualZoomLevelLimits(${minimum}, ${maximum})`);
    const devtools = await this.page.session();
    await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  }

  /** Pages are always shown as large as they are: keys and wheels change nothing here. */
  setZoomFactor(factor: number): void {
    if (factor !== 1) throw unsupported(`webContents.setZoomFactor(${factor})`);
  }

  /** Never open (see README). */
  closeDevTools(): void {}

  /** There are no menus whose shortcuts could be pressed. */
  setIgnoreMenuShortcuts(_ignore: boolean): void {}

  setWebRTCIPHandlingPolicy(policy: string): void {
    if (!rtcPolicies.includes(policy)) throw new TypeError(`Unknown WebRTC IP handling policy '${policy}'`);
    this.rtcPolicy = policy;
  }

  getWebRTCIPHandlingPolicy(): string {
    return this.rtcPolicy;
  }

  isDestroyed(): boolean {
    return this.page.gone;
  }

  isCrashed(): boolean {
    return this.page.crashed;
  }

  forcefullyCrashRenderer(): void {
    unheeded(this.page.session().then((devtools) => devtools.send('Page.crash')));
  }

  close(_options?: { waitForBeforeUnload?: boolean }): void {
    this.closeWindow();
  }

  /** before-input-event for one key; true when the program prevented it. Internal. */
  keyIsPrevented(input: object): boolean {
    const event = preventable({});
    this.emit('before-input-event', event, input);
    return event.defaultPrevented;
  }

  override on(event: string | symbol, listener: (...values: never[]) => unknown): this {
    super.on(event, listener);
    if (event === 'before-input-event') this.page.deliver({ kind: 'watch-keys' });
    return this;
  }
}
