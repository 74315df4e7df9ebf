import { type DevToolsSession, unheeded } from './devtools.ts';
import type { FromPreload } from './page/preload-world.ts';
import { binding, type PageState, preloadWorld } from './page-state.ts';
import { fromChromium } from './scheme.ts';

/** Keeps a page's state up to date with what Chromium tells of it. */
export function watchPage(page: PageState, session: DevToolsSession): void {
  watchPreloadWorld(page, session);
  watchNavigation(page, session);
  session.on('Page.javascriptDialogOpening', ({ type }) => {
    // Electron's `disableDialogs`: alert and confirm are dismissed, leaving the page is not held up.
    unheeded(session.send('Page.handleJavaScriptDialog', { accept: type === 'beforeunload' }));
  });
  session.on('Page.windowOpen', ({ url, windowName }) => page.emit('window-open', fromChromium(url), windowName));
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const text = args.map((argument) =>
      String(argument.value ?? argument.unserializableValue ?? argument.description ?? argument.type),
    );
    const place = stackTrace?.callFrames[0];
    page.emit('console', type, text.join(' '), (place?.lineNumber ?? -1) + 1, place?.url ?? '');
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { exception, text, lineNumber, url } = exceptionDetails;
    page.emit('console', 'error', `Uncaught ${exception?.description ?? text}`, lineNumber + 1, url ?? '');
  });
  session.on('Log.entryAdded', ({ entry }) =>
    page.emit('console', entry.level, entry.text, entry.lineNumber ?? 0, entry.url ?? ''),
  );
}

function watchPreloadWorld(page: PageState, session: DevToolsSession): void {
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== binding) return;
    const message = JSON.parse(payload) as FromPreload;
    if (message.kind !== 'hello') {
      page.emit('message', message, executionContextId);
      return;
    }
    // The document's own word on where it is: it can arrive before the news of the navigation.
    page.preloadContext = executionContextId;
    page.url = fromChromium(message.url);
    page.emit('preload-ready');
  });
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = (context.auxData ?? {}) as { frameId?: string };
    if (context.name === preloadWorld && frameId === page.targetId) page.preloadContext = context.id;
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === page.preloadContext) page.preloadContext = undefined;
  });
  session.on('Runtime.executionContextsCleared', () => {
    page.preloadContext = undefined;
  });
}

function watchNavigation(page: PageState, session: DevToolsSession): void {
  session.on('Page.frameAttached', ({ frameId }) => page.frames.add(frameId));
  session.on('Page.frameRequestedNavigation', ({ frameId, url }) => {
    if (frameId === page.targetId) page.wishes.add(url.replace(/#.*$/, ''));
  });
  session.on('Page.frameDetached', ({ frameId, reason }) => {
    if (reason === 'remove') page.frames.delete(frameId);
  });
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.id !== page.targetId) return;
    // The blank document a target begins with is none that anybody loaded.
    if (frame.url === 'about:blank' && page.loader === '') return;
    page.loader = frame.loaderId;
    page.crashed = false;
    page.wishes.clear();
    page.url = fromChromium((frame.unreachableUrl || frame.url) + (frame.urlFragment ?? ''));
    page.emit('committed', frame.loaderId);
  });
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId === page.targetId) page.url = fromChromium(url);
  });
  session.on('Page.lifecycleEvent', ({ frameId, name, loaderId }) => {
    if (frameId !== page.targetId || loaderId !== page.loader) return;
    if (name === 'DOMContentLoaded') page.emit('dom-ready');
    if (name !== 'load') return;
    page.loadedLoader = loaderId;
    page.emit('loaded');
  });
  session.on('Network.loadingFailed', ({ type, errorText }) => {
    if (type === 'Document' && errorText !== 'net::ERR_ABORTED') page.emit('load-failed', errorText);
  });
}
