import type { Sheet } from '../app.ts';
import type { PageFiles } from './page-files.ts';

/** The page of a window that prints: a picture in its own size on paper of its own length. Empty until there is one. */
export function sheetFiles(sheet: Sheet | null): PageFiles {
  if (sheet === null) return new Map();
  const page = { type: 'text/html; charset=utf-8', body: new TextEncoder().encode(pageOf(sheet)) };
  return new Map([
    ['/index.html', page],
    ['/sheet.bmp', { type: 'image/bmp', body: sheet.picture }],
  ]);
}

function pageOf({ left, width, height, paper }: Sheet): string {
  return `<!doctype html>
<html lang="pl">
<meta charset="utf-8">
<title>Potwierdzenie</title>
<style nonce="__CSP_NONCE__">
@page { size: ${paper.width}mm ${paper.height}mm; margin: 0; }
html, body { margin: 0; }
body { height: ${paper.height}mm; overflow: hidden; }
img { display: block; margin-left: ${left}mm; width: ${width}mm; height: ${height}mm; image-rendering: pixelated; }
</style>
<img src="/sheet.bmp" alt="">
`;
}
