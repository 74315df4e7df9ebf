/** A file begins with this, so that spreadsheet programs read its Polish letters as UTF-8. */
export const CSV_BOM = '\uFEFF';

const SEPARATOR = ';';
const LINE_END = '\r\n';

export type CsvCell = string | number | null;

/**
 * A whole CSV file as a spreadsheet program set to Polish opens it by a double tap: semicolons, a decimal comma, quotes as
 * in RFC 4180, CRLF, UTF-8 with a byte order mark.
 */
export function csvFile(rows: readonly (readonly CsvCell[])[]): string {
  return CSV_BOM + rows.map(csvRow).join('');
}

/** One row with its line end. Null and numbers that are not finite are empty cells. */
export function csvRow(cells: readonly CsvCell[]): string {
  return cells.map(written).join(SEPARATOR) + LINE_END;
}

function written(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? quoted(decimalComma(cell)) : '';
  return quoted(harmless(cell));
}

/** 2.5 → „2,5”: with a point a Polish spreadsheet reads the second of May. Small fractions have no exponent. */
function decimalComma(value: number): string {
  const text = String(value);
  return (text.includes('e') ? value.toFixed(10) : text).replace('.', ',');
}

/** What a spreadsheet program would run as a formula, also after blanks and in the wide forms of East Asian scripts. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u;
const CONTROL_FIRST = /^ *[\t\r\n]/;
const PLAIN_NUMBER = /^-?\d+([.,]\d+)?$/;

/** The text as it stands, or with an apostrophe before what would be run as a formula when the file is opened. */
function harmless(text: string): string {
  if (PLAIN_NUMBER.test(text)) return text;
  return FORMULA.test(text) || CONTROL_FIRST.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
