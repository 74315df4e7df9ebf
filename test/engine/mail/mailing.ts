import { type BookingRequest, bookVisit } from '../../../electron/engine/book-visit.ts';
import type { MailSource } from '../../../electron/engine/mail/mail-source.ts';
import { type Delivery, sendNext } from '../../../electron/engine/mail/send-next.ts';
import type { OfficePlan } from '../../../electron/engine/ports.ts';
import type { BookedVisit } from '../../../electron/engine/views.ts';
import { someDesks } from '../../support/builders.ts';
import { aMailer, aMailSource, type TestMailer } from '../../support/mail.ts';
import { anOffice, aRequest, type TestOffice } from '../../support/office.ts';

/** An office with a mail server in memory, and somebody of the staff. */
export type MailOffice = TestOffice & {
  readonly mail: MailSource & { readonly mailer: TestMailer };
  readonly by: string;
};

/** Monday, 9 November 2026, 10:00; three desks. */
export function aMailOffice(plan: Partial<OfficePlan> = {}): MailOffice {
  return { ...anOffice({ desks: someDesks(3), ...plan }), mail: aMailSource(aMailer()), by: 'Ewa' };
}

export async function booked(office: TestOffice, changes: Partial<BookingRequest> = {}): Promise<BookedVisit> {
  const result = await bookVisit(office, aRequest(changes));
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

/** What lies in the outbox: kind, sequence, state. */
export const outbox = ({ store }: TestOffice) =>
  store.tables.mail.outbox.map(({ kind, sequence, state }) => `${kind} ${sequence} ${state}`);

/** Sends as long as it is worth going on; gives what came of each turn. */
export async function sendAll(office: MailOffice): Promise<Delivery['kind'][]> {
  const kinds: Delivery['kind'][] = [];
  for (;;) {
    const { kind, goOn } = await sendNext(office);
    if (kind !== 'nothing') kinds.push(kind);
    if (!goOn) return kinds;
  }
}
