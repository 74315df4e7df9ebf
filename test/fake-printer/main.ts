import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface, emitKeypressEvents } from 'node:readline';
import { parseArgs } from 'node:util';
import { ROLLS } from '../../electron/printer/escpos/roll.ts';
import type { PaperWidth } from '../../shared/model/printer.ts';
import { paperAsPicture } from '../printer/escpos/as-picture.ts';
import { paperAsText } from '../printer/escpos/as-text.ts';
import { decodeJob } from '../printer/escpos/decoder.ts';
import { asPng } from '../printer/escpos/png.ts';
import { KEYS } from './keys.ts';
import { tcpPrinter } from './tcp-printer.ts';

/**
 * `npm run fake-printer`: a receipt printer in the terminal. Receipts are shown as text and drawn into `out/fake-printer`; keys open the
 * cover, take the paper out, cut the cable. `--paper 58` for the narrow roll, `--port 9101` for another port.
 */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '9100' }, paper: { type: 'string', default: '80' } },
});
const paper: PaperWidth = values.paper === '58' ? 58 : 80;
const folder = path.resolve(import.meta.dirname, '../../out/fake-printer');
const LINE_MS = 25;
const RESET = [0x1b, 0x40];

const { printer, port } = await tcpPrinter({ lineMs: LINE_MS }, Number(values.port));
mkdirSync(folder, { recursive: true });
console.log(`A receipt printer for ${paper} mm paper listens at 127.0.0.1:${port}. In the kiosk's configuration:
"printer": { "kind": "network", "host": "127.0.0.1", "port": ${port}, "paper": ${paper} }
`);

let shown = 0;
let told = '';
printer.watch(() => {
  for (const receipt of printer.mechanism.receipts.slice(shown)) {
    shown += 1;
    show(receipt, shown);
  }
  tell();
});
tell();

/** What lies in the tray. Scraps of an earlier receipt hang on the one that was printed after them. */
function show(strip: Uint8Array, number: number): void {
  const last = Buffer.from(strip).lastIndexOf(Uint8Array.from(RESET));
  if (last > 0) console.log(`── a scrap of ${last} bytes, not cut off ──`);
  try {
    const printed = decodeJob(strip.subarray(Math.max(0, last)), ROLLS[paper].columns);
    const file = path.join(folder, `receipt-${number}.png`);
    writeFileSync(file, asPng(paperAsPicture(printed, ROLLS[paper].width)));
    console.log(`── receipt ${number}: ${file} ──\n${paperAsText(printed)}── cut ──\n`);
  } catch (error) {
    console.log(
      `── receipt ${number} is not what the kiosk may print: ${error instanceof Error ? error.message : error} ──\n`,
    );
  }
}

function tell(): void {
  const { faults, seen, mechanism } = printer;
  const wrong = KEYS.filter(({ isOn }) => isOn(faults) === true).map(({ words }) => words);
  const state = `${wrong.length === 0 ? 'all well' : wrong.join(', ')} · ${seen.open === 0 ? 'nobody connected' : 'connected'} · ${mechanism.waiting > 0 ? 'printing or waiting' : 'nothing to print'} · cleared ${seen.clears} times`;
  if (state !== told) console.log(`[${state}]`);
  told = state;
}

function press(key: string): void {
  if (key === 'q') process.exit(0);
  KEYS.find((one) => one.key === key)?.press(printer);
}

console.log(`${KEYS.map(({ key, words }) => `${key}  ${words}`).join('\n')}\nq  quit\n`);
if (process.stdin.isTTY) {
  process.stdin.setRawMode(true);
  emitKeypressEvents(process.stdin);
  process.stdin.on('keypress', (text: string | undefined, { ctrl, name }: { ctrl: boolean; name: string }) => {
    press(ctrl && name === 'c' ? 'q' : (text ?? ''));
  });
} else {
  // Keys, one a line, from another program.
  createInterface({ input: process.stdin }).on('line', (line) => press(line.trim()));
}
