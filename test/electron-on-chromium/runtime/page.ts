import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { panel, started } from './browser.ts';
import type { DevTools, Message } from './devtools.ts';
import { NavigationError } from './net-errors.ts';
import type { FromPreload, ToPreload } from './page/preload-world.ts';
import { mainWorldScript, preloadScript } from './page/scripts.ts';
import { fromChromium, toChromium } from './scheme.ts';

const world = 'Electron Isolated Context';
const binding = 'electronOnChromiumToMain';
const door = 'electronOnChromiumFromMain';

/** Requests for this path are questions of the preload's world about a key, never of the page (see preload-world.ts). */
export const inputPath = '/.electron-on-chromium-input';

export type PageOptions = {
  preload: string | undefined;
  preloadSource: string;
  browserContext(): Promise<string | undefined>;
  watchKeys(): boolean;
};

/**
 * One page of Chromium: opened in a window of its own, its events, its preload's world. What Electron calls webContents is built on top.
 * Events: message, committed, dom-ready, loaded, load-failed, crashed, console, window-open, gone.
 */
export class Page extends EventEmitter {
  url = '';
  targetId = '';
  crashed = false;
  gone = false;
  /** Where a load asked for by the main process leads; a document request for another place was the page's own wish. */
  ownNavigation: string | undefined;
  documentUrl = '';
  readonly frames = new Set<string>();
  readonly ready: Promise<void>;
  private session = '';
  private devtools!: DevTools;
  private preloadContext: number | undefined;
  private loadedLoader = '';
  private readonly options: PageOptions;

  constructor(options: PageOptions) {
    super();
    this.setMaxListeners(0);
    this.options = options;
    this.ready = this.open();
    // A failure is reported to whoever waits for the page; quitting while it opens is not one.
    this.ready.catch(() => {});
  }

  private async open(): Promise<void> {
    const running = await started;
    this.devtools = running.devtools;
    const browserContextId = await this.options.browserContext();
    const { targetId } = await this.devtools.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      left: 0,
      top: 0,
      ...panel,
      ...(browserContextId ? { browserContextId } : {}),
    });
    this.targetId = targetId;
    this.frames.add(targetId);
    const { sessionId } = await this.devtools.send('Target.attachToTarget', { targetId, flatten: true });
    this.session = sessionId;
    this.devtools.listen(sessionId, (method, params) => this.receive(method, params));
    const secret = `electron-${randomUUID()}-`;
    const settings = {
      binding,
      door,
      secret,
      inputPath,
      watchKeys: this.options.watchKeys(),
      versions: { electron: process.versions.electron ?? '', node: process.versions.node },
    };
    await Promise.all([
      this.send('Page.enable'),
      this.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      this.send('Inspector.enable'),
      this.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 }),
      this.send('Log.enable'),
      this.send('Runtime.addBinding', { name: binding, executionContextName: world }),
      this.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(secret) }),
      this.send('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadScript(settings, this.options.preloadSource),
        worldName: world,
      }),
      this.send('Runtime.enable'),
      this.fillScreen(),
    ]);
  }

  private async fillScreen(): Promise<void> {
    const { windowId } = await this.devtools.send('Browser.getWindowForTarget', { targetId: this.targetId });
    await this.devtools.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'fullscreen' } });
  }

  /** Sends a DevTools command to this page. */
  send(method: string, params: Message = {}): Promise<Message> {
    if (this.gone) return Promise.reject(new Error('Object has been destroyed'));
    return this.devtools.send(method, params, this.session);
  }

  /** Hands a message to the preload's world; without one (no document yet, or it is being replaced) it is lost, as in Electron. */
  deliver(message: ToPreload, context = this.preloadContext): void {
    if (context === undefined || this.gone) return;
    this.devtools.tell(
      'Runtime.callFunctionOn',
      {
        functionDeclaration: `function (message) { globalThis.${door}(message); }`,
        arguments: [{ value: message }],
        executionContextId: context,
        silent: false,
      },
      this.session,
    );
  }

  /** Loads a URL and waits for its load event. */
  async navigate(url: string): Promise<void> {
    await this.ready;
    const target = toChromium(url);
    this.ownNavigation = target.replace(/#.*$/, '');
    this.documentUrl = target;
    const waiter = this.loadOutcome(url);
    try {
      const result = await this.send('Page.navigate', { url: target });
      if (result.errorText) throw new NavigationError(result.errorText, url);
      if (result.loaderId) await waiter.loaded(result.loaderId);
    } finally {
      waiter.stop();
    }
  }

  private loadOutcome(url: string): { loaded(loaderId: string): Promise<void>; stop(): void } {
    let settle: (error?: Error) => void = () => {};
    let wanted = '';
    const outcome = new Promise<void>((resolve, reject) => {
      settle = (error) => (error ? reject(error) : resolve());
    });
    outcome.catch(() => {});
    const onLoaded = () => this.loadedLoader === wanted && settle();
    const onCommitted = (loader: string) =>
      wanted !== '' && loader !== wanted && settle(new NavigationError('net::ERR_ABORTED', url));
    const onEnd = () => settle(new NavigationError('net::ERR_FAILED', url));
    this.on('loaded', onLoaded).on('committed', onCommitted).on('crashed', onEnd).on('gone', onEnd);
    return {
      loaded: (loaderId) => {
        wanted = loaderId;
        onLoaded();
        return outcome;
      },
      stop: () => this.off('loaded', onLoaded).off('committed', onCommitted).off('crashed', onEnd).off('gone', onEnd),
    };
  }

  get preloadPath(): string {
    return this.options.preload ?? '';
  }

  /** The URL by which Chromium knows the document. */
  chromiumUrl(): string {
    return toChromium(this.url);
  }

  /** Holds the page at its natural size, as Electron's zoom limits of 1 and 1 do. */
  async limitZoom(): Promise<void> {
    await this.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  }

  /** Asks Chromium for the frames of the page; a request of a new frame may arrive before the news of the frame itself. */
  async findFrames(): Promise<void> {
    type Tree = { frame: { id: string }; childFrames?: Tree[] };
    const walk = (tree: Tree): void => {
      this.frames.add(tree.frame.id);
      for (const child of tree.childFrames ?? []) walk(child);
    };
    const { frameTree } = await this.send('Page.getFrameTree');
    walk(frameTree as Tree);
  }

  close(): void {
    if (this.gone) return;
    void this.ready.then(() => this.devtools.tell('Target.closeTarget', { targetId: this.targetId })).catch(() => {});
  }

  /** Called when Chromium has closed the page, whoever wanted it. */
  markGone(): void {
    if (this.gone) return;
    this.gone = true;
    this.devtools?.forget(this.session);
    this.emit('gone');
  }

  markCrashed(status: string, exitCode: number): void {
    this.crashed = true;
    this.preloadContext = undefined;
    this.emit('crashed', status, exitCode);
  }

  private receive(method: string, params: Message): void {
    switch (method) {
      case 'Runtime.bindingCalled':
        if (params.name === binding)
          this.fromPreload(JSON.parse(params.payload) as FromPreload, params.executionContextId);
        return;
      case 'Runtime.executionContextCreated':
        if (params.context.name === world && params.context.auxData?.frameId === this.targetId)
          this.preloadContext = params.context.id;
        return;
      case 'Runtime.executionContextDestroyed':
        if (params.executionContextId === this.preloadContext) this.preloadContext = undefined;
        return;
      case 'Runtime.executionContextsCleared':
        this.preloadContext = undefined;
        return;
      case 'Page.frameAttached':
        this.frames.add(params.frameId);
        return;
      case 'Page.frameDetached':
        this.frames.delete(params.frameId);
        return;
      case 'Page.frameNavigated':
        if (params.frame.id === this.targetId) this.committed(params.frame);
        return;
      case 'Page.navigatedWithinDocument':
        if (params.frameId === this.targetId) this.url = fromChromium(params.url);
        return;
      case 'Page.lifecycleEvent':
        if (params.frameId === this.targetId) this.lifecycle(params.name, params.loaderId);
        return;
      case 'Network.loadingFailed':
        if (params.type === 'Document' && params.errorText !== 'net::ERR_ABORTED')
          this.emit('load-failed', params.errorText);
        return;
      case 'Page.javascriptDialogOpening':
        // Electron's `disableDialogs`: alert and confirm are dismissed, leaving the page is not held up.
        this.devtools.tell('Page.handleJavaScriptDialog', { accept: params.type === 'beforeunload' }, this.session);
        return;
      case 'Page.windowOpen':
        this.emit('window-open', fromChromium(params.url), params.windowName);
        return;
      default:
        this.emit('devtools', method, params);
    }
  }

  private committed(frame: Message): void {
    this.crashed = false;
    this.ownNavigation = undefined;
    this.url = fromChromium((frame.unreachableUrl || frame.url) + (frame.urlFragment ?? ''));
    this.emit('committed', frame.loaderId);
  }

  private lifecycle(name: string, loader: string): void {
    if (name === 'DOMContentLoaded') this.emit('dom-ready');
    if (name !== 'load') return;
    this.loadedLoader = loader;
    this.emit('loaded');
  }

  private fromPreload(message: FromPreload, context: number): void {
    if (message.kind === 'hello') {
      // The document's own word on where it is: it can arrive before the news of the navigation.
      this.preloadContext = context;
      this.url = fromChromium(message.url);
      return;
    }
    this.emit('message', message, context);
  }
}
