import type { CallError } from '../../../../shared/contract/define.ts';
import type { ApplyError } from '../../../../shared/contract/staff-failures.ts';
import type { CaseId } from '../../../../shared/model/ids.ts';
import { callWords } from '../../../../shared/text/panel/common.ts';
import { refusedWords } from '../../../../shared/text/panel/save-change.ts';

/** Why a change was not saved, in words; the faults of a file line by line. */
export function refusalOf(
  error: ApplyError | CallError,
  caseName: (id: CaseId) => string,
): { readonly text: string; readonly lines: readonly string[] } {
  switch (error.type) {
    case 'not-authorised':
    case 'bad-call':
    case 'out-of-order':
    case 'unexpected':
      return { text: callWords(error), lines: [] };
    case 'import-invalid':
      return { text: refusedWords(error, caseName), lines: error.sentences };
    default:
      return { text: refusedWords(error, caseName), lines: [] };
  }
}
