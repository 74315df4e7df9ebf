import type { PrintError } from '../../../../shared/contract/failures.ts';
import { said } from '../../../../shared/text/panel/common.ts';
import { printErrorInWords, testPageWords } from '../../../../shared/text/panel/printer.ts';
import { printerWords } from '../../../../shared/text/panel/printer-page.ts';
import { useAct, useRefresh } from '../../../api/staff.ts';
import { Act } from '../../parts/Act.tsx';
import { useNotify } from '../../parts/Notices.tsx';

/** A page to try the printer with, and one that shows which of its tables has the Polish letters. */
export function TestPrint({ withLetters }: { readonly withLetters: boolean }) {
  const receipt = useAct('printTest');
  const letters = useAct('printTest');
  const busy = receipt.busy || letters.busy;
  const refresh = useRefresh();
  const notify = useNotify();
  const print = async (what: 'receipt' | 'code-pages') => {
    const answer = await (what === 'receipt' ? receipt : letters).act({ what });
    refresh('getPrinter', 'listKioskPrinters', 'getDeviceState', 'listAudit');
    if (answer.ok) return notify({ tone: 'good', text: testPageWords[answer.value.outcome] });
    notify({ tone: 'bad', text: said<PrintError>(answer.error, printErrorInWords) });
  };
  const act = (what: 'receipt' | 'code-pages') => () => {
    if (!busy) void print(what);
  };
  return (
    <>
      <Act icon="printer" busy={receipt.busy} onPress={act('receipt')}>
        {printerWords.test}
      </Act>
      {withLetters ? (
        <Act variant="ghost" icon="list" busy={letters.busy} onPress={act('code-pages')}>
          {printerWords.testLetters}
        </Act>
      ) : null}
    </>
  );
}
