import { EventEmitter } from 'node:events';

/** The name Electron gives the world of a context-isolated preload. */
export const preloadWorld = 'Electron Isolated Context';
/** Under this name the preload's world finds its way to the main process (and takes the name away before the preload runs). */
export const binding = 'electronOnChromiumToMain';

/**
 * What is known of a page. Events: preload-ready, message, committed, dom-ready, loaded, load-failed, crashed, console, window-open, gone.
 */
export class PageState extends EventEmitter {
  url = '';
  targetId = '';
  crashed = false;
  gone = false;
  /**
   * Documents that the page itself has asked for (a link, a form, a script), by Chromium's URLs without fragment. Chromium announces
   * a wish before it acts on it. What the main process or a test loads over DevTools is not among them.
   */
  readonly wishes = new Set<string>();
  /** The document last asked for, by Chromium's URL. */
  documentUrl = '';
  /** Chromium's id of the document shown, and of the one whose load event has been last. */
  loader = '';
  loadedLoader = '';
  preloadContext: number | undefined;
  readonly frames = new Set<string>();
}
