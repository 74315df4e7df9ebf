import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { MailFailure } from '../../shared/model/mail-lists.ts';
import type { Clock, Mailer, MailMessage } from '../engine/ports.ts';
import { calendarFile } from './calendar-file.ts';
import { mailFailureOf } from './smtp-failure.ts';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** `starttls` and `tls` send nothing over a connection that is not encrypted, or whose certificate is not trusted. */
  readonly secure: 'none' | 'starttls' | 'tls';
  readonly user: string | null;
  readonly passwordFile: string | null;
  /** Certificate of the office's own authority, in PEM, trusted besides none other. Null: those that the system trusts. */
  readonly caFile: string | null;
  readonly from: string;
  /** The name beside the sender's address. */
  readonly fromName: string;
}

export interface ClosableMailer extends Mailer {
  /** Breaks off what is under way: it counts as not sent. */
  close(): void;
}

/** For one step, and for the whole. A server that says one letter at a time is left. */
const STEP_MS = 20_000;
const WHOLE_MS = 60_000;
const OTHERS = 0o077;

/** Sends each e-mail over a connection of its own. Files are read each time, so that a new password needs no new start. */
export function smtpMailer(
  settings: SmtpSettings,
  clock: Clock,
  patience = { stepMs: STEP_MS, wholeMs: WHOLE_MS },
): ClosableMailer {
  const closing = new AbortController();
  return {
    send: (message) => sendOver(settings, clock, patience, message, closing.signal),
    close: () => closing.abort(),
  };
}

async function sendOver(
  settings: SmtpSettings,
  clock: Clock,
  { stepMs, wholeMs }: { readonly stepMs: number; readonly wholeMs: number },
  message: MailMessage,
  closed: AbortSignal,
): Promise<Result<void, MailFailure>> {
  const login = await loginOf(settings);
  if (!login.ok) return login;
  const ca = settings.caFile === null ? null : await readFile(settings.caFile, 'utf8').catch(() => '');
  try {
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({
      host: settings.host,
      port: settings.port,
      secure: settings.secure === 'tls',
      requireTLS: settings.secure === 'starttls',
      ignoreTLS: settings.secure === 'none',
      connectionTimeout: stepMs,
      greetingTimeout: stepMs,
      socketTimeout: stepMs,
      dnsTimeout: stepMs,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(ca === null ? {} : { tls: { ca } }),
      ...(login.value === null ? {} : { auth: login.value }),
    });
    const signal = AbortSignal.any([closed, AbortSignal.timeout(wholeMs)]);
    await transport.sendMail({ ...(await mimeOf(settings, clock, message)), signal });
    return ok(undefined);
  } catch (error) {
    return err(mailFailureOf(error));
  }
}

/** The message as nodemailer takes it. Addresses go in as addresses, never as text to be read as a header. */
async function mimeOf({ from, fromName }: SmtpSettings, clock: Clock, message: MailMessage) {
  const { to, subject, body, language, key, calendar } = message;
  const organizer = { name: fromName, email: from };
  return {
    from: { name: fromName, address: from },
    to: { name: '', address: to },
    subject,
    text: body,
    date: new Date(clock.now()),
    messageId: `<${key}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
    ...(calendar === null
      ? {}
      : {
          icalEvent: {
            method: calendar.method.toUpperCase(),
            filename: 'wizyta.ics',
            content: await calendarFile(calendar, { organizer, attendee: to }),
          },
        }),
  };
}

/** User and password; null where the server asks for none. The file may be read by the program's own user only. */
async function loginOf({
  user,
  passwordFile,
}: SmtpSettings): Promise<Result<{ readonly user: string; readonly pass: string } | null, MailFailure>> {
  if (user === null || passwordFile === null) return ok(null);
  try {
    const file = await open(passwordFile, constants.O_RDONLY);
    try {
      const { mode } = await file.stat();
      // Windows has no such bits; there the folder's access list guards the file.
      if (process.platform !== 'win32' && (mode & OTHERS) !== 0) return err('password-file');
      const pass = (await file.readFile('utf8')).replace(/\r?\n$/, '');
      return pass === '' ? err('password-file') : ok({ user, pass });
    } finally {
      await file.close();
    }
  } catch {
    return err('password-file');
  }
}
