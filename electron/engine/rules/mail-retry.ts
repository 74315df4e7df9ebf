import type { MailFailure } from '../../../shared/model/mail-lists.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** After the first failures; after that every three hours. */
const FIRST_PAUSES_MS = [MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS] as const;
const LONGEST_PAUSE_MS = 3 * HOUR_MS;
/** How long an e-mail is tried. */
export const TRIED_MS = 7 * DAY_MS;

/**
 * For how long an e-mail belongs to whoever took it: longer than any attempt lasts. After a crash in the middle of one it
 * is sent again under the same Message-ID.
 */
export const LEASE_MS = 5 * MINUTE_MS;

/** No e-mail is put off further than this. One that is comes from a clock that was wrong. */
export const FARTHEST_MS = LONGEST_PAUSE_MS;

/** Failures that say something about the server or our way to it, and nothing about the e-mail: others fare the same. */
export const OF_THE_SERVER: readonly MailFailure[] = ['unreachable', 'insecure', 'login-refused', 'password-file'];

/** What becomes of an e-mail after a failed attempt (G1). Instants are ms; `tries` counts this attempt. */
export function afterFailure(
  { createdAtMs, tries }: { readonly createdAtMs: number; readonly tries: number },
  failure: MailFailure,
  nowMs: number,
):
  | { readonly state: 'waiting'; readonly failure: MailFailure; readonly nextTryAtMs: number }
  | { readonly state: 'given-up'; readonly failure: MailFailure } {
  if (failure === 'address-refused' || nowMs - createdAtMs >= TRIED_MS) return { state: 'given-up', failure };
  const pause = FIRST_PAUSES_MS[tries - 1] ?? LONGEST_PAUSE_MS;
  return { state: 'waiting', failure, nextTryAtMs: nowMs + pause };
}
