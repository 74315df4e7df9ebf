import { clipboard, type WebContents } from 'electron';

/**
 * Makes what forgets whoever stood at a window, beyond what the page forgets by itself: stored data and caches, the way back,
 * how large things are shown and, where it is everybody's, the clipboard.
 */
export function forgetter(
  contents: WebContents,
  { clipboardToo }: { readonly clipboardToo: boolean },
): () => Promise<void> {
  return async () => {
    if (contents.isDestroyed()) return;
    if (clipboardToo) clipboard.clear();
    contents.navigationHistory.clear();
    contents.setZoomFactor(1);
    await contents.session.clearData();
  };
}
