import type { MailSource } from '../../electron/engine/mail/mail-source.ts';
import type { Mailer, MailMessage } from '../../electron/engine/ports.ts';
import { err, ok } from '../../shared/basics/result.ts';
import type { MailFailure } from '../../shared/model/mail-lists.ts';
import { mailWords, sampleValues } from '../../shared/text/mail/words.ts';

const office = { name: 'Urząd Miasta', street: 'pl. Przykładowy 1', city: '00-000 Miasto', phone: '00 000 00 00' };

/** A kiosk whose installer has set up no mail server. */
export const noMailSource: MailSource = {
  mailer: null,
  from: null,
  reminds: false,
  office,
  words: mailWords,
  sample: sampleValues,
};

/** A mail server in memory: takes everything, or fails as it is told. */
export interface TestMailer extends Mailer {
  readonly sent: readonly MailMessage[];
  failWith(failure: MailFailure | null): void;
}

export function aMailer(): TestMailer {
  const sent: MailMessage[] = [];
  let failing: MailFailure | null = null;
  return {
    sent,
    failWith: (failure) => {
      failing = failure;
    },
    send: async (message) => {
      if (failing !== null) return err(failing);
      sent.push(message);
      return ok(undefined);
    },
  };
}

/** What e-mails are made of, with a server in memory. */
export function aMailSource<M extends Mailer>(
  mailer: M,
  changes: Partial<MailSource> = {},
): MailSource & { mailer: M } {
  return { ...noMailSource, from: 'kiosk@urzad.example', reminds: true, ...changes, mailer };
}
