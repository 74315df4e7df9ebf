import { useState } from 'react';
import type { KioskContract } from '../../../../shared/contract/contract.ts';
import type { OutputOf } from '../../../../shared/contract/define.ts';
import { printerStateInWords, printerTroubleInWords } from '../../../../shared/text/panel/printer.ts';
import { lettersInWords, printerPlaceInWords, printerWords } from '../../../../shared/text/panel/printer-page.ts';
import { Act } from '../../parts/Act.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import { PartRow } from '../PartRow.tsx';
import { PrinterSheet } from './PrinterSheet.tsx';
import { lookOf } from './printer-looks.ts';
import { TestPrint } from './TestPrint.tsx';

type OwnPrinterView = OutputOf<KioskContract['getPrinter']>;

/** How the printer of this machine is, what it hangs on, and trying it. */
export function OwnPrinter({ printer }: { readonly printer: OwnPrinterView }) {
  const { session, now } = useStaff();
  const [changing, setChanging] = useState(false);
  const { settings, origin, state, queues } = printer;
  const { facts } = printerWords;
  return (
    <div className="sheetbox device-parts">
      <PartRow
        {...lookOf(state)}
        partIcon="printer"
        name={printerWords.title}
        text={printerTroubleInWords(state, 0, now.date)}
        advice={printerStateInWords(state).advice}
      >
        <dl className="dy-facts pr-facts">
          <Fact name={facts.place} value={printerPlaceInWords(settings)} />
          {settings.kind === 'none' ? null : (
            <>
              <Fact name={facts.paper} value={printerWords.millimetres(settings.paper)} />
              <Fact name={facts.letters} value={lettersInWords(settings)} />
            </>
          )}
          <Fact name={facts.origin} value={printerWords.origin[origin]} />
        </dl>
        <div className="st-row">
          {settings.kind === 'none' ? null : <TestPrint withLetters={settings.kind !== 'driver'} />}
          {session.role === 'administrator' ? (
            <Act icon="edit" onPress={() => setChanging(true)}>
              {printerWords.change}
            </Act>
          ) : null}
        </div>
      </PartRow>
      {changing ? <PrinterSheet settings={settings} queues={queues} onClose={() => setChanging(false)} /> : null}
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
