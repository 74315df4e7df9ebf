import type { RunningChromium } from './chromium/launch.ts';
import { type Panel, panelFrom } from './panel.ts';

/** The one Chromium of this process; everything that needs it waits for `started`. */
export const panel: Panel = panelFrom(process.env);

let announce: (running: RunningChromium) => void;
export const started = new Promise<RunningChromium>((resolve) => {
  announce = resolve;
});

export function chromiumStarted(running: RunningChromium): void {
  announce(running);
}
