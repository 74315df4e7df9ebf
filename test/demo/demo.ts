import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { everyScreen, freshFolder } from './pictures.ts';

/** `npm run demo`: books and cancels through the real main process and leaves pictures of every screen and the receipts. */
const folder = freshFolder('out/demo');
const receipts = freshFolder('out/demo/receipts');
let number = 0;

console.log('The kiosk books and cancels by itself; the clock stands at Monday, 23 November 2026, 9:41.');
await everyScreen({ config: { printer: { kind: 'file', folder: receipts } } }, async (screen, take) => {
  number += 1;
  const file = `${String(number).padStart(2, '0')}-${screen}.png`;
  await take(path.join(folder, file));
  console.log(`  ${file}`);
});
await everyScreen({}, async (screen, take) => {
  if (screen === 'receipt') await take(path.join(folder, 'receipt-on-screen.png'));
});
const paper = readdirSync(receipts).find((name) => name.endsWith('.txt'));
if (!paper) throw new Error('the kiosk printed no receipt');
console.log(`\nThe receipt as it went to the printer (out/demo/receipts/${paper}):\n`);
console.log(readFileSync(path.join(receipts, paper), 'utf8'));
console.log(`${number} pictures are in out/demo/.`);
