import { appEvents } from './app-events.ts';
import type { Contents } from './contents.ts';
import type { Page } from './page.ts';
import { preventable } from './strict.ts';

/**
 * How long a page may be deaf before it counts as hanging. Chromium's own limit is 15 s after an input event; here the page is asked
 * regularly, with or without input. KIOSK_HANG_AFTER_MS shortens it for tests.
 */
const { KIOSK_HANG_AFTER_MS: hangAfter } = process.env;
const patience = Number(hangAfter ?? 15_000);

/** Emits unresponsive when the page's main thread has not answered for that long, responsive when it answers again. */
export function watchHanging(contents: Contents, page: Page): void {
  let hanging = false;
  const ask = async (): Promise<void> => {
    const overdue = setTimeout(() => {
      hanging = true;
      contents.emit('unresponsive', preventable({}));
      appEvents.emit(`unresponsive:${contents.id}`, true);
    }, patience);
    await page
      .session()
      .then((session) => session.send('Runtime.evaluate', { expression: '0' }))
      .catch(() => {});
    clearTimeout(overdue);
    if (!hanging) return;
    hanging = false;
    // After a crash nothing answers again: the question itself has failed.
    if (page.gone || page.crashed) return;
    contents.emit('responsive', preventable({}));
    appEvents.emit(`unresponsive:${contents.id}`, false);
  };
  let running = false;
  const timer = setInterval(
    () => {
      if (running || page.gone || page.crashed || page.targetId === '') return;
      running = true;
      void ask().finally(() => {
        running = false;
      });
    },
    Math.max(patience / 3, 100),
  );
  timer.unref();
  page.once('gone', () => clearInterval(timer));
}
