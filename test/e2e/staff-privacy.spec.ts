import { expect, test } from '@playwright/test';
import { ADMIN_PIN, Clerk, makeStaff } from '../support/clerk.ts';
import { launchKiosk } from '../support/kiosk.ts';
import { call } from '../support/kiosk-calls.ts';
import { PEOPLE, peopleBook } from '../support/staff-tour.ts';

const [[PESEL, , LAST_NAME] = ['', '', '']] = PEOPLE;

test('an administrator shows somebody what is kept about them, gives it out, and erases it with the PIN', async () => {
  const kiosk = await launchKiosk({ panel: '21l' });
  const { page } = kiosk;
  try {
    const barbara = new Clerk(page);
    await barbara.sees('Umów wizytę w urzędzie');
    await peopleBook(page, '2026-12-01');
    await makeStaff(page, kiosk.home);
    await barbara.asAdministrator();
    await barbara.open('Dane osób');
    await page.getByLabel('PESEL').fill(PESEL);
    await barbara.press('Sprawdź');
    await expect(page.getByText('Przechowujemy dane z 1 wizyty.')).toBeVisible();
    if (process.env['KIOSK_LOOK']) await page.screenshot({ path: process.env['KIOSK_LOOK'] });
    await expect(page.locator('body')).not.toContainText(LAST_NAME);
    await barbara.press('Zapisz do pliku');
    await expect(page.getByText(/^Zapisano dane tej osoby: /)).toBeVisible();

    await barbara.press('Usuń dane…');
    const question = page.getByRole('dialog');
    await expect(question.getByText(/^1 wizyta, która się jeszcze nie odbyła, zostanie odwołana\./)).toBeVisible();
    if (process.env['KIOSK_LOOK']) await page.screenshot({ path: `${process.env['KIOSK_LOOK']}.sheet.png` });
    await question.getByRole('button', { name: 'Usuń dane' }).click();
    await expect(question.getByText('Wpisz swój PIN.')).toBeVisible();
    await question.getByLabel('Twój PIN').fill(ADMIN_PIN);
    await question.getByRole('button', { name: 'Usuń dane' }).click();
    await barbara.isTold('Usunięto dane z 1 wizyty.');
    expect(await call(page, 'findPersonData', { by: 'pesel', pesel: PESEL })).toMatchObject({
      ok: false,
      error: { type: 'nothing-kept' },
    });
    expect(kiosk.complaints).toEqual([]);
  } finally {
    await kiosk.close();
  }
});
