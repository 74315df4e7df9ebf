import type { Roll } from './roll.ts';
import { begin, encoderFor, end } from './text-job.ts';

/** Numbers under which printers keep CP852, or another table with Polish letters (escpos-printer-db). */
const PAGES = [2, 5, 6, 9, 13, 17, 18, 30, 33, 45, 50, 72] as const;

/** Polish letters in CP852 under each number: the installer reads which line is right. Headings are plain ASCII, right under all of them. */
export function codePagesJob(roll: Roll): Uint8Array {
  const heading = begin(encoderFor(roll.columns, 0))
    .bold(true)
    .line('POLSKIE LITERY')
    .bold(false)
    .line('Znajdz wiersz, w ktorym litery')
    .line('sa poprawne. Jego numer wpisz')
    .line('w panelu.')
    .newline();
  const ending = encoderFor(roll.columns, 0)
    .codepage('cp852')
    .newline()
    .line('Zaden nie jest poprawny? Wybierz')
    .line('w panelu drukowanie obrazem.');
  return Uint8Array.from([...heading.encode(), ...PAGES.flatMap((page) => [...pageLine(roll, page)]), ...end(ending)]);
}

/** A number that the printer does not know leaves the table as it was: without table 0 before each the line above would be repeated. */
function pageLine(roll: Roll, page: number): Uint8Array {
  const number = String(page).padStart(2);
  return encoderFor(roll.columns, page)
    .raw([0x1b, 0x74, 0x00])
    .codepage('cp852')
    .line(`${number}: ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ`)
    .encode();
}
