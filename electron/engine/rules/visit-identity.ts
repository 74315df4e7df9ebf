import { cleanCode, isVisitCode } from '../../../shared/rules/visit-code.ts';

/** What the receipt's QR puts before the code. */
const SCANNED = /^UM1:/;

/** A typed or scanned code in one spelling; null when it cannot be a code, so that no one need be asked. */
export function readCode(text: string): string | null {
  const code = cleanCode(text).replace(SCANNED, '');
  return isVisitCode(code) ? code : null;
}
