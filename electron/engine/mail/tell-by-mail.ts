import type { VisitId } from '../../../shared/model/ids.ts';
import type { MessageKind } from '../../../shared/model/mail-lists.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { WriteTx } from '../ports.ts';
import type { MailDeps } from './mail-source.ts';

/** Something that the owner of a visit is to be told. Reminders come from `make-reminders.ts`. */
export interface Told {
  readonly kind: Exclude<MessageKind, 'reminder'>;
  readonly visitId: VisitId;
  readonly atMs: number;
  /** The visit whose place this one took (C3, A12): in the owner's calendar the entry moves. */
  readonly insteadOf?: VisitId | undefined;
  /** The owner, where the caller knows them already. */
  readonly person?: Person;
}

/**
 * Puts an e-mail into the outbox (G1), in the transaction of what it tells: either both are remembered or none. Nothing
 * happens where no mail server is set up or the owner gave no address. What still waits about the same visit is overtaken.
 */
export async function tellByMail(
  tx: WriteTx,
  { mail }: MailDeps,
  { kind, visitId, atMs, insteadOf, person }: Told,
): Promise<void> {
  if (mail === undefined || mail.mailer === null) return;
  const owner = person ?? (await tx.personOf(visitId));
  if (owner === null || owner.email === null) return;
  const isFirst = kind === 'confirmation' && insteadOf === undefined && person !== undefined;
  const last = isFirst ? null : await tx.lastMailOf(insteadOf ?? visitId);
  const calendarId = last?.calendarId ?? insteadOf ?? visitId;
  if (last !== null) await tx.dropWaitingMail(calendarId);
  const sequence = last === null ? 0 : last.sequence + 1;
  await tx.addMail({ kind, visitId, calendarId, sequence, createdAtMs: atMs });
}
