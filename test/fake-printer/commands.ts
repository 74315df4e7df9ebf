/** One command or one letter of the stream, as the printer takes it apart. */
export interface Command {
  readonly kind:
    | 'letter'
    | 'line'
    | 'picture'
    | 'code'
    | 'cut'
    | 'reset'
    | 'setting'
    | 'proof'
    | 'fence'
    | 'nothing'
    | 'ask'
    | 'clear';
  readonly bytes: readonly number[];
}

const CLEAR = [0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08];
const [NUL, LF, DLE, ESC, FS, GS] = [0x00, 0x0a, 0x10, 0x1b, 0x1c, 0x1d];

/** The first command of what has come; null while some of it is still missing. */
export function firstCommand(stream: readonly number[]): Command | null {
  const [first, second] = stream;
  if (first === undefined) return null;
  if (first === NUL) return { kind: 'nothing', bytes: [first] };
  if (first === LF) return { kind: 'line', bytes: [first] };
  if (first !== DLE && first !== ESC && first !== FS && first !== GS) return { kind: 'letter', bytes: [first] };
  if (second === undefined) return null;
  const shape = shapeOf(stream, first, second);
  if (shape === null || stream.length < shape.length) return null;
  return { kind: shape.kind, bytes: stream.slice(0, shape.length) };
}

type Shape = { readonly kind: Command['kind']; readonly length: number };

function shapeOf(stream: readonly number[], first: number, second: number): Shape | null {
  const letter = String.fromCharCode(second);
  if (first === DLE) {
    if (second === 0x04) return { kind: 'ask', length: 3 };
    if (second === 0x14) return { kind: 'clear', length: CLEAR.length };
    return { kind: 'nothing', length: 1 };
  }
  if (first === FS) return { kind: 'setting', length: letter === '.' || letter === '&' ? 2 : 3 };
  if (first === ESC) {
    if (letter === '@') return { kind: 'reset', length: 2 };
    if (letter === 'd' || letter === 'J') return { kind: 'line', length: 3 };
    return { kind: 'setting', length: letter === '2' ? 2 : 3 };
  }
  return groupShape(stream, letter);
}

function groupShape(stream: readonly number[], letter: string): Shape | null {
  const [, , third, fourth, fifth, sixth, seventh, eighth] = stream;
  switch (letter) {
    case 'V':
      if (third === undefined) return null;
      return { kind: 'cut', length: (third & 0x0f) > 1 ? 4 : 3 };
    case 'r':
      return { kind: 'fence', length: 3 };
    case 'L':
    case 'W':
      return { kind: 'setting', length: 4 };
    case 'v':
      if (fifth === undefined || sixth === undefined || seventh === undefined || eighth === undefined) return null;
      return { kind: 'picture', length: 8 + (fifth + 256 * sixth) * (seventh + 256 * eighth) };
    case '(': {
      if (third === undefined || fourth === undefined || fifth === undefined) return null;
      const printsCode = third === 0x6b && stream[6] === 0x51;
      const other = printsCode ? 'code' : 'setting';
      return { kind: third === 0x48 ? 'proof' : other, length: 5 + fourth + 256 * fifth };
    }
    default:
      return { kind: 'setting', length: 3 };
  }
}

/** Questions that data holds by chance: a printer answers them all the same. */
export function questionsWithin(data: readonly number[]): readonly number[] {
  return data.flatMap((byte, index) => {
    const n = data[index + 2] ?? 0;
    return byte === DLE && data[index + 1] === 0x04 && n >= 1 && n <= 4 ? [n] : [];
  });
}
