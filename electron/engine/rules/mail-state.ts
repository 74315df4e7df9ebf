import type { DeviceCode, DevicePartState } from '../../../shared/model/device.ts';
import type { MailFailure } from '../../../shared/model/mail-lists.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';

/** What is known of e-mails: null = none are sent; `unknown` = the database does not answer. */
export type MailFacts =
  | null
  | 'unknown'
  | {
      readonly waiting: number;
      readonly oldestAtMs: number | null;
      readonly failure: MailFailure | null;
      readonly givenUp: number;
      readonly givenUpFailure: MailFailure | null;
    };

type Found = Omit<DevicePartState, 'part'>;

const HOUR_MS = 3_600_000;
/** A server that is away for a while catches up by itself; after this long people miss what they should have been told. */
const LONG_MS = 4 * HOUR_MS;

/** What staff should know of e-mails (F9): first what does not go out now, then what was given up lately. */
export function mailState(facts: MailFacts, nowMs: number): Found {
  if (facts === null) return found('absent', 'mail-not-sent');
  if (facts === 'unknown') return found('attention', 'mail-unknown');
  const { waiting, oldestAtMs, failure, givenUp, givenUpFailure } = facts;
  if (waiting > 0 && oldestAtMs !== null) {
    const numbers = { waiting, ...toWarsaw(oldestAtMs) };
    const isLong = nowMs - oldestAtMs > LONG_MS;
    if (failure !== null) return found(isLong ? 'bad' : 'attention', 'mail-failing', { ...numbers, failure });
    if (isLong) return found('attention', 'mail-waiting', numbers);
  }
  if (givenUp > 0) return found('attention', 'mail-given-up', { givenUp, failure: givenUpFailure ?? 'unknown' });
  return waiting > 0 ? found('good', 'mail-under-way', { waiting }) : found('good', 'mail-sent');
}

function found(level: Found['level'], code: DeviceCode, numbers: Found['numbers'] = {}): Found {
  return { level, code, numbers };
}
