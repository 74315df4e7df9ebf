import { bookWords } from '../../../../shared/text/panel/day-book.ts';
import { codeInWords } from '../../../../shared/text/panel/day-page.ts';
import { visitWords } from '../../../../shared/text/panel/day-visit.ts';
import { printerWords } from '../../../../shared/text/panel/printer-page.ts';
import type { OfficeNames } from '../office-names.ts';
import type { DayVisit } from '../types.ts';
import { ReceiptPrint } from '../visit/ReceiptPrint.tsx';

/** The code, large enough to be read aloud or copied. */
export function BookedStep({ visit, names }: { readonly visit: DayVisit; readonly names: OfficeNames }) {
  return (
    <div className="booked">
      <p className="booked-code">{codeInWords(visit.code)}</p>
      <p>{bookWords.bookedHint}</p>
      <dl className="dy-facts">
        <div>
          <dt>{visitWords.facts.when}</dt>
          <dd>{visitWords.when(visit.date, visit.start)}</dd>
        </div>
        <div>
          <dt>{visitWords.facts.case}</dt>
          <dd>{names.case(visit.caseId)}</dd>
        </div>
        <div>
          <dt>{visitWords.facts.desk}</dt>
          <dd>{names.desk(visit.deskId)}</dd>
        </div>
      </dl>
      <ReceiptPrint visitId={visit.visitId} hint={printerWords.receiptOffer} />
    </div>
  );
}
