import { chmodSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { auditScreen } from '../audit/audit-screen.ts';
import { MODES } from '../audit/panels.ts';
import { STAFF_LIMITS } from '../audit/probe.ts';
import { launchKiosk, newHome, PANELS, type PanelName } from '../support/kiosk.ts';
import { STAFF_WALKS } from '../support/staff-tour.ts';
import { settled, takeWalk } from '../support/story.ts';
import { WALKS } from '../support/walks.ts';

/** Where e-mails go, screens have more to say. Nobody listens there. */
const MAIL = { host: '127.0.0.1', port: 9, secure: 'none', from: 'kiosk@urzad.example' };

for (const panel of Object.keys(PANELS) as PanelName[]) {
  for (const [name, walk] of Object.entries(WALKS)) {
    test(`H every screen of ${name} is fit for everyone on ${panel}`, async () => {
      test.setTimeout(480_000);
      const faults: string[] = [];
      await takeWalk(walk, { panel, config: { mail: MAIL } }, async (screen, page) => {
        faults.push(...(await auditScreen(page, panel, screen)));
      });
      expect(faults).toEqual([]);
    });
  }

  test(`H a kiosk out of order is fit for everyone on ${panel}`, async () => {
    test.setTimeout(120_000);
    const faults: string[] = [];
    const home = newHome();
    await (await launchKiosk({ panel, home })).stop();
    chmodSync(path.join(home, 'keys/kiosk.key'), 0o644);
    const broken = await launchKiosk({ panel, home });
    try {
      await expect(broken.page.getByRole('heading', { level: 1 })).toHaveText('Kiosk nieczynny');
      await settled(broken.page);
      faults.push(...(await auditScreen(broken.page, panel, 'out-of-order')));
    } finally {
      await broken.close();
    }
    expect(faults).toEqual([]);
  });
}

/** The panel moves nothing, so there is nothing to keep still. */
const STAFF_MODES = MODES.filter(({ reducedMotion }) => reducedMotion === undefined);

// A desk has a lying screen or an old 5:4 one; the panel on a standing kiosk is for the rare moment at the machine.
for (const panel of ['21l', '19'] as const) {
  for (const [name, walk] of Object.entries(STAFF_WALKS)) {
    test(`F every staff screen of ${name} is fit for everyone on ${panel}`, async () => {
      test.setTimeout(480_000);
      const faults: string[] = [];
      // Measuring takes longer than anybody sits there without touching anything.
      const config = { staff: { idleSeconds: 900 } };
      await takeWalk(walk, { panel, config }, async (screen, page) => {
        faults.push(...(await auditScreen(page, panel, screen, STAFF_LIMITS, STAFF_MODES)));
      });
      expect(faults).toEqual([]);
    });
  }
}
