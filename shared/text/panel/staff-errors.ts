import type { CallError } from '../../contract/define.ts';
import type { StaffError } from '../../contract/staff/accounts.ts';
import { staffErrorWords, weakPinWords } from './accounts.ts';
import { callWords } from './common.ts';

/** Why something about a member of staff was not done. */
export function staffErrorInWords(error: StaffError | CallError): string {
  switch (error.type) {
    case 'pin-weak':
      return weakPinWords[error.why];
    case 'unknown-staff':
    case 'name-taken':
    case 'last-administrator':
      return staffErrorWords[error.type];
    default:
      return callWords(error);
  }
}
