import { useState } from 'react';
import type { PrintError } from '../../../../shared/contract/failures.ts';
import type { VisitId } from '../../../../shared/model/ids.ts';
import { said } from '../../../../shared/text/panel/common.ts';
import { printErrorInWords, receiptInWords } from '../../../../shared/text/panel/printer.ts';
import { printerWords } from '../../../../shared/text/panel/printer-page.ts';
import { useAct, useAsk, useRefresh } from '../../../api/staff.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Act } from '../../parts/Act.tsx';

interface ReceiptPrintProps {
  readonly visitId: VisitId;
  /** What stands above the button. */
  readonly hint: string;
}

interface Told {
  readonly good: boolean;
  readonly text: string;
}

/** Prints the receipt of a visit that stands and tells what became of it (B2, B3). Nothing where there is no printer. */
export function ReceiptPrint({ visitId, hint }: ReceiptPrintProps) {
  const printer = useAsk('getPrinter', {});
  const { act, busy } = useAct('printReceipt');
  const [told, setTold] = useState<Told | null>(null);
  const refresh = useRefresh();
  if (printer.kind !== 'ready' || printer.value.state.kind === 'none') return null;
  const print = async () => {
    setTold(null);
    const answer = await act({ visitId });
    refresh('getPrinter', 'listKioskPrinters', 'getVisitHistory', 'listAudit');
    if (answer.ok) return setTold({ good: true, text: receiptInWords(answer.value) });
    setTold({ good: false, text: said<PrintError>(answer.error, printErrorInWords) });
  };
  return (
    <section className="st-box" aria-label={printerWords.receipt}>
      <h3>{printerWords.receipt}</h3>
      <p className="nt">{hint}</p>
      <div className="st-row">
        <Act icon="printer" busy={busy} onPress={() => void print()}>
          {busy ? printerWords.receiptPrinting : printerWords.receiptPrint}
        </Act>
      </div>
      <div aria-live="polite">
        {told ? (
          <p className={`calls-told ${told.good ? 'good' : 'bad'}`}>
            <Icon name={told.good ? 'printer' : 'warning'} />
            {told.text}
          </p>
        ) : null}
      </div>
    </section>
  );
}
