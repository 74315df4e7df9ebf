import { randomUUID } from 'node:crypto';
import { evaluate } from './evaluate.ts';
import { watchHanging } from './hanging.ts';
import { NavigationError } from './net-errors.ts';
import type { Page } from './page.ts';
import { reportPageEvents } from './page-events.ts';
import { NativePicture, type PictureArea } from './picture.ts';
import { type PdfOptions, pdfParameters } from './printing.ts';
import type { Session } from './session.ts';
import { preventable, StrictEmitter, strict, unsupported } from './strict.ts';
import { WebFrame } from './web-frame.ts';
import { createWireCodec } from './wire.ts';

const events = [
  'before-input-event',
  'console-message',
  'context-menu',
  'did-fail-load',
  'did-finish-load',
  'did-navigate',
  'did-start-loading',
  'did-stop-loading',
  'destroyed',
  'dom-ready',
  'preload-error',
  'render-process-gone',
  'responsive',
  'unresponsive',
  'will-frame-navigate',
  'will-navigate',
  'will-redirect',
  // Nothing here can cause these; products listen to them as protection.
  'will-attach-webview',
  'devtools-opened',
  'certificate-error',
  'select-client-certificate',
  'login',
  'will-prevent-unload',
];

export type WindowOpenHandler = (details: {
  url: string;
  frameName: string;
  features: string;
  disposition: string;
  referrer: { url: string; policy: string };
}) => { action: 'deny' | 'allow' };

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
  private loading = false;
  private readonly kept = { ignoreMenuShortcuts: false, webRtcPolicy: 'default', zoomLimits: [1, 1] };

  constructor(page: Page, session: Session, closeWindow: () => void) {
    super('webContents', events);
    lastId += 1;
    this.id = lastId;
    this.page = page;
    this.session = session;
    this.closeWindow = closeWindow;
    this.mainFrame = new WebFrame(page, randomUUID()).api;
    this.navigationHistory = strict('webContents.navigationHistory', {
      clear: () => void page.send('Page.resetNavigationHistory').catch(() => {}),
    });
    this.api = strict('webContents', this);
    reportPageEvents(this.api, page, (loading) => {
      this.loading = loading;
    });
    watchHanging(this.api, page);
    page.on('window-open', (url, frameName) => this.askWindowOpen(url, frameName));
  }

  loadURL(url: string): Promise<void> {
    return this.page.navigate(url).catch((error) => {
      throw this.page.gone ? new NavigationError('net::ERR_FAILED', url) : error;
    });
  }

  reload(): void {
    this.page.ownNavigation = '*';
    void this.page.send('Page.reload').catch(() => {});
  }

  getURL(): string {
    return this.page.url;
  }

  isLoading(): boolean {
    return this.loading;
  }

  getOSProcessId(): number {
    throw unsupported('webContents.getOSProcessId');
  }

  send(channel: string, ...args: unknown[]): void {
    this.page.deliver({ kind: 'event', channel, args: codec.encode(args) });
  }

  executeJavaScript(code: string, _userGesture = false): Promise<unknown> {
    return evaluate(this.page, code);
  }

  async printToPDF(options: PdfOptions = {}): Promise<Buffer> {
    await this.page.ready;
    const { data } = await this.page.send('Page.printToPDF', pdfParameters(options));
    return Buffer.from(data, 'base64');
  }

  async capturePage(area?: PictureArea): Promise<NativePicture> {
    await this.page.ready;
    const { data } = await this.page.send('Page.captureScreenshot', {
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

  /** Asks the program about a window that the page tried to open and that was not opened. Internal. */
  askWindowOpen(url: string, frameName: string): void {
    const answer = this.openHandler?.({
      url,
      frameName,
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: this.page.url, policy: 'strict-origin-when-cross-origin' },
    });
    if (answer?.action !== 'deny')
      throw unsupported(`opening ${url} in a new window (setWindowOpenHandler must deny it)`);
  }

  setVisualZoomLevelLimits(minimum: number, maximum: number): Promise<void> {
    if (minimum !== 1 || maximum !== 1)
      throw unsupported(`webContents.setVisualZoomLevelLimits(${minimum}, ${maximum})`);
    this.kept.zoomLimits = [minimum, maximum];
    return this.page.ready.then(() => this.page.limitZoom());
  }

  setIgnoreMenuShortcuts(ignore: boolean): void {
    this.kept.ignoreMenuShortcuts = ignore;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    if (!rtcPolicies.includes(policy)) throw new TypeError(`Unknown WebRTC IP handling policy '${policy}'`);
    this.kept.webRtcPolicy = policy;
  }

  getWebRTCIPHandlingPolicy(): string {
    return this.kept.webRtcPolicy;
  }

  isDestroyed(): boolean {
    return this.page.gone;
  }

  isCrashed(): boolean {
    return this.page.crashed;
  }

  forcefullyCrashRenderer(): void {
    void this.page.send('Page.crash').catch(() => {});
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
