import { compact } from '../../../shared/rules/clean.ts';
import { cleanCode, isVisitCode } from '../../../shared/rules/visit-code.ts';

/** How many last digits of the PESEL go with a code (C2). */
export const PESEL_ENDING = 4;

/** What the receipt's QR puts before the code. */
const SCANNED = /^UM1:/;

/** A typed or scanned code in one spelling; null when it cannot be a code, so that no one need be asked. */
export function readCode(text: string): string | null {
  const code = cleanCode(text).replace(SCANNED, '');
  return isVisitCode(code) ? code : null;
}

/** Whether a typed ending is that of a PESEL: exactly its last four digits (C2). */
export function endsPesel(typed: string, pesel: string): boolean {
  return compact(typed) === pesel.slice(-PESEL_ENDING);
}
