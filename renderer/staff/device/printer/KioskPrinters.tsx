import type { KioskPrinter } from '../../../../shared/model/printer.ts';
import { kioskName, printerStateInWords, printerTroubleInWords } from '../../../../shared/text/panel/printer.ts';
import { printerWords } from '../../../../shared/text/panel/printer-page.ts';
import { useStaff } from '../../parts/staff-context.ts';
import { PartRow } from '../PartRow.tsx';
import { lookOf } from './printer-looks.ts';

/** The printers of all kiosks of the office, for whoever goes round with a roll of paper. */
export function KioskPrinters({ printers }: { readonly printers: readonly KioskPrinter[] }) {
  const { now } = useStaff();
  return (
    <section className="stack" aria-label={printerWords.others}>
      <h2>{printerWords.others}</h2>
      {printers.length === 0 ? <p className="empty sheetbox">{printerWords.noOthers}</p> : null}
      {printers.length === 0 ? null : (
        <ul className="sheetbox device-parts">
          {printers.map(({ holder, state, withoutPaper }) => (
            <li key={holder}>
              <PartRow
                {...lookOf(state)}
                partIcon="printer"
                name={kioskName(holder)}
                text={printerTroubleInWords(state, withoutPaper, now.date)}
                advice={printerStateInWords(state).advice}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
