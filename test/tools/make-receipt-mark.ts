import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Writes electron/printer/escpos/mark.ts, the kiosk's sign in black dots, from the drawing in renderer/ui/Mark.tsx:
//   node test/tools/make-receipt-mark.ts

const ROOT = join(import.meta.dirname, '../..');
/** Dots to a unit of the drawing. */
const SCALE = 3;
/** What is inked of its 40 x 40 units: from 3 to 37 across and from 1 to 38 down; 13 mm on paper. In whole bytes. */
const LEFT = 3;
const TOP = 1;
const WIDTH = 104;
const HEIGHT = 111;
/** Two units of line are six whole dots, so that edges are crisp. */
const LINE = 2;

// pdfjs-dist brings its canvas; no types of it are at hand.
interface Pen {
  fillStyle: string;
  lineWidth: number;
  scale(x: number, y: number): void;
  translate(x: number, y: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  stroke(path: unknown): void;
  fill(path: unknown): void;
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
}
const fromPdfJs = createRequire(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
const { createCanvas, Path2D } = fromPdfJs('@napi-rs/canvas') as {
  createCanvas(width: number, height: number): { getContext(kind: '2d'): Pen };
  Path2D: new (d?: string) => { arc(x: number, y: number, r: number, from: number, to: number): void };
};

const drawing = readFileSync(join(ROOT, 'renderer/ui/Mark.tsx'), 'utf8');
const lines = [...drawing.matchAll(/<path d="([^"]+)"/g)].map(([, d]) => new Path2D(d));
const [, cx, cy, r] = /<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/.exec(drawing) ?? [];
if (lines.length === 0 || cx === undefined) throw new Error('the drawing has changed its form');
const sun = new Path2D();
sun.arc(Number(cx), Number(cy), Number(r), 0, 2 * Math.PI);

const pen = createCanvas(WIDTH, HEIGHT).getContext('2d');
pen.fillStyle = '#fff';
pen.fillRect(0, 0, WIDTH, HEIGHT);
pen.scale(SCALE, SCALE);
pen.translate(-LEFT, -TOP);
pen.lineWidth = LINE;
pen.fillStyle = '#000';
for (const line of lines) pen.stroke(line);
pen.fill(sun);

const { data } = pen.getImageData(0, 0, WIDTH, HEIGHT);
const rows = Array.from({ length: HEIGHT }, (_, y) =>
  Array.from({ length: WIDTH / 4 }, (__, nibble) => {
    const dark = (bit: number) => (data[(y * WIDTH + nibble * 4 + bit) * 4] ?? 255) < 128;
    return [0, 1, 2, 3].reduce((value, bit) => value * 2 + (dark(bit) ? 1 : 0), 0).toString(16);
  }).join(''),
);

writeFileSync(
  join(ROOT, 'electron/printer/escpos/mark.ts'),
  `/** Written by test/tools/make-receipt-mark.ts: the kiosk's sign, ${HEIGHT} rows of ${WIDTH} dots in hexadecimal digits. */
export const MARK: readonly string[] = [
${rows.map((row) => `  '${row}',`).join('\n')}
];
`,
);
