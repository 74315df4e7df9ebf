import type { ReceiptLine } from '../../shared/model/receipt.ts';
import { Mark } from './Mark.tsx';
import { qrPath } from './qr-path.ts';

interface ReceiptPaperProps {
  readonly lines: readonly ReceiptLine[];
  /** Name of the picture for ears. */
  readonly label: string;
  /** CSS size of a letter; 24 px draws the print dot by dot. */
  readonly letterSize?: string;
}

/** A receipt as it leaves the printer: 72 mm of print, one width of letters, black on white. */
export function ReceiptPaper({ lines, label, letterSize }: ReceiptPaperProps) {
  return (
    <article className="paper" aria-label={label} {...(letterSize ? { style: { '--receipt-size': letterSize } } : {})}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed lines have no other identity than their place
        <PrintedLine key={index} line={line} />
      ))}
    </article>
  );
}

const SIZE_CLASS = { normal: '', 'double-height': 'tall', double: 'double' } as const;

function PrintedLine({ line }: { readonly line: ReceiptLine }) {
  switch (line.kind) {
    case 'text':
      return (
        <p
          className={[
            SIZE_CLASS[line.size],
            line.align === 'center' ? 'centre' : '',
            line.bold ? 'bold' : '',
            line.text.startsWith('[ ] ') ? 'tick' : '',
          ]
            .filter(Boolean)
            .join(' ')}
        >
          {line.text}
        </p>
      );
    case 'rule':
      return <hr />;
    case 'space':
      return <div className="space" />;
    case 'code':
      return (
        <p className="code-line">
          {line.groups.map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups may be alike and never move
            <span key={index}>{group}</span>
          ))}
        </p>
      );
    case 'qr': {
      // the paper around it is the quiet zone
      const { size, d } = qrPath(line.payload);
      return (
        <svg className="print-qr" viewBox={`4 4 ${size - 8} ${size - 8}`} aria-hidden="true">
          <path d={d} />
        </svg>
      );
    }
    case 'logo':
      return (
        <div className="print-logo">
          <Mark />
        </div>
      );
  }
}
