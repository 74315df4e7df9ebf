import { type Command, commandAt } from './commands.ts';
import { cp852 } from './cp852.ts';

/** One thing on the paper, from top to bottom. */
export type Printed =
  | { readonly kind: 'text'; readonly letters: readonly Letter[]; readonly text: string }
  | { readonly kind: 'raster'; readonly width: number; readonly height: number; readonly dots: Uint8Array }
  | { readonly kind: 'qr'; readonly payload: string; readonly module: number };

export interface Letter {
  readonly character: string;
  readonly wide: number;
  readonly high: number;
  readonly bold: boolean;
  /** The number of the table it was taken from; null = none was chosen. */
  readonly page: number | null;
}

const PLAIN = { wide: 1, high: 1, bold: false, page: null } as const;

/**
 * A whole job as a printer with `columns` letters in a row would print it. Throws at a command that is not allowed, at a row that the
 * printer would have to break, at letters before a table was chosen, and at a job that does not begin with a reset and end with a cut.
 */
export function decodeJob(bytes: Uint8Array, columns: number): readonly Printed[] {
  const commands = [...commandsOf(bytes)];
  if (commands[0]?.type !== 'initialise') throw new Error('the job does not begin with a reset');
  if (commands.at(-1)?.type !== 'cut') throw new Error('the job does not end with the cut');
  const paper: Printed[] = [];
  let style: Omit<Letter, 'character'> = PLAIN;
  let row: Letter[] = [];
  let qr: { readonly set: ReadonlySet<string>; readonly module: number; readonly payload: string } = NO_QR;

  commands.forEach((command, index) => {
    switch (command.type) {
      case 'initialise':
        if (index > 0) throw new Error('a reset in the middle of the job');
        break;
      case 'kanji-off':
      case 'font-a':
      case 'no-country':
        break;
      case 'page':
        style = { ...style, page: command.page };
        break;
      case 'bold':
        style = { ...style, bold: command.on };
        break;
      case 'size':
        style = { ...style, wide: command.wide, high: command.high };
        break;
      case 'letter':
        row.push({ character: characterOf(command.byte), ...style });
        break;
      case 'line-feed':
        paper.push(textRow(row, columns));
        row = [];
        break;
      case 'raster':
        if (row.length > 0 || command.width > columns * 12)
          throw new Error('a picture in a row of letters, or too wide');
        paper.push({ kind: 'raster', width: command.width, height: command.height, dots: command.dots });
        break;
      case 'qr-model':
      case 'qr-level':
        qr = { ...qr, set: new Set([...qr.set, command.type]) };
        break;
      case 'qr-module':
        qr = { ...qr, module: command.dots };
        break;
      case 'qr-data':
        qr = { ...qr, payload: command.payload };
        break;
      case 'qr-print':
        if (row.length > 0 || qr.set.size < 2 || qr.module === 0 || qr.payload === '')
          throw new Error('half a QR code');
        paper.push({ kind: 'qr', payload: qr.payload, module: qr.module });
        qr = NO_QR;
        break;
      case 'cut':
        if (row.length > 0 || index < commands.length - 1) throw new Error('a cut before the end');
        break;
    }
  });
  return paper;
}

const NO_QR = { set: new Set<string>(), module: 0, payload: '' };

export function* commandsOf(bytes: Uint8Array): Generator<Command> {
  for (let at = 0; at < bytes.length; ) {
    const read = commandAt(bytes, at);
    if (read === null) throw new Error(`the job ends in the middle of a command, at ${at}`);
    yield read.command;
    at = read.end;
  }
}

function characterOf(byte: number): string {
  const character = cp852(byte);
  if (character === null) throw new Error(`a letter that no receipt has: ${byte}`);
  return character;
}

function textRow(letters: readonly Letter[], columns: number): Printed {
  const text = letters.map(({ character }) => character).join('');
  const taken = letters.reduce((total, { wide }) => total + wide, 0);
  if (taken > columns) throw new Error(`a row of ${taken} letters on ${columns}: ${text}`);
  if (letters.some(({ page, character }) => page === null && character > '~')) throw new Error('letters of no table');
  return { kind: 'text', letters, text };
}
