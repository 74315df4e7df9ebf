import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aKey } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { headerOf, type MimePart, partOf, readMime } from '../support/mime.ts';
import { startSmtp, type TestSmtp } from '../support/smtp.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestAppOn, type TestApp } from '../support/test-app.ts';
import { ANNA, book, CASE, good, JAN, MONDAY, time } from './people.ts';

const identityOf = (pesel: string) => ({ by: 'pesel', pesel, caseId: CASE, date: MONDAY }) as const;

describe.each(DATABASES)('e-mails through the whole program, on $name', (database) => {
  let app: TestApp;
  let smtp: TestSmtp;
  beforeEach(async () => {
    smtp = await startSmtp();
    app = await startTestAppOn(database, {
      config: { mail: { host: '127.0.0.1', port: smtp.port, secure: 'none', from: 'kiosk@urzad.example' } },
    });
  });
  afterEach(async () => {
    await app.close();
    await smtp.close();
    await removeTempStores();
  });

  /** The e-mail that came as the n-th, once it has come. */
  const arrived = async (number: number): Promise<MimePart> => {
    await smtp.has('messages', number);
    return readMime(smtp.messages[number - 1] ?? '');
  };
  const textOf = (message: MimePart) => partOf(message, 'text/plain').text.replaceAll('\r\n', '\n');
  const mailState = async () =>
    (await good(app.as('clerk').getDeviceState({}))).parts.find(({ part }) => part === 'mail');
  /** What a state will be after something that the program does by itself. */
  const state = (code: string) => expect.poll(async () => (await mailState())?.code, { timeout: 10_000 }).toBe(code);

  it('G1 a booking, another time and a cancellation are told, each with its entry in the calendar', async () => {
    const visit = await good(book(app));
    const confirmation = await arrived(1);
    expect(headerOf(confirmation, 'subject')).toBe(
      'Potwierdzenie wizyty: poniedziałek, 30 listopada 2026, godz. 10.20',
    );
    expect(headerOf(confirmation, 'to')).toBe('zaneta@poczta.example');
    expect(textOf(confirmation)).toContain(`Kod wizyty: ${visit.code.match(/.{3}/g)?.join('-')}`);

    const changed = await good(
      app.client.changeVisit({
        idempotencyKey: aKey(2),
        visitId: visit.visitId,
        identity: identityOf(ANNA),
        ...time('2026-11-30', 660),
        holdId: null,
        language: 'pl',
      }),
    );
    const change = await arrived(2);
    expect(headerOf(change, 'subject')).toMatch(/^Zmiana terminu wizyty: .* godz\. 11\.00$/);
    await good(app.client.cancelVisit({ visitId: changed.visitId, identity: identityOf(ANNA) }));
    const cancellation = await arrived(3);
    expect(headerOf(cancellation, 'subject')).toMatch(/^Odwołana wizyta: /);

    const entries = [confirmation, change, cancellation].map((message) => partOf(message, 'text/calendar').text);
    const field = (name: string) => entries.map((entry) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(entry)?.[1]);
    expect(field('UID')).toEqual([visit.visitId, visit.visitId, visit.visitId]);
    expect(field('SEQUENCE')).toEqual(['0', '1', '2']);
    expect(field('METHOD')).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(field('DTSTART')).toEqual(['20261130T092000Z', '20261130T100000Z', '20261130T100000Z']);
    await state('mail-sent');
  });

  it('G1 a kiosk without network books on, and sends later; staff see it', async () => {
    await smtp.close();
    const visit = await good(book(app));
    await good(book(app, { key: aKey(2), person: { pesel: JAN }, at: time('2026-11-30', 640) }));
    await state('mail-failing');
    expect(await mailState()).toMatchObject({ level: 'attention', numbers: { waiting: 2, failure: 'unreachable' } });
    smtp = await startSmtp({ port: smtp.port });
    app.setClock('2026-11-23 09:43');
    await smtp.has('messages', 2);
    const keys = smtp.messages.map((raw) => readMime(raw).headers['message-id']);
    expect(keys).toContain(`<${visit.visitId}.confirmation.0@urzad.example>`);
    expect(new Set(keys).size).toBe(2);
    await state('mail-sent');
  });

  it('G1 what could not be sent before the program ended is sent after it has begun again', async () => {
    smtp.behave({ kind: 'refuse', at: 'data', code: 451 });
    await good(book(app));
    await smtp.has('attempts', 1);
    await state('mail-failing');
    smtp.behave({ kind: 'accept' });
    app.setClock('2026-11-23 09:43');
    await app.restart();
    expect(headerOf(await arrived(1), 'to')).toBe('zaneta@poczta.example');
  });

  it('G1 an address that is refused is given up, and the visit stands', async () => {
    smtp.behave({ kind: 'refuse', at: 'recipient', code: 550 });
    const { visitId } = await good(book(app));
    await state('mail-given-up');
    expect(await mailState()).toMatchObject({
      level: 'attention',
      numbers: { givenUp: 1, failure: 'address-refused' },
    });
    const [visit] = await good(app.as('clerk').listDay({ date: MONDAY, departmentId: null }));
    expect(visit).toMatchObject({ visitId, state: 'booked' });
  });

  it('G1 no PESEL, no telephone and no last name over the line', async () => {
    const { visitId } = await good(book(app));
    await arrived(1);
    await good(app.client.cancelVisit({ visitId, identity: identityOf(ANNA) }));
    await arrived(2);
    for (const raw of smtp.messages) {
      const told = `${raw}${textOf(readMime(raw))}${partOf(readMime(raw), 'text/calendar').text}`;
      expect(told).not.toMatch(new RegExp(`${ANNA}|600.?000.?000|Wzorcowa`));
    }
  });

  it('G2 a reminder on the day before, once', async () => {
    await good(book(app));
    await arrived(1);
    app.setClock('2026-11-29 09:00');
    const reminder = await arrived(2);
    expect(headerOf(reminder, 'subject')).toBe('Przypomnienie o wizycie: poniedziałek, 30 listopada 2026, godz. 10.20');
    expect(reminder.headers['content-type']).toMatch(/^text\/plain/);
    await app.restart();
    await state('mail-sent');
    expect(smtp.messages).toHaveLength(2);
  });

  it('G3 words that an administrator saves are what people get, also after a restart', async () => {
    const administrator = app.as('administrator');
    const name = { kind: 'confirmation', language: 'pl' } as const;
    const text = { subject: 'Do zobaczenia {{dzien}}', body: 'Kod: {{kod}}' };
    const listed = await good(administrator.listMessageTexts({}));
    expect(listed.mail).toEqual({ from: 'kiosk@urzad.example', reminds: true });
    expect(listed.texts).toHaveLength(8);
    expect(
      await administrator.saveMessageText({ ...name, text: { ...text, body: 'Cześć' }, base: null }),
    ).toMatchObject({
      ok: false,
      error: { type: 'text-refused', problems: [{ type: 'code-missing', where: 'body' }] },
    });
    const saved = await good(administrator.saveMessageText({ ...name, text, base: null }));
    await app.restart();
    const visit = await good(book(app));
    const message = await arrived(1);
    expect(headerOf(message, 'subject')).toBe('Do zobaczenia poniedziałek, 30 listopada 2026');
    expect(textOf(message).trim()).toBe(`Kod: ${visit.code.match(/.{3}/g)?.join('-')}`);
    const reset = await good(
      app.as('administrator').resetMessageText({ ...name, to: 'default', base: saved.savedAtMs }),
    );
    expect(reset.isDefault).toBe(true);
    await good(app.as('administrator').sendTestMessage({ ...name, text, to: 'ewa@urzad.example' }));
    expect(headerOf(await arrived(2), 'subject')).toMatch(/^\[Próba\] Do zobaczenia/);
  });

  it('G3 only administrators see and change the words', async () => {
    const refused = { ok: false, error: { type: 'not-authorised' } };
    for (const role of ['resident', 'clerk'] as const) expect(await app.as(role).listMessageTexts({})).toEqual(refused);
  });
});

describe.each(DATABASES)('a kiosk without a mail server, on $name', (database) => {
  afterEach(removeTempStores);

  it('G1 G3 says that it sends nothing, and keeps nothing to be sent once there is one', async () => {
    const app = await startTestAppOn(database);
    await good(book(app));
    const administrator = app.as('administrator');
    const mailState = async () =>
      (await good(administrator.getDeviceState({}))).parts.find(({ part }) => part === 'mail');
    expect(await mailState()).toMatchObject({ level: 'absent', code: 'mail-not-sent' });
    expect(await good(app.client.getKiosk({}))).toMatchObject({ sendsMail: false });
    const { mail, texts } = await good(administrator.listMessageTexts({}));
    expect(mail).toBeNull();
    for (const { kind, language, text } of texts) {
      const answer = await administrator.sendTestMessage({ kind, language, text, to: 'ewa@urzad.example' });
      expect(answer).toEqual({ ok: false, error: { type: 'mail-off' } });
    }
    const smtp = await startSmtp();
    const config = { mail: { host: '127.0.0.1', port: smtp.port, secure: 'none', from: 'kiosk@urzad.example' } };
    writeFileSync(path.join(app.home, 'kiosk.config.json'), JSON.stringify(config));
    await app.restart();
    expect(await mailState()).toMatchObject({ level: 'good', code: 'mail-sent' });
    expect(await good(app.client.getKiosk({}))).toMatchObject({ sendsMail: true });
    await app.close();
    expect(smtp.attempts).toEqual([]);
    await smtp.close();
  });
});
