import path from 'node:path';
import { PANELS, type PanelName } from '../support/kiosk.ts';
import { everyScreen, everyStaffScreen, freshFolder } from './pictures.ts';

/** `npm run screenshots`: the pictures of assets/screenshots. Clock and data stand still; only the random visit code differs. */
const folder = freshFolder('assets/screenshots');
const SHOWN_EVERYWHERE = new Set([
  'start',
  'department',
  'case',
  'case-info',
  'day',
  'hour',
  'pesel',
  'name',
  'contact',
  'check',
  'done',
  'search',
  'cancel-choice',
  'cancel-code',
  'cancel-visit',
  'move-check',
  'move-done',
  'arrive-code',
  'arrive-arrived',
  'arrive-early',
  'arrive-late',
  'contact-hold-ending',
  'check-duplicate',
  'comment',
  'start-no-paper',
  'done-no-paper',
  'done-in-doubt',
]);

for (const panel of Object.keys(PANELS) as PanelName[]) {
  await everyScreen({ panel }, async (screen, take) => {
    if (panel === '27p' || SHOWN_EVERYWHERE.has(screen)) await take(path.join(folder, `${screen}-${panel}.png`));
  });
  console.log(`${panel} is done.`);
}
for (const panel of ['21l', '19'] as const) {
  await everyStaffScreen({ panel }, async (screen, take) => take(path.join(folder, `${screen}-${panel}.png`)));
  console.log(`Staff on ${panel} is done.`);
}
