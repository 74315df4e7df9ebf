import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import type { Form } from './templates/form.ts';
import { FORMS_OF_PEOPLE } from './templates/forms-of-people.ts';
import { FORMS_OF_VEHICLES } from './templates/forms-of-vehicles.ts';
import { greyPng } from './templates/grey-png.ts';
import { type FontFace, formPage } from './templates/page.ts';

// Draws the example forms of assets/seed/templates: for each a PDF and a picture of its page.
// Run it after a change of the forms: npx node test/tools/make-templates.ts
// CHROME_PATH names the browser that draws; without it Playwright's own rule holds.

const ROOT = join(import.meta.dirname, '..', '..');
const OUT = join(ROOT, 'assets', 'seed', 'templates');

const A4 = { width: 794, height: 1123 };
const PICTURE_WIDTH = 1240;

// The same bytes from the same forms: a fixed date instead of the moment of drawing.
const DRAWN = new Date('2026-11-22T00:00:00Z');

const FONTS: readonly FontFace[] = [
  { dataUrl: font('latin'), unicodeRange: 'U+0000-00FF, U+2000-206F, U+20AC, U+2122' },
  { dataUrl: font('latin-ext'), unicodeRange: 'U+0100-02BA, U+1E00-1EFF' },
];

function font(subset: string): string {
  const file = readFileSync(join(ROOT, 'assets', 'fonts', `ibm-plex-sans-${subset}-wght-normal.woff2`));
  return `data:font/woff2;base64,${file.toString('base64')}`;
}

async function draw(browser: Browser, form: Form): Promise<void> {
  const page = await browser.newPage({ viewport: A4, deviceScaleFactor: PICTURE_WIDTH / A4.width });
  await page.setContent(formPage(form, FONTS));
  await page.evaluate(() => document.fonts.ready);
  await refuseClipping(page, form);
  writeFileSync(
    join(OUT, `${form.name}.pdf`),
    await plainPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }), form),
  );
  writeFileSync(join(OUT, `${form.name}-1.png`), await greyPicture(page));
  await page.close();
}

/** A form that does not fit its page is a fault of the form, not something to cut off. */
async function refuseClipping(page: Page, form: Form): Promise<void> {
  const over = await page.evaluate(() => {
    const lowest = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().bottom ?? 0;
    return Math.max(lowest('footer') - lowest('.page'), lowest('main > :last-child') - lowest('main'));
  });
  if (over > 1) throw new Error(`${form.name} is ${Math.ceil(over)} px too long for one page`);
}

async function plainPdf(bytes: Uint8Array, form: Form): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  if (pdf.getPageCount() !== 1) throw new Error(`${form.name} has ${pdf.getPageCount()} pages`);
  pdf.setTitle(`${form.title} – WZÓR`, { showInWindowTitleBar: true });
  pdf.setLanguage('pl-PL');
  pdf.setCreator('Kiosk wizyt');
  pdf.setProducer('Kiosk wizyt');
  pdf.setCreationDate(DRAWN);
  pdf.setModificationDate(DRAWN);
  return pdf.save();
}

async function greyPicture(page: Page): Promise<Uint8Array> {
  const shot = (await page.screenshot({ clip: { x: 0, y: 0, ...A4 } })).toString('base64');
  const { width, height, pixels } = await page.evaluate(async (png) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const reader = new FileReader();
    const url = await new Promise<string>((resolve) => {
      reader.onload = () => resolve(String(reader.result));
      reader.readAsDataURL(new Blob([data]));
    });
    return { width: bitmap.width, height: bitmap.height, pixels: url.slice(url.indexOf(',') + 1) };
  }, shot);
  return greyPng(Buffer.from(pixels, 'base64'), width, height);
}

mkdirSync(OUT, { recursive: true });
const executablePath = process.env['CHROME_PATH'];
const browser = await chromium.launch(executablePath ? { executablePath } : {});
for (const form of [...FORMS_OF_PEOPLE, ...FORMS_OF_VEHICLES]) await draw(browser, form);
await browser.close();
