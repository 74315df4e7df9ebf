import type { WebContents } from 'electron';

/** Asked of the page itself: its thread runs, and something is drawn. */
const LOOK = "(document.getElementById('root')?.childElementCount ?? 0) > 0";
const PATIENCE_MS = 10_000;

/** Whether a page answers and has something to show. A page that hangs, crashed or is blank does not. */
export async function pageIsWell(contents: WebContents | undefined): Promise<boolean> {
  if (contents === undefined || contents.isDestroyed() || contents.isCrashed()) return false;
  let timer: NodeJS.Timeout | undefined;
  const givenUp = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([contents.executeJavaScript(LOOK).then((answer) => answer === true), givenUp]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
