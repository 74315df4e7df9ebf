import type { Printed } from './decoder.ts';

/** Printed paper as text: each row with its size and weight where they are not the usual ones, for goldens that people read. */
export function paperAsText(paper: readonly Printed[]): string {
  return `${paper
    .flatMap((one): readonly string[] => {
      switch (one.kind) {
        case 'text':
          return [`${one.text}${styleOf(one)}`];
        case 'qr':
          return [`[QR ${one.payload}, ${one.module} dots a square]`];
        case 'raster':
          return [`[picture ${one.width} x ${one.height}]`];
        default:
          throw new Error('nothing else can be printed');
      }
    })
    .join('\n')}\n`;
}

function styleOf({ letters }: Extract<Printed, { kind: 'text' }>): string {
  const inked = letters.filter(({ character }) => character !== ' ');
  const [first] = inked;
  if (first === undefined) return '';
  const styles = new Set(inked.map(({ wide, high, bold }) => `${wide}x${high}${bold ? ' bold' : ''}`));
  if (styles.size > 1) throw new Error('two styles in one row');
  const [style = ''] = styles;
  return style === '1x1' ? '' : `  {${style}}`;
}
