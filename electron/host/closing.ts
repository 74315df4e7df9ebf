import type { App, BrowserWindow } from 'electron';

/**
 * Makes what keeps a window open for as long as the program has not been told to end: neither a key nor a gesture of the system
 * closes it.
 */
export function closingGuard(app: Pick<App, 'on'>): (window: Pick<BrowserWindow, 'on'>) => void {
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  return (window) => {
    window.on('close', (event) => {
      if (!quitting) event.preventDefault();
    });
  };
}
