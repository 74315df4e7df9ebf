import { printerWords } from '../../../../shared/text/panel/printer-page.ts';

/** What to know of printing receipts. */
export function PrinterSide() {
  return (
    <section className="st-box">
      <h2>{printerWords.howTitle}</h2>
      <ul className="notes">
        {printerWords.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
