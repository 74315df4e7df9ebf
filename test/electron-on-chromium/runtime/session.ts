import { started } from './browser.ts';
import type { Page } from './page.ts';
import { type PermissionCheckHandler, type PermissionRequestHandler, PermissionSwitchboard } from './permissions.ts';
import { isRegistered } from './scheme.ts';
import { preventable, StrictEmitter, strict, unsupported } from './strict.ts';
import type { BeforeRequest } from './web-request.ts';
import { WebRequest } from './web-request.ts';

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

const events = ['will-download', 'select-usb-device', 'select-hid-device', 'select-serial-port'];
/** Asked for by products as protection; here nothing could contradict them (see README), so they are kept and have no effect. */
type Kept = { spellCheck: boolean; certificateVerifyProc: unknown; devicePermission: unknown; displayMedia: unknown };

/** Custom schemes of one session: session.protocol. */
class Protocol {
  readonly handlers = new Map<string, ProtocolHandler>();

  handle(scheme: string, handler: ProtocolHandler): void {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (!isRegistered(scheme))
      throw unsupported(`protocol.handle('${scheme}') of a scheme that was not registered as standard and privileged`);
    this.handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    if (!this.handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme);
  }
}

export class Session extends StrictEmitter {
  readonly api: this;
  readonly protocol: Protocol;
  readonly webRequest: WebRequest;
  private readonly inMemory: boolean;
  private readonly permissions: PermissionSwitchboard;
  private readonly pages: () => Page[];
  private context: Promise<string | undefined> | undefined;
  private readonly kept: Kept = {
    spellCheck: true,
    certificateVerifyProc: null,
    devicePermission: null,
    displayMedia: null,
  };

  constructor(inMemory: boolean, pages: () => Page[]) {
    super('session', events);
    this.inMemory = inMemory;
    this.pages = pages;
    this.protocol = strict('session.protocol', new Protocol());
    this.webRequest = strict('session.webRequest', new WebRequest());
    this.permissions = new PermissionSwitchboard(() => this.contextId());
    this.api = strict('session', this);
  }

  /** Chromium's browser context of this session; the default session is Chromium's own (undefined). Internal. */
  contextId(): Promise<string | undefined> {
    this.context ??= this.openContext();
    return this.context;
  }

  private async openContext(): Promise<string | undefined> {
    const { devtools } = await started;
    const browserContextId = this.inMemory
      ? (await devtools.browser.send('Target.createBrowserContext')).browserContextId
      : undefined;
    // Whatever the program answers, nothing is ever written: downloads are not part of what is covered here.
    await devtools.browser.send('Browser.setDownloadBehavior', {
      behavior: 'deny',
      eventsEnabled: true,
      ...(browserContextId ? { browserContextId } : {}),
    });
    await this.permissions.apply(devtools, browserContextId);
    return browserContextId;
  }

  /** The listener's word on a request of this session. Internal. */
  beforeRequest(details: BeforeRequest) {
    return this.webRequest.ask(details);
  }

  /** Tells listeners of a download that is being refused. Internal. */
  announceDownload(url: string, filename: string, webContents: unknown): void {
    const item = strict('downloadItem', {
      getURL: () => url,
      getFilename: () => filename,
      cancel: () => {},
      getState: () => 'cancelled',
    });
    this.emit('will-download', preventable({}), item, webContents);
  }

  setPermissionRequestHandler(handler: PermissionRequestHandler | null): void {
    this.permissions.setRequestHandler(handler);
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler | null): void {
    this.permissions.setCheckHandler(handler);
  }

  setDevicePermissionHandler(handler: unknown): void {
    this.kept.devicePermission = handler;
  }

  setDisplayMediaRequestHandler(handler: unknown): void {
    this.kept.displayMedia = handler;
  }

  setCertificateVerifyProc(verify: unknown): void {
    this.kept.certificateVerifyProc = verify;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.kept.spellCheck = enabled;
  }

  isSpellCheckerEnabled(): boolean {
    return this.kept.spellCheck;
  }

  async clearData(): Promise<void> {
    await Promise.all([this.clearStorageData(), this.clearCache()]);
  }

  async clearStorageData(): Promise<void> {
    const { devtools } = await started;
    const browserContextId = await this.contextId();
    await devtools.browser.send('Storage.clearCookies', browserContextId ? { browserContextId } : {});
    for (const page of this.pages()) {
      const { origin } = new URL(page.chromiumUrl || 'about:blank');
      const session = await page.session();
      if (origin !== 'null') await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      // Chromium leaves the session storage of open pages out of "all".
      await session.send('Runtime.evaluate', { expression: 'try { sessionStorage.clear(); } catch {}' });
    }
  }

  async clearCache(): Promise<void> {
    for (const page of this.pages()) await (await page.session()).send('Network.clearBrowserCache');
  }

  /** Names are never looked up here: requests of custom schemes are answered before that. */
  async clearHostResolverCache(): Promise<void> {}
}
