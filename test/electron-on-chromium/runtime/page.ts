import { randomUUID } from 'node:crypto';
import { panel, started } from './browser.ts';
import { type DevTools, type DevToolsSession, unheeded } from './devtools.ts';
import type { ToPreload } from './page/preload-world.ts';
import { mainWorldScript, preloadScript } from './page/scripts.ts';
import { binding, PageState, preloadWorld } from './page-state.ts';
import { watchPage } from './page-watch.ts';
import { toChromium } from './scheme.ts';

const door = 'electronOnChromiumFromMain';

/** Requests for this path are questions of the preload's world about a key, never of the page (see page/keys.ts). */
export const inputPath = '/.electron-on-chromium-input';

export type PageOptions = {
  preload: string | undefined;
  preloadSource: string;
  browserContext(): Promise<string | undefined>;
  watchKeys(): boolean;
};

/**
 * One page of Chromium in a window of its own, with its preload's world. What Electron calls webContents is built on top.
 */
export class Page extends PageState {
  /** Resolves when the page can be spoken to. */
  readonly ready: Promise<DevToolsSession>;
  private readonly options: PageOptions;
  private forget: () => void = () => {};

  constructor(options: PageOptions) {
    super();
    this.setMaxListeners(0);
    this.options = options;
    this.ready = this.open();
    // A failure is reported to whoever waits for the page; quitting while it opens is not one.
    unheeded(this.ready);
  }

  private async open(): Promise<DevToolsSession> {
    const { devtools } = await started;
    const browserContextId = await this.options.browserContext();
    const place = { left: 0, top: 0, ...panel, newWindow: true };
    const { targetId } = await devtools.browser.send('Target.createTarget', {
      url: 'about:blank',
      ...place,
      ...(browserContextId ? { browserContextId } : {}),
    });
    this.targetId = targetId;
    this.frames.add(targetId);
    const { sessionId } = await devtools.browser.send('Target.attachToTarget', { targetId, flatten: true });
    const session = devtools.session(sessionId);
    this.forget = () => devtools.forget(sessionId);
    watchPage(this, session);
    await Promise.all([...this.prepare(session), fillScreen(devtools, targetId)]);
    return session;
  }

  /** Sent in one go; Chromium runs the commands of a session, and later the scripts of a document, in the order given here. */
  private prepare(session: DevToolsSession): Promise<unknown>[] {
    const secret = `electron-${randomUUID()}-`;
    const { electron = '', node } = process.versions as Record<string, string>;
    const versions = { electron, node: node ?? '' };
    const settings = { binding, door, secret, inputPath, watchKeys: this.options.watchKeys(), versions };
    const preload = preloadScript(settings, this.options.preloadSource);
    return [
      session.send('Page.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Inspector.enable'),
      session.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 }),
      session.send('Log.enable'),
      session.send('Runtime.addBinding', { name: binding, executionContextName: preloadWorld }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(secret) }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: preload, worldName: preloadWorld }),
      session.send('Runtime.enable'),
    ];
  }

  /** Waits for the page and gives its session; a window closed in the meantime answers as Electron's objects do. */
  async session(): Promise<DevToolsSession> {
    const session = await this.ready;
    if (this.gone) throw new Error('Object has been destroyed');
    return session;
  }

  get preloadPath(): string {
    return this.options.preload ?? '';
  }

  /** The URL by which Chromium knows the document. */
  get chromiumUrl(): string {
    return toChromium(this.url);
  }

  /** Hands a message to the preload's world; without one (no document yet, or it is being replaced) it is lost, as in Electron. */
  deliver(message: ToPreload, context = this.preloadContext): void {
    if (context === undefined || this.gone) return;
    const call = {
      functionDeclaration: `function (message) { globalThis.${door}(message); }`,
      arguments: [{ value: message }],
      executionContextId: context,
    };
    unheeded(this.session().then((session) => session.send('Runtime.callFunctionOn', call)));
  }

  /** Asks Chromium for the frames of the page: a request of a new frame may arrive before the news of the frame itself. */
  async findFrames(): Promise<void> {
    type Tree = { frame: { id: string }; childFrames?: Tree[] };
    const walk = (tree: Tree): void => {
      this.frames.add(tree.frame.id);
      for (const child of tree.childFrames ?? []) walk(child);
    };
    const session = await this.session();
    const { frameTree } = await session.send('Page.getFrameTree');
    walk(frameTree);
  }

  close(): void {
    if (this.gone) return;
    const { targetId } = this;
    unheeded(
      Promise.all([started, this.ready]).then(([{ devtools }]) =>
        devtools.browser.send('Target.closeTarget', { targetId: targetId || this.targetId }),
      ),
    );
  }

  /** Called when Chromium has closed the page, whoever wanted it. */
  markGone(): void {
    if (this.gone) return;
    this.gone = true;
    this.forget();
    this.emit('gone');
  }

  markCrashed(status: string, exitCode: number): void {
    this.crashed = true;
    this.preloadContext = undefined;
    this.emit('crashed', status, exitCode);
  }
}

async function fillScreen(devtools: DevTools, targetId: string): Promise<void> {
  const { windowId } = await devtools.browser.send('Browser.getWindowForTarget', { targetId });
  // Without a window manager Chromium keeps the size of before, so that has to be the panel's.
  await devtools.browser.send('Browser.setWindowBounds', { windowId, bounds: { left: 0, top: 0, ...panel } });
  await devtools.browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'fullscreen' } });
}
