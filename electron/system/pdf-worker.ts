import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { AnnotationMode, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfAnswer, PdfLimits, PdfRequest } from './template-reader.ts';

// A thread of its own, which ends with the document: whatever a hostile file does to it, the kiosk goes on.

/** Nothing in a document is reason to ask anybody on the network. */
globalThis.fetch = () => Promise.reject(new Error('no network here'));

const packageFolder = path.dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
const ownFiles = (name: string) => `${path.join(packageFolder, name)}${path.sep}`;

/** Pictures with more points than A4 at 600 dots an inch are not unpacked. */
const MAX_IMAGE_POINTS = 40_000_000;

// Without it every document would seem to be damaged.
if (globalThis.Path2D === undefined) throw new Error('the part that draws is missing');

async function draw({ pdf, limits }: PdfRequest): Promise<PdfAnswer> {
  const task = getDocument({
    data: pdf,
    // Neither program text from the document nor fonts and files from outside of it.
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: MAX_IMAGE_POINTS,
    verbosity: 0,
    standardFontDataUrl: ownFiles('standard_fonts'),
    cMapUrl: ownFiles('cmaps'),
    cMapPacked: true,
    wasmUrl: ownFiles('wasm'),
    iccUrl: ownFiles('iccs'),
  });
  try {
    const document = await task.promise;
    if (document.numPages > limits.pages) return { fault: 'too-many-pages' };
    const pages: Uint8Array[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await pagePicture(document, number, limits));
    return pages.length === 0 ? { fault: 'damaged' } : { pages };
  } catch (error) {
    const needsPassword = error instanceof Error && error.name === 'PasswordException';
    return { fault: needsPassword ? 'encrypted' : 'damaged' };
  }
}

interface NodeCanvas {
  toBuffer(type: 'image/png'): Uint8Array;
}
interface CanvasFactory {
  create(width: number, height: number): { canvas: NodeCanvas; context: CanvasRenderingContext2D };
  destroy(made: ReturnType<CanvasFactory['create']>): void;
}

/** A page as PNG; one that becomes too heavy, a colour scan for instance, is drawn smaller. */
async function pagePicture(document: PDFDocumentProxy, number: number, limits: PdfLimits): Promise<Uint8Array> {
  const page = await document.getPage(number);
  const size = page.getViewport({ scale: 1 });
  const factory = document.canvasFactory as CanvasFactory;
  let picture: Uint8Array = new Uint8Array();
  for (const width of limits.widths) {
    // The kiosk's frame is as high as two of these widths: a page that is a mile long is not drawn a mile long.
    const viewport = page.getViewport({ scale: Math.min(width / size.width, (2 * width) / size.height) });
    const made = factory.create(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
    await page.render({
      canvas: null,
      canvasContext: made.context,
      viewport,
      background: '#ffffff',
      // The lines of form fields as they are printed. They are pictures: nothing can be typed into them or touched.
      annotationMode: AnnotationMode.ENABLE,
      intent: 'print',
    }).promise;
    picture = made.canvas.toBuffer('image/png');
    factory.destroy(made);
    if (picture.length <= limits.pictureBytes) break;
  }
  page.cleanup();
  return picture;
}

parentPort?.postMessage('started');
parentPort?.postMessage(await draw(workerData as PdfRequest));
