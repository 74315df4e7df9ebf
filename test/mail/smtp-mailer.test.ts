import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailMessage } from '../../electron/engine/ports.ts';
import { type SmtpSettings, smtpMailer } from '../../electron/mail/smtp-mailer.ts';
import { err, ok } from '../../shared/basics/result.ts';
import { instant } from '../support/builders.ts';
import { headerOf, partOf, readMime } from '../support/mime.ts';
import { startSmtp, type TestSmtp } from '../support/smtp.ts';
import { SMTP_CERTIFICATE } from '../support/smtp-certificate.ts';

let folder = '';
let server: TestSmtp | null = null;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kiosk-mail-'));
});
afterEach(async () => {
  await server?.close();
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

const start = async (options: Parameters<typeof startSmtp>[0] = {}) => {
  server = await startSmtp(options);
  return server;
};

function file(name: string, content: string, mode = 0o600): string {
  const place = path.join(folder, name);
  writeFileSync(place, content, { mode });
  chmodSync(place, mode);
  return place;
}

const NOW = instant('2026-11-09 10:00');
const ONE: MailMessage = {
  to: 'zaneta@poczta.example',
  subject: 'Potwierdzenie wizyty: poniedziałek, 16 listopada 2026, godz. 10.00',
  body: 'Dzień dobry,\n\nTwoja wizyta jest umówiona.\nKod wizyty: K7C-M3P-9TX\n',
  language: 'pl',
  key: '00000000-0000-4000-8000-000000000001.confirmation.0',
  calendar: {
    method: 'request',
    uid: '00000000-0000-4000-8000-000000000001',
    sequence: 0,
    startMs: instant('2026-11-16 10:00'),
    endMs: instant('2026-11-16 10:30'),
    madeMs: NOW,
    title: 'Wizyta w urzędzie: Wniosek o dowód osobisty',
    place: 'Dowody osobiste, parter',
    note: 'Spóźnienie oznacza rezygnację z wizyty.',
  },
};

function send(
  port: number,
  changes: Partial<SmtpSettings> = {},
  message: Partial<MailMessage> = {},
  patience = { stepMs: 5000, wholeMs: 10_000 },
) {
  const settings: SmtpSettings = {
    host: '127.0.0.1',
    port,
    secure: 'none',
    user: null,
    passwordFile: null,
    caFile: null,
    from: 'kiosk@urzad.example',
    fromName: 'Urząd Miasta „Próbny”',
    ...changes,
  };
  return smtpMailer(settings, { now: () => NOW }, patience).send({ ...ONE, ...message });
}

describe('G1 over the line', () => {
  it('G1 arrives whole: who, to whom, what, in plain text, with a calendar', async () => {
    const { port, messages, attempts } = await start();
    expect(await send(port)).toEqual(ok(undefined));
    expect(attempts).toEqual([ONE.to]);
    const message = readMime(messages[0] ?? '');
    expect(headerOf(message, 'subject')).toBe(ONE.subject);
    expect(headerOf(message, 'from')).toBe('Urząd Miasta „Próbny” <kiosk@urzad.example>');
    expect(headerOf(message, 'to')).toBe(ONE.to);
    expect(message.headers).toMatchObject({
      'message-id': `<${ONE.key}@urzad.example>`,
      date: 'Mon, 09 Nov 2026 09:00:00 +0000',
      'auto-submitted': 'auto-generated',
      'content-language': 'pl',
    });
    expect(partOf(message, 'text/plain').text.replaceAll('\r\n', '\n').trim()).toBe(ONE.body.trim());
    expect(messages[0]).not.toMatch(/text\/html/);
    const calendar = partOf(message, 'text/calendar');
    expect(calendar.headers['content-type']).toContain('method=REQUEST');
    expect(calendar.text).toContain(`UID:${ONE.calendar?.uid}`);
  });

  it('G2 without an entry for the calendar where none is wanted', async () => {
    const { port, messages } = await start();
    await send(port, {}, { calendar: null });
    expect(messages[0]).not.toMatch(/calendar/i);
  });

  it('G1 the same e-mail sent twice has the same Message-ID, and the text of a failed attempt is no other', async () => {
    const smtp = await start();
    smtp.behave({ kind: 'drop' });
    expect(await send(smtp.port)).toEqual(err('unreachable'));
    smtp.behave({ kind: 'accept' });
    await send(smtp.port);
    await send(smtp.port);
    const ids = smtp.messages.map((raw) => readMime(raw).headers['message-id']);
    expect(ids).toEqual([`<${ONE.key}@urzad.example>`, `<${ONE.key}@urzad.example>`]);
  });

  it.each([
    ['subject', { subject: 'Wizyta\r\nBcc: inny@poczta.example' }],
    ['name in the text', { body: 'Imię: Jan\r\n.\r\nMAIL FROM:<x@y.example>\r\n' }],
    ['address', { to: 'jan@poczta.example\r\nRCPT TO:<inny@poczta.example>' }],
    ['address with another one', { to: 'jan@poczta.example, inny@poczta.example' }],
  ])('G1 what is smuggled into the %s reaches nobody else', async (_, message) => {
    const { port, messages, attempts } = await start();
    await send(port, {}, message);
    expect(attempts.filter((address) => address.startsWith('inny'))).toEqual([]);
    expect(attempts.length).toBeLessThanOrEqual(1);
    for (const raw of messages) expect(readMime(raw).headers['bcc']).toBeUndefined();
  });
});

describe('G1 what the server says, as a word', () => {
  it.each([
    [{ kind: 'refuse', at: 'recipient', code: 550 }, 'address-refused'],
    [{ kind: 'refuse', at: 'recipient', code: 553 }, 'address-refused'],
    [{ kind: 'refuse', at: 'recipient', code: 554, text: '5.7.1 relay access denied' }, 'message-refused'],
    [{ kind: 'refuse', at: 'recipient', code: 450 }, 'try-later'],
    [{ kind: 'refuse', at: 'sender', code: 451 }, 'try-later'],
    [{ kind: 'refuse', at: 'sender', code: 530 }, 'login-refused'],
    [{ kind: 'refuse', at: 'sender', code: 553 }, 'message-refused'],
    [{ kind: 'refuse', at: 'data', code: 452 }, 'try-later'],
    [{ kind: 'refuse', at: 'data', code: 554 }, 'message-refused'],
    [{ kind: 'drop' }, 'unreachable'],
  ] as const)('G1 %j is %s', async (behaviour, failure) => {
    const smtp = await start();
    smtp.behave(behaviour);
    expect(await send(smtp.port)).toEqual(err(failure));
    expect(smtp.messages).toEqual([]);
  });

  it('G1 nobody listens there, or the name is nobody’s', async () => {
    const { port } = await start();
    await server?.close();
    server = null;
    expect(await send(port)).toEqual(err('unreachable'));
    expect(await send(port, { host: 'nie-ma-takiego.invalid' })).toEqual(err('unreachable'));
  });

  it('G1 a server that never answers is left', async () => {
    const smtp = await start();
    smtp.behave({ kind: 'silent' });
    expect(await send(smtp.port, {}, {}, { stepMs: 200, wholeMs: 60_000 })).toEqual(err('unreachable'));
    expect(await send(smtp.port, {}, {}, { stepMs: 60_000, wholeMs: 200 })).toEqual(err('unreachable'));
  });

  it('G1 what is under way when the program closes is broken off', async () => {
    const smtp = await start();
    smtp.behave({ kind: 'silent' });
    const settings = { host: '127.0.0.1', port: smtp.port, secure: 'none', user: null, passwordFile: null } as const;
    const mailer = smtpMailer(
      { ...settings, caFile: null, from: 'kiosk@urzad.example', fromName: 'Urząd' },
      { now: () => NOW },
    );
    const answer = mailer.send(ONE);
    await smtp.has('attempts', 1);
    mailer.close();
    expect(await answer).toEqual(err('unreachable'));
  });
});

describe('G1 only over a line that others cannot read', () => {
  it.each(['starttls', 'tls'] as const)('G1 %s with the office’s own authority', async (tls) => {
    const { port, messages } = await start({ tls });
    const caFile = file('ca.pem', SMTP_CERTIFICATE);
    expect(await send(port, { secure: tls, caFile })).toEqual(ok(undefined));
    expect(messages).toHaveLength(1);
  });

  it.each(['starttls', 'tls'] as const)('G1 %s with a certificate that nobody vouches for is refused', async (tls) => {
    const { port, attempts } = await start({ tls });
    expect(await send(port, { secure: tls })).toEqual(err('insecure'));
    expect(await send(port, { secure: tls, caFile: path.join(folder, 'absent.pem') })).toEqual(err('insecure'));
    expect(attempts).toEqual([]);
  });

  it('G1 a server that offers no encryption is told nothing', async () => {
    const { port, attempts } = await start({ tls: 'none' });
    expect(await send(port, { secure: 'starttls' })).toEqual(err('insecure'));
    expect(attempts).toEqual([]);
  });

  it('G1 the password comes from a file of its own, read each time', async () => {
    const { port } = await start({ tls: 'starttls', login: { user: 'kiosk', password: 'tajne hasło' } });
    const login = (passwordFile: string) =>
      send(port, { secure: 'starttls', caFile: file('ca.pem', SMTP_CERTIFICATE), user: 'kiosk', passwordFile });
    expect(await login(file('password', 'tajne hasło\n'))).toEqual(ok(undefined));
    expect(await login(file('password', 'inne'))).toEqual(err('login-refused'));
    expect(await login(file('password', 'tajne hasło\n', 0o640))).toEqual(err('password-file'));
    expect(await login(file('empty', '\n'))).toEqual(err('password-file'));
    expect(await login(path.join(folder, 'absent'))).toEqual(err('password-file'));
  });
});
