import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type KioskOptions, launchKiosk, newHome, type RunningKiosk } from './kiosk.ts';
import { Resident } from './resident.ts';

/** Called at every screen of a walk. Leaves the screen as it found it. */
export type Stop = (screen: string, page: Page) => Promise<void>;

/** A kiosk over some days: started anew where the walk needs another hour, always with the same data. */
export interface Story {
  /** Where the kiosk has its configuration and data. */
  readonly home: string;
  /** Starts the kiosk; `now` is a moment of the wall clock. Whoever stood there has left. */
  readonly begin: (
    now?: string,
    mode?: KioskOptions['mode'],
    config?: NonNullable<KioskOptions['config']>,
  ) => Promise<Resident>;
  /** Ends the program and gives the folder in which its data stay. */
  readonly end: () => Promise<string>;
  /** Stops at a screen once it is drawn. */
  readonly at: (screen: string) => Promise<void>;
  /** The same at a screen that differs from another one in its words alone: worth a picture, not worth measuring. */
  readonly alike: (screen: string) => Promise<void>;
}

/** A way through some screens of the kiosk. */
export type Walk = (story: Story) => Promise<void>;

/** Waits until the page has drawn what it has to draw: fonts are there, nothing moves, the text is the same for some frames. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    let seen = '';
    for (let same = 0, frame = 0; same < 4 && frame < 300; frame += 1) {
      // A frame that is really drawn, also where a test has the page's clock in its hands.
      await new Promise((next) => {
        const drawn = new ResizeObserver(() => {
          drawn.disconnect();
          next(null);
        });
        drawn.observe(document.body);
      });
      const moving = document.getAnimations().some((animation) => animation.playState === 'running');
      const now = `${document.body.innerHTML.length} ${document.documentElement.className}`;
      same = !moving && now === seen ? same + 1 : 0;
      seen = now;
    }
  });
}

/** Takes a walk through a kiosk of its own, which is gone afterwards. */
export async function takeWalk(
  walk: Walk,
  options: KioskOptions,
  stop: Stop,
  alike: Stop = async () => undefined,
): Promise<void> {
  const home = newHome();
  let kiosk: RunningKiosk | null = null;
  const end = async () => {
    await kiosk?.stop();
    kiosk = null;
    return home;
  };
  const stopAt = async (screen: string, stop: Stop) => {
    if (kiosk === null) throw new Error(`no kiosk runs at ${screen}`);
    await settled(kiosk.page);
    await stop(screen, kiosk.page);
  };
  const story: Story = {
    home,
    begin: async (now, mode, config = {}) => {
      await end();
      kiosk = await launchKiosk({
        ...options,
        home,
        config: { ...options.config, ...config },
        ...(now ? { now } : {}),
        ...(mode ? { mode } : {}),
      });
      const resident = new Resident(kiosk.page);
      await resident.sees(mode === 'display' ? /wzywamy|wezwiemy/ : 'Umów wizytę w urzędzie');
      return resident;
    },
    end,
    at: (screen) => stopAt(screen, stop),
    alike: (screen) => stopAt(screen, alike),
  };
  try {
    await walk(story);
  } finally {
    await end();
    rmSync(home, { recursive: true, force: true });
  }
}
