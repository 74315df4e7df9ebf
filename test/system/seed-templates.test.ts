import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { loadSeed } from '../../electron/system/seed.ts';
import { SEED } from './planted-seed.ts';

const FOLDER = join(SEED, 'templates');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.pdf'));

const loaded = loadSeed(SEED);
if (!loaded.ok) throw new Error(loaded.error.sentences.join('\n'));
const templates = loaded.value.cases.flatMap((matter) => matter.templates);

describe.each(names)('%s', (name) => {
  test('is one A4 page, titled as its cases call it and marked as an example', async () => {
    const pdf = await PDFDocument.load(readFileSync(join(FOLDER, name)), { updateMetadata: false });
    expect(pdf.getPageCount()).toBe(1);
    const { width, height } = pdf.getPage(0).getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    const titles = new Set(templates.filter(({ file }) => file === name).map(({ title }) => `${title.pl} – WZÓR`));
    expect([...titles]).toEqual([pdf.getTitle()]);
  });

  test('has a grey picture of its page, light enough to show at once', () => {
    const png = readFileSync(join(FOLDER, name.replace('.pdf', '-1.png')));
    // IHDR of the PNG specification: width, height, bit depth, colour type (0 = grey).
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([1240, 1754, 4, 0]);
    expect(png.length).toBeLessThan(150_000);
  });
});
