import { useEffect, useRef, useState } from 'react';
import { isCallError } from '../../../../shared/contract/define.ts';
import type { PrinterFieldProblem, PrinterSettings } from '../../../../shared/model/printer.ts';
import { checkPrinterSettings } from '../../../../shared/rules/printer-settings.ts';
import { callWords } from '../../../../shared/text/panel/common.ts';
import { printerWords } from '../../../../shared/text/panel/printer-page.ts';
import { useAct, useRefresh } from '../../../api/staff.ts';
import { Act } from '../../parts/Act.tsx';
import { useNotify } from '../../parts/Notices.tsx';
import { Pick } from '../../parts/Pick.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { ConnectionFields } from './ConnectionFields.tsx';
import { FindPrinter } from './FindPrinter.tsx';
import { formOf, PRINTER_KINDS, type PrinterForm, settingsOf } from './printer-form.ts';
import { RollFields } from './RollFields.tsx';

interface PrinterSheetProps {
  /** Those in force. */
  readonly settings: PrinterSettings;
  readonly queues: readonly string[];
  readonly onClose: () => void;
}

const CHOICES = PRINTER_KINDS.map((key) => ({ key, ...printerWords.kinds[key] }));

/** What the receipt printer hangs on. Looking for it takes nothing over; saving does, at once. */
export function PrinterSheet({ settings, queues, onClose }: PrinterSheetProps) {
  const [form, setForm] = useState(() => formOf(settings));
  const [problems, setProblems] = useState<readonly PrinterFieldProblem[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const connection = useRef<HTMLDivElement>(null);
  // Whoever saves at the foot of the form would not see what is wrong above.
  useEffect(() => {
    if (problems.length > 0) connection.current?.scrollIntoView({ block: 'nearest' });
  }, [problems]);
  const { act, busy } = useAct('savePrinter');
  const refresh = useRefresh();
  const notify = useNotify();
  const change = (part: Partial<PrinterForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setProblems([]);
    setRefusal(null);
  };
  /** The settings if they can be good; what cannot stands beside its field. */
  const checked = (): PrinterSettings | null => {
    const found = checkPrinterSettings(settingsOf(form));
    setProblems(found.ok ? [] : found.error);
    return found.ok ? found.value : null;
  };
  const save = async () => {
    const good = checked();
    if (good === null) return;
    setRefusal(null);
    const answer = await act({ settings: good });
    if (answer.ok) {
      refresh('getPrinter', 'listKioskPrinters', 'getDeviceState', 'listAudit');
      notify({ tone: 'good', text: good.kind === 'none' ? printerWords.savedNone : printerWords.saved });
      return onClose();
    }
    const { error } = answer;
    if (isCallError(error)) return setRefusal(callWords(error));
    if (error.type === 'not-saved') return setRefusal(printerWords.notSaved);
    setProblems(error.problems);
  };
  return (
    <Sheet
      title={printerWords.formTitle}
      width="wide"
      onClose={onClose}
      closeName={printerWords.notNow}
      acts={
        <Act variant="prime" icon="check" busy={busy} onPress={() => void save()}>
          {printerWords.save}
        </Act>
      }
    >
      {refusal === null ? null : (
        <p className="sf-error" role="alert">
          {refusal}
        </p>
      )}
      <Pick label={printerWords.kind} choices={CHOICES} value={form.kind} onChange={(kind) => change({ kind })} />
      {form.kind === 'none' ? null : (
        <>
          <div ref={connection}>
            <ConnectionFields form={form} queues={queues} problems={problems} onChange={change} />
          </div>
          <FindPrinter typed={settingsOf(form)} check={checked} onProblems={setProblems} />
          <RollFields form={form} onChange={change} />
        </>
      )}
    </Sheet>
  );
}
