import { useState } from 'react';
import { isCallError } from '../../../../shared/contract/define.ts';
import type { PrinterFieldProblem, PrinterSettings, PrinterState } from '../../../../shared/model/printer.ts';
import { callWords } from '../../../../shared/text/panel/common.ts';
import { printerSearchWords, printerStateInWords } from '../../../../shared/text/panel/printer.ts';
import { printerWords } from '../../../../shared/text/panel/printer-page.ts';
import { useAct } from '../../../api/staff.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Act } from '../../parts/Act.tsx';

interface FindPrinterProps {
  readonly typed: PrinterSettings;
  /** What was typed as settings, or null after it has told what is wrong with them. */
  readonly check: () => PrinterSettings | null;
  readonly onProblems: (problems: readonly PrinterFieldProblem[]) => void;
}

interface Told {
  /** What was asked about. */
  readonly typed: string;
  readonly found: boolean;
  readonly state: string;
  readonly advice: string | null;
}

/** Looks whether a receipt printer is where the fields say. An answer goes once they say something else. */
export function FindPrinter({ typed, check, onProblems }: FindPrinterProps) {
  const { act, busy } = useAct('findPrinter');
  const [last, setLast] = useState<Told | null>(null);
  const now = JSON.stringify(typed);
  const told = last?.typed === now ? last : null;
  const find = async () => {
    setLast(null);
    const settings = check();
    if (settings === null) return;
    const answer = await act({ settings });
    if (answer.ok) return setLast({ typed: now, ...foundInWords(answer.value) });
    const { error } = answer;
    if (isCallError(error)) return setLast({ typed: now, found: false, state: callWords(error), advice: null });
    if (error.type === 'settings-wrong') return onProblems(error.problems);
    setLast({ typed: now, found: false, ...printerSearchWords[error.type] });
  };
  return (
    <div className="stack pr-find">
      <Act icon="search" busy={busy} onPress={() => void find()}>
        {printerWords.find}
      </Act>
      <div aria-live="polite">
        {told ? (
          <div className={told.found ? 'st-box now' : 'st-box bad'}>
            <p className="with-icon">
              <Icon name={told.found ? 'check' : 'warning'} />
              <b>{told.state}</b>
            </p>
            {told.advice === null ? null : <p>{told.advice}</p>}
          </div>
        ) : null}
      </div>
    </div>
  );
}

function foundInWords(state: PrinterState): Omit<Told, 'typed'> {
  const words = printerStateInWords(state);
  return { found: true, state: `${printerWords.found} ${words.state}`, advice: words.advice };
}
