import { unsupported } from './strict.ts';

export type PdfOptions = {
  landscape?: boolean;
  displayHeaderFooter?: boolean;
  printBackground?: boolean;
  scale?: number;
  pageSize?: string | { width: number; height: number };
  margins?: { top?: number; bottom?: number; left?: number; right?: number };
  pageRanges?: string;
  headerTemplate?: string;
  footerTemplate?: string;
  preferCSSPageSize?: boolean;
  generateTaggedPDF?: boolean;
  generateDocumentOutline?: boolean;
};

/** Paper sizes Electron knows by name, in inches. */
const sizes: Record<string, [number, number]> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
};
const known = [
  'landscape',
  'displayHeaderFooter',
  'printBackground',
  'scale',
  'pageSize',
  'margins',
  'pageRanges',
  'headerTemplate',
  'footerTemplate',
  'preferCSSPageSize',
  'generateTaggedPDF',
  'generateDocumentOutline',
];

/** Electron's options of printToPDF (sizes and margins in inches) as Chromium's parameters. */
export function pdfParameters(options: PdfOptions): Record<string, unknown> {
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown) throw unsupported(`printToPDF option '${unknown}'`);
  const { pageSize, margins = {}, printBackground = false, ...rest } = options;
  const paper =
    typeof pageSize === 'string' ? sizes[pageSize] : pageSize ? [pageSize.width, pageSize.height] : sizes['Letter'];
  if (!paper) throw new Error(`Invalid pageSize ${String(pageSize)}`);
  const side = (inches: number | undefined): number => inches ?? 0.4;
  return {
    ...rest,
    printBackground,
    paperWidth: paper[0],
    paperHeight: paper[1],
    marginTop: side(margins.top),
    marginBottom: side(margins.bottom),
    marginLeft: side(margins.left),
    marginRight: side(margins.right),
  };
}
