import { printerWords } from '../../../../shared/text/panel/printer-page.ts';
import { useAsk } from '../../../api/staff.ts';
import { useStaff } from '../../parts/staff-context.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { KioskPrinters } from './KioskPrinters.tsx';
import { OwnPrinter } from './OwnPrinter.tsx';

/** The receipt printer of this machine, and those of the other kiosks (B2, F9). */
export function PrinterTab() {
  const { info } = useStaff();
  const own = useAsk('getPrinter', info.mode === 'kiosk' ? {} : null);
  const all = useAsk('listKioskPrinters', {});
  return (
    <>
      {info.mode === 'kiosk' ? (
        <Waiting answer={own}>{(printer) => <OwnPrinter printer={printer} />}</Waiting>
      ) : (
        <p className="nt">{printerWords.desk}</p>
      )}
      <Waiting answer={all}>
        {(printers) => (info.mode === 'kiosk' && printers.length < 2 ? null : <KioskPrinters printers={printers} />)}
      </Waiting>
    </>
  );
}
