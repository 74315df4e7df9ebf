import { ok } from '../../../shared/basics/result.ts';
import type { MailFailure, MessageKind } from '../../../shared/model/mail-lists.ts';
import { type Moment, momentOf } from '../moment.ts';
import { matterOf } from '../plan-lookup.ts';
import type { Clock, Mailer, MailMessage, MailOutcome, OutboxMail, Store, WriteTx } from '../ports.ts';
import { afterFailure, FARTHEST_MS, LEASE_MS, OF_THE_SERVER } from '../rules/mail-retry.ts';
import { isWorthTelling } from '../rules/worth-telling.ts';
import type { MailSource } from './mail-source.ts';
import { messageOf } from './message-of.ts';

export interface SendDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly mail: Pick<MailSource, 'office' | 'words'> & { readonly mailer: Mailer };
}

/** What came of one turn, without anything personal. `goOn`: it is worth looking for another e-mail at once. */
export type Delivery =
  | { readonly kind: 'nothing'; readonly goOn: false }
  | { readonly kind: 'dropped' | 'sent'; readonly message: MessageKind; readonly goOn: true }
  | {
      readonly kind: 'put-off' | 'given-up';
      readonly message: MessageKind;
      readonly failure: MailFailure;
      readonly tries: number;
      readonly goOn: boolean;
    };

interface Taken {
  readonly mail: OutboxMail;
  /** Null: there is nothing to tell any more, or nobody to tell it to. */
  readonly message: MailMessage | null;
}

/**
 * Sends the e-mail that has been due longest (G1). Taking it, sending it and writing down what came of it are three steps:
 * a server that is slow keeps nobody from booking. Whatever ends the program in between, the e-mail is tried again later
 * under the same Message-ID; of several kiosks only one has it at a time.
 */
export async function sendNext({ store, clock, mail: source }: SendDeps): Promise<Delivery> {
  // Nearly always there is nothing to do, and a question keeps others waiting for less time than a change.
  const isDue = await store.read((tx) => tx.isMailDue(clock.now(), clock.now() + FARTHEST_MS));
  const taken = isDue ? await takeNext(store, source, momentOf(clock)) : null;
  if (taken === null) return { kind: 'nothing', goOn: false };
  const { mail, message } = taken;
  if (message === null) return { kind: 'dropped', message: mail.kind, goOn: true };

  const sent = await source.mailer.send(message);
  const nowMs = clock.now();
  const outcome: MailOutcome = sent.ok ? { state: 'sent' } : afterFailure(mail, sent.error, nowMs);
  await store.write(async (tx) => {
    await tx.settleMail(mail, outcome, nowMs);
    // The server works again: what waits for that need not wait for its own turn.
    if (sent.ok) await tx.hurryMail(OF_THE_SERVER, nowMs);
    return ok(undefined);
  });
  if (sent.ok) return { kind: 'sent', message: mail.kind, goOn: true };
  return {
    kind: outcome.state === 'given-up' ? 'given-up' : 'put-off',
    message: mail.kind,
    failure: sent.error,
    tries: mail.tries,
    goOn: !OF_THE_SERVER.includes(sent.error),
  };
}

async function takeNext(store: Store, source: SendDeps['mail'], moment: Moment): Promise<Taken | null> {
  const { nowMs } = moment;
  const taken = await store.write(async (tx) => {
    const mail = await tx.claimMail(nowMs, nowMs + FARTHEST_MS, LEASE_MS);
    if (mail === null) return ok(null);
    const message = await compose(tx, mail, source, moment);
    if (message === null) await tx.settleMail(mail, { state: 'dropped' }, nowMs);
    return ok({ mail, message });
  });
  return taken.ok ? taken.value : null;
}

/** Reads what the e-mail says at the last moment: a visit that changed since, or a person who was erased, is not told of as it was. */
async function compose(
  tx: WriteTx,
  mail: OutboxMail,
  source: SendDeps['mail'],
  { now }: Moment,
): Promise<MailMessage | null> {
  const visit = await tx.visit(mail.visitId);
  if (visit === null || !isWorthTelling(mail.kind, visit, now)) return null;
  const person = await tx.personOf(visit.id);
  if (person === null || person.email === null) return null;
  const matter = matterOf(await tx.plan(), visit);
  const owner = { firstName: person.firstName, email: person.email };
  return messageOf({ mail, visit, matter, owner, texts: await tx.savedMessageTexts() }, source);
}
