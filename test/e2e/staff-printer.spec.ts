import { expect, test } from '@playwright/test';
import { tcpPrinter } from '../fake-printer/tcp-printer.ts';
import { Clerk, makeStaff } from '../support/clerk.ts';
import { launchKiosk } from '../support/kiosk.ts';
import { peopleBook } from '../support/staff-tour.ts';

test('B2 B3 F9 a printer is found and saved in the panel, prints a visit and its copy; without paper every page says so', async () => {
  await using fake = await tcpPrinter();
  const kiosk = await launchKiosk({ panel: '21l', now: '2026-11-23T09:41' });
  const { page } = kiosk;
  try {
    const clerk = new Clerk(page);
    await clerk.sees('Umów wizytę w urzędzie');
    await peopleBook(page, '2026-11-24');
    await makeStaff(page, kiosk.home);
    await clerk.asAdministrator();

    await clerk.open('Urządzenie');
    await page.getByRole('tab', { name: 'Drukarka' }).click();
    await expect(page.getByRole('tabpanel')).toContainText('Brak drukarki');
    await clerk.press('Zmień');
    const form = page.getByRole('dialog');
    await form.getByText('Przez sieć').click();
    await clerk.press('Znajdź drukarkę');
    await expect(form).toContainText('Wpisz adres drukarki.');
    await form.getByLabel('Adres drukarki').fill('127.0.0.1');
    await form.getByRole('textbox', { name: 'Port' }).fill(String(fake.port));
    await clerk.press('Znajdź drukarkę');
    await expect(form).toContainText('Drukarka jest. Drukarka jest gotowa.');
    await clerk.press('Zapisz');
    await clerk.isTold('Zapisano.');
    await expect(page.getByRole('tabpanel')).toContainText('Gotowa');
    await clerk.press('Wydrukuj na próbę');
    await clerk.isTold('Strona próbna wyszła z drukarki.');

    await clerk.open('Dzień', /^Wizyty/);
    await clerk.choose('Wydział', 'Dowody osobiste');
    await clerk.press('Dzień później');
    await page
      .getByRole('button', { name: /^Więcej/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Szczegóły' }).click();
    const receipt = page.getByRole('region', { name: 'Potwierdzenie na papierze' });
    await clerk.press('Wydrukuj potwierdzenie');
    await expect(receipt).toContainText('Wydrukowano: potwierdzenie.');
    await clerk.press('Wydrukuj potwierdzenie');
    await expect(receipt).toContainText('Wydrukowano: kopia nr 1, z napisem KOPIA.');
    await page.keyboard.press('Escape');

    fake.printer.change({ paperEnd: true });
    const alert = page.getByRole('button', { name: /^Kiosk 1: brak papieru od 9\.41/ });
    await expect(alert).toBeVisible();
    fake.printer.change({ paperEnd: false, nearEnd: true });
    await expect(page.getByRole('button', { name: /^Kiosk 1: kończy się papier/ })).toBeVisible();
    fake.printer.change({ nearEnd: false });
    await expect(page.getByRole('button', { name: /^Kiosk 1/ })).toHaveCount(0);
    expect(kiosk.complaints).toEqual([]);
  } finally {
    await kiosk.close();
  }
});
