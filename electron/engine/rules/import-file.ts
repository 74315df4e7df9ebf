import { OFFICE_FILE_FORMAT } from '../../../shared/model/office-file.ts';

export type ImportFileKind = 'pdf' | 'office' | 'other';

/** Where the head of a PDF may stand: some programs write something of their own before it. */
const PDF_WITHIN = 1024;
const PDF_HEAD = '%PDF-';

/** Whether bytes begin as a PDF does: by what they hold, not by the file's name (E2). */
export function beginsLikePdf(bytes: Uint8Array): boolean {
  return asLatin(bytes.subarray(0, PDF_WITHIN)).includes(PDF_HEAD);
}

/** What a file of the import folder may be taken for, by the bytes that it begins with. */
export function importFileKind(name: string, head: Uint8Array): ImportFileKind {
  if (beginsLikePdf(head)) return 'pdf';
  const isOffice = name.toLowerCase().endsWith('.json') && asLatin(head).includes(`"${OFFICE_FILE_FORMAT}"`);
  return isOffice ? 'office' : 'other';
}

/** One letter a byte: only letters of ASCII are looked for. */
function asLatin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
