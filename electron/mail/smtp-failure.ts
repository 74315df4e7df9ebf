import type { MailFailure } from '../../shared/model/mail-lists.ts';

/** What nodemailer adds to an error. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly originalCode?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Names that Node gives to certificates that it does not trust and to connections that do not become encrypted. */
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|TLS|SSL/;
/** RFC 3463, 3.8: the server will not relay for us, whoever the e-mail is for. */
const POLICY = /^\d{3}[ -]5\.7\./;

/**
 * Why an e-mail did not go out, as a word. Nothing else of the error is kept: the server's own sentence may quote the
 * address.
 */
export function mailFailureOf(thrown: unknown): MailFailure {
  if (!(thrown instanceof Error)) return 'unknown';
  const { code = '', originalCode = '', command = '', responseCode = 0, response = '' } = thrown as SmtpError;
  if (code === 'EAUTH' || code === 'ENOAUTH' || responseCode === 530) return 'login-refused';
  if (code === 'ETLS' || UNTRUSTED.test(originalCode)) return 'insecure';
  if (responseCode >= 400 && responseCode < 500) return 'try-later';
  if (responseCode >= 500) {
    return command === 'RCPT TO' && !POLICY.test(response) ? 'address-refused' : 'message-refused';
  }
  if (['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EPROTOCOL', 'EABORT'].includes(code)) return 'unreachable';
  return 'unknown';
}
