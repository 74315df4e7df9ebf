import { describe, expect, it } from 'vitest';
import { listMessageTexts, resetMessageText, saveMessageText } from '../../../electron/engine/mail/message-texts.ts';
import { sendTestMessage } from '../../../electron/engine/mail/send-test.ts';
import { SaveTextErrorSchema, TestMessageErrorSchema } from '../../../shared/contract/staff/messages.ts';
import { StoredMessageTextSchema } from '../../../shared/model/mail.ts';
import { mailWords } from '../../../shared/text/mail/words.ts';
import { noMailSource } from '../../support/mail.ts';
import { aMailOffice, booked, type MailOffice, sendAll } from './mailing.ts';

const name = { kind: 'confirmation', language: 'pl' } as const;
const OWN = { subject: 'Wizyta {{dzien}}', body: 'Kod: {{kod}}, {{imie}}' };
const standard = mailWords.pl.defaults.confirmation;

async function save(office: MailOffice, text = OWN, base: number | null = null) {
  const result = await saveMessageText(office, { ...name, text, base });
  if (result.ok) StoredMessageTextSchema.parse(result.value);
  else SaveTextErrorSchema.parse(result.error);
  return result;
}
const audit = (office: MailOffice) => office.store.tables.staff.audit.map(({ action, detail }) => [action, detail]);
const savedAt = (result: Awaited<ReturnType<typeof save>>) => (result.ok ? result.value.savedAtMs : null);

describe('G3 texts that the office edits', () => {
  it('G3 are the program’s own until somebody saves others', async () => {
    const texts = await listMessageTexts(aMailOffice());
    expect(texts).toHaveLength(8);
    for (const text of texts) {
      expect(StoredMessageTextSchema.parse(text)).toMatchObject({ isDefault: true, savedAtMs: null, savedBy: null });
      expect(text.text).toEqual(mailWords[text.language].defaults[text.kind]);
    }
  });

  it('G3 what was saved is what goes out, from then on', async () => {
    const office = aMailOffice();
    await save(office);
    const { code } = await booked(office);
    await sendAll(office);
    expect(office.mail.mailer.sent[0]).toMatchObject({
      subject: 'Wizyta poniedziałek, 16 listopada 2026',
      body: `Kod: ${code.match(/.{3}/g)?.join('-')}, Żaneta\n`,
    });
    expect(audit(office)).toEqual([['message-text-changed', 'confirmation pl']]);
  });

  it('G3 words that cannot be used are refused with what is wrong, and nothing is saved', async () => {
    const office = aMailOffice();
    expect(await save(office, { subject: '{{pesel}}', body: 'Cześć' })).toEqual({
      ok: false,
      error: {
        type: 'text-refused',
        problems: [
          { type: 'unknown-placeholder', where: 'subject', name: 'pesel' },
          { type: 'code-missing', where: 'body' },
        ],
      },
    });
    expect(office.store.tables.mail.texts).toEqual([]);
  });

  it('G3 two who edit one text: the second gets the first one’s and overwrites nothing', async () => {
    const office = aMailOffice();
    const first = await save(office);
    const second = await save(office, { ...OWN, subject: 'Inny' });
    expect(second).toMatchObject({ ok: false, error: { type: 'text-changed', now: { text: OWN, savedBy: 'Ewa' } } });
    const again = await save(office, { ...OWN, subject: 'Inny' }, savedAt(first));
    expect(again.ok).toBe(true);
    expect(savedAt(again)).toBeGreaterThan(savedAt(first) ?? 0);
  });

  it('G3 the last saving is taken back, and the taking back as well', async () => {
    const office = aMailOffice();
    const first = await save(office);
    let base = savedAt(await save(office, { ...OWN, subject: 'Inny' }, savedAt(first)));
    const subjects: string[] = [];
    for (let times = 0; times < 3; times += 1) {
      const result = await resetMessageText(office, { ...name, to: 'before', base });
      if (!result.ok) throw new Error(result.error.type);
      base = result.value.savedAtMs;
      subjects.push(result.value.text.subject);
    }
    expect(subjects).toEqual([OWN.subject, 'Inny', OWN.subject]);
  });

  it('G3 the program’s own words come back, and can be left again', async () => {
    const office = aMailOffice();
    const base = savedAt(await save(office));
    const reset = await resetMessageText(office, { ...name, to: 'default', base });
    expect(reset).toMatchObject({ ok: true, value: { text: standard, isDefault: true, savedBy: 'Ewa' } });
    const back = await resetMessageText(office, { ...name, to: 'before', base: savedAt(reset) });
    expect(back).toMatchObject({ ok: true, value: { text: OWN, isDefault: false } });
    expect(await resetMessageText(office, { ...name, to: 'default', base })).toMatchObject({
      ok: false,
      error: { type: 'text-changed', now: { text: OWN } },
    });
  });

  it('G3 saving what is there already changes nothing and is not written down', async () => {
    const office = aMailOffice();
    expect(await save(office, standard)).toMatchObject({ ok: true, value: { isDefault: true, savedAtMs: null } });
    expect(await resetMessageText(office, { ...name, to: 'before', base: null })).toMatchObject({ ok: true });
    expect(audit(office)).toEqual([]);
  });
});

describe('G3 a message to try a text', () => {
  const request = { ...name, text: OWN, to: ' Ewa@Urzad.Example ' };
  const send = async (office: Parameters<typeof sendTestMessage>[0], changes: Partial<typeof request> = {}) => {
    const result = await sendTestMessage(office, { ...request, ...changes });
    if (!result.ok) TestMessageErrorSchema.parse(result.error);
    return result;
  };

  it('G3 goes to whom it is wanted, about a visit of nobody, and only its name is written down', async () => {
    const office = aMailOffice();
    expect(await send(office)).toEqual({ ok: true, value: {} });
    const [message] = office.mail.mailer.sent;
    expect(message).toMatchObject({ to: 'Ewa@urzad.example', calendar: null, body: 'Kod: K7C-M3P-9TX, Anna\n' });
    expect(message?.subject).toMatch(/^\[Próba\] Wizyta poniedziałek/);
    expect(audit(office)).toEqual([['message-tested', 'confirmation pl']]);
    expect(JSON.stringify(office.store.tables)).not.toMatch(/urzad\.example/i);
  });

  it('G3 says why it was not sent', async () => {
    const office = aMailOffice();
    const refusal = (error: object) => ({ ok: false, error });
    expect(await send({ ...office, mail: noMailSource })).toEqual(refusal({ type: 'mail-off' }));
    expect(await send(office, { to: 'ewa' })).toEqual(refusal({ type: 'address-wrong' }));
    expect(await send(office, { text: { subject: 'a', body: 'b' } })).toMatchObject(refusal({ type: 'text-refused' }));
    office.mail.mailer.failWith('login-refused');
    expect(await send(office)).toEqual(refusal({ type: 'not-sent', failure: 'login-refused' }));
    expect(audit(office)).toEqual([]);
  });
});
