import { expect, test } from '@playwright/test';
import { ADMIN_PIN, Clerk, makeStaff } from '../support/clerk.ts';
import { launchKiosk, type RunningKiosk } from '../support/kiosk.ts';
import { call } from '../support/kiosk-calls.ts';
import { headerOf, readMime } from '../support/mime.ts';
import { Resident } from '../support/resident.ts';
import { startSmtp } from '../support/smtp.ts';
import { peopleBook } from '../support/staff-tour.ts';

/** A kiosk at whose panel an administrator stands. */
async function administrating(config: Readonly<Record<string, unknown>> = {}): Promise<RunningKiosk> {
  const kiosk = await launchKiosk({ panel: '21l', config });
  const barbara = new Clerk(kiosk.page);
  await barbara.sees('Umów wizytę w urzędzie');
  await makeStaff(kiosk.page, kiosk.home);
  await barbara.asAdministrator();
  return kiosk;
}

test('G3 what an administrator writes is previewed, and is what the next resident gets; the kiosk tells them that it comes', async () => {
  const smtp = await startSmtp();
  const mail = { host: '127.0.0.1', port: smtp.port, secure: 'none', from: 'kiosk@urzad.example' };
  const kiosk = await administrating({ mail });
  const { page } = kiosk;
  try {
    const barbara = new Clerk(page);
    await barbara.open('Wiadomości');
    await page.getByLabel('Temat').fill('Do zobaczenia: {{dzien}}');
    await expect(page.getByRole('article').getByRole('heading')).toHaveText(
      /^Do zobaczenia: \p{L}+, \d+ \p{L}+ \d{4}$/u,
    );
    await barbara.press('Zapisz tekst');
    await barbara.isTold('Zapisano tekst.');
    await barbara.leave();

    const anna = new Resident(page);
    await anna.chooseCase();
    await anna.touch('Wybierz ten termin');
    await anna.introduce();
    await anna.book();
    await expect(page.getByText('Potwierdzenie wyślemy też na podany adres e-mail.')).toBeVisible();
    await smtp.has('messages', 1);
    expect(headerOf(readMime(smtp.messages[0] ?? ''), 'subject')).toBe('Do zobaczenia: wtorek, 24 listopada 2026');
    expect(kiosk.complaints).toEqual([]);
  } finally {
    await kiosk.close();
    await smtp.close();
  }
});

test('F10 a copy is made, and gone back to once it is known what is lost', async () => {
  const kiosk = await administrating();
  const { page } = kiosk;
  try {
    const barbara = new Clerk(page);
    const openCopies = async () => {
      await barbara.open('Urządzenie');
      await page.getByRole('tab', { name: 'Kopie danych' }).click();
    };
    await openCopies();
    await barbara.press('Zrób kopię teraz');
    await barbara.isTold('Kopia jest gotowa: pon. 23.11.2026, 9.41.');
    await peopleBook(page, '2026-12-01');

    await barbara.press('Przywróć kopię: pon. 23.11.2026, 9.41');
    const question = page.getByRole('dialog');
    await expect(question.getByRole('definition').first()).toHaveText('5');
    await question.getByLabel('Twój PIN').fill(ADMIN_PIN);
    await question.getByRole('button', { name: 'Przywróć tę kopię' }).click();
    await barbara.sees('Panel pracownika');
    await barbara.signIn('10', ADMIN_PIN);
    await openCopies();
    await expect(page.getByText('Udało się. Kiosk pracuje na danych z kopii.')).toBeVisible();
    const day = await call(page, 'listDay', { date: '2026-12-01', departmentId: null });
    expect(day).toMatchObject({ ok: true, value: [] });
    expect(kiosk.complaints).toEqual([]);
  } finally {
    await kiosk.close();
  }
});
