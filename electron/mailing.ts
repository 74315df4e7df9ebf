import { mailWords, sampleValues } from '../shared/text/mail/words.ts';
import type { LocalDate } from '../shared/time/local-date.ts';
import { toWarsaw } from '../shared/time/warsaw.ts';
import type { KioskConfig } from './config.ts';
import type { MailSource } from './engine/mail/mail-source.ts';
import { makeReminders } from './engine/mail/make-reminders.ts';
import { type Delivery, sendNext } from './engine/mail/send-next.ts';
import type { Clock, OutboxFacts, Store } from './engine/ports.ts';
import { createOutboxWorker } from './mail/outbox-worker.ts';
import { type ClosableMailer, smtpMailer } from './mail/smtp-mailer.ts';
import { causeOf, type Log } from './system/log.ts';

export interface MailingOptions {
  readonly config: KioskConfig;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether the kiosk works: while it does not, nothing is sent. */
  readonly isOpen: () => boolean;
}

/** E-mails of this machine, from the outbox to the mail server (G). */
export interface Mailing {
  readonly source: MailSource;
  /** Something was committed: perhaps there is something to send. */
  wake(): void;
  /** A new minute: what was put off may be due, and tomorrow's visits may be reminded of. */
  minute(): void;
  /** What waits in the outbox; null where nothing is ever put there. Rejects while the storage does not work. */
  facts(): Promise<OutboxFacts | null>;
  close(): Promise<void>;
}

const DAY_MS = 24 * 3_600_000;
/** Given up longer ago is nothing that anybody could still do something about. */
const GIVEN_UP_SHOWN_MS = 7 * DAY_MS;
/** How long the end of the program waits for an e-mail that is being sent. */
const GOODBYE_MS = 2000;

export function createMailing({ config, store, clock, log, isOpen }: MailingOptions): Mailing {
  const { mail, office } = config;
  const mailer = mail === null ? null : smtpMailer({ ...mail, fromName: office.name }, clock);
  const common = { office, words: mailWords, sample: sampleValues };
  const source: MailSource = {
    ...common,
    mailer,
    from: mail?.from ?? null,
    reminds: mail?.reminder ?? false,
  };
  if (mailer === null) {
    const nothing = () => undefined;
    return { source, wake: nothing, minute: nothing, facts: async () => null, close: async () => undefined };
  }
  return { source, ...worker(mailer) };

  function worker(to: ClosableMailer): Omit<Mailing, 'source'> {
    const problem = (cause: unknown) => log.problem('mail-failed', { cause: causeOf(cause) });
    const outbox = createOutboxWorker(async () => {
      if (!isOpen()) return { goOn: false };
      const delivery = await sendNext({ store, clock, mail: { ...common, mailer: to } });
      note(log, delivery);
      return delivery;
    }, problem);
    // Once a day is enough: whoever books afterwards is not reminded.
    let remindedOn: LocalDate | null = null;
    const remind = async () => {
      const today = toWarsaw(clock.now()).date;
      if (remindedOn === today || !isOpen()) return;
      const made = await makeReminders({ store, clock, mail: source });
      if (made !== null) remindedOn = today;
      if (made !== null && made > 0) log.info('reminders-made', { visits: made });
    };
    return {
      wake: outbox.wake,
      minute: () => void remind().catch(problem).finally(outbox.wake),
      facts: () => store.read((tx) => tx.outboxFacts(clock.now() - GIVEN_UP_SHOWN_MS)),
      close: async () => {
        // What is nearly through is not sent a second time after the next start.
        const impatient = setTimeout(to.close, GOODBYE_MS);
        await outbox.close();
        clearTimeout(impatient);
      },
    };
  }
}

function note(log: Log, delivery: Delivery): void {
  if (delivery.kind === 'nothing') return;
  const { kind, goOn: _, ...details } = delivery;
  if (kind === 'put-off' || kind === 'given-up') log.problem('mail-not-sent', { outcome: kind, ...details });
  else log.info('mail-told', { outcome: kind, ...details });
}
