import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfTemplateReader } from '../../electron/system/template-reader.ts';
import {
  aPdf,
  pdfThatDrawsItself,
  pdfThatUnpacksTo,
  pdfWithAttachment,
  pdfWithLinks,
  pdfWithPassword,
  pdfWithScripts,
} from '../support/pdfs.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const bytes = (text: string) => new TextEncoder().encode(text);
const fault = (error: string) => ({ ok: false, error });

async function pagesOf(pdf: Uint8Array): Promise<readonly Uint8Array[]> {
  const read = await pdfTemplateReader().read(pdf);
  if (!read.ok) throw new Error(read.error);
  return read.value.pages;
}

/** Width and height of a PNG. */
function sizeOf(picture: Uint8Array | undefined): [number, number] {
  if (picture === undefined) throw new Error('no picture');
  expect([...picture.subarray(0, 8)]).toEqual(PNG);
  const view = new DataView(picture.buffer, picture.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('pages of a PDF', () => {
  it('E2 become pictures of 1240 points in width, and the content has its fingerprint', async () => {
    const pdf = await aPdf({ pages: 2 });
    const read = await pdfTemplateReader().read(pdf);
    if (!read.ok) throw new Error(read.error);
    expect(read.value.sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
    expect(read.value.pages.map(sizeOf)).toEqual([
      [1240, 1755],
      [1240, 1755],
    ]);
    const [other] = await pagesOf(await aPdf({ text: 'Pismo' }));
    expect(Buffer.from(other ?? []).equals(Buffer.from(read.value.pages[0] ?? []))).toBe(false);
  });

  it('E2 a page a mile long is not drawn a mile long', async () => {
    const [width, height] = sizeOf((await pagesOf(await aPdf({ size: [10, 14_000] })))[0]);
    expect(height).toBeLessThanOrEqual(2480);
    expect(width).toBeGreaterThan(0);
  });

  it.each([
    ['scripts', pdfWithScripts],
    ['links', pdfWithLinks],
    ['an attachment', pdfWithAttachment],
  ])('E2 no trace in the picture: %s', async (_, make) => {
    const [plain] = await pagesOf(await aPdf());
    const [picture] = await pagesOf(await make());
    expect(Buffer.from(picture ?? []).equals(Buffer.from(plain ?? []))).toBe(true);
  });

  it('E2 twenty are taken, twenty-one are not', async () => {
    expect((await pagesOf(await aPdf({ pages: 20, size: [100, 100] }))).length).toBe(20);
    expect(await pdfTemplateReader().read(await aPdf({ pages: 21, size: [100, 100] }))).toEqual(
      fault('too-many-pages'),
    );
  });
});

describe('what is not taken', () => {
  it('E2 a password', async () => {
    expect(await pdfTemplateReader().read(await pdfWithPassword())).toEqual(fault('encrypted'));
  });

  it('E2 what only begins like a PDF', async () => {
    const reader = pdfTemplateReader();
    expect(await reader.read(bytes('%PDF-1.7\n'))).toEqual(fault('damaged'));
    expect(await reader.read(bytes(`%PDF-1.7\n<html><script>alert(1)</script></html>`))).toEqual(fault('damaged'));
    expect(await reader.read((await aPdf()).subarray(0, 200))).toEqual(fault('damaged'));
    for (const seed of [1, 2, 3]) {
      const [noise = new Uint8Array()] = fc.sample(fc.uint8Array({ minLength: 500, maxLength: 3000 }), {
        seed,
        numRuns: 1,
      });
      expect(await reader.read(Uint8Array.from([...bytes('%PDF-1.4\n'), ...noise]))).toEqual(fault('damaged'));
    }
  });

  it('E2 what takes too long, and the next one is read all the same', async () => {
    const hurried = pdfTemplateReader({ timeMs: 1 });
    const pdf = await aPdf();
    expect(await Promise.all([hurried.read(pdf), hurried.read(pdf)])).toEqual([fault('too-slow'), fault('too-slow')]);
    expect((await pdfTemplateReader().read(pdf)).ok).toBe(true);
  });

  it('E2 what unpacks to more than the kiosk has room for', async () => {
    const bomb = await pdfThatUnpacksTo(512);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await pdfTemplateReader({ growthBytes: 64 * 1024 * 1024 }).read(bomb)).toEqual(fault('too-slow'));
  });

  it('E2 a page that draws itself for ever comes to an end', async () => {
    const read = await pdfTemplateReader({ timeMs: 5000 }).read(await pdfThatDrawsItself());
    if (read.ok) expect(sizeOf(read.value.pages[0])).toEqual([1240, 1755]);
    else expect(['damaged', 'too-slow']).toContain(read.error);
  });
});
