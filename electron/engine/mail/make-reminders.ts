import { ok } from '../../../shared/basics/result.ts';
import { addDays } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { fromWarsaw } from '../../../shared/time/warsaw.ts';
import { momentOf } from '../moment.ts';
import type { Clock, Store } from '../ports.ts';
import type { MailSource } from './mail-source.ts';

/** On the day before, from nine in the morning: nobody is woken by it. */
const FROM_MINUTE = minuteOfDay(9 * 60);

/**
 * Puts reminders of tomorrow's visits into the outbox (G2), each once, and gives their number; null while it is too early
 * or nobody is reminded. Whoever booked or heard of the visit today knows it and is not reminded.
 */
export async function makeReminders({
  store,
  clock,
  mail,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly mail: Pick<MailSource, 'mailer' | 'reminds'>;
}): Promise<number | null> {
  const { now, nowMs } = momentOf(clock);
  if (mail.mailer === null || !mail.reminds || now.minute < FROM_MINUTE) return null;
  const midnightMs = fromWarsaw(now.date, minuteOfDay(0));
  const made = await store.write(async (tx) => {
    const visits = await tx.remindable(addDays(now.date, 1), midnightMs);
    for (const { visitId, last } of visits) {
      const { calendarId, sequence } = last ?? { calendarId: visitId, sequence: 0 };
      await tx.addMail({ kind: 'reminder', visitId, calendarId, sequence, createdAtMs: nowMs });
    }
    return ok(visits.length);
  });
  return made.ok ? made.value : null;
}
