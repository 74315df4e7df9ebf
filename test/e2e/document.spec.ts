import { expect, test } from '@playwright/test';
import { launchKiosk, newHome } from '../support/kiosk.ts';
import { withoutPesel } from '../support/kiosk-data.ts';
import { PASSPORT, Resident } from '../support/resident.ts';

test('A9 C1 who has no PESEL books with a document typed on the screen, and cancels with it', async () => {
  const home = newHome();
  const first = await launchKiosk({ home });
  await new Resident(first.page).chooseCase();
  await first.page.getByRole('button', { name: 'Wybierz ten termin' }).click();
  await new Resident(first.page).sees('Wpisz swój numer PESEL');
  await expect(first.page.getByRole('button', { name: 'Nie mam numeru PESEL' })).toHaveCount(0);
  await first.stop();
  await withoutPesel(home);

  const kiosk = await launchKiosk({ home });
  const eve = new Resident(kiosk.page);
  await eve.chooseCase();
  await eve.touch('Wybierz ten termin');
  await eve.sees('Wpisz swój numer PESEL');
  await eve.withoutPesel();
  await eve.typeOnScreen(PASSPORT.number);
  await kiosk.page.getByLabel(/^Data urodzenia/).focus();
  await eve.typeOnScreen(PASSPORT.born);
  await expect(kiosk.page.getByLabel(/^Data urodzenia/)).toHaveValue('31 01 1990');
  await eve.touch('Dalej');
  await eve.introduceByName({ firstName: 'Ewa', lastName: 'Bez-Pesela', email: 'ewa@example.pl' });
  await expect(kiosk.page.getByText('kończy się na 89')).toBeVisible();
  await expect(kiosk.page.getByText('data urodzenia: 31.01.1990')).toBeVisible();
  const code = await eve.book();
  await eve.finish();

  await eve.cancelWithoutCode();
  await eve.withoutPesel();
  await eve.typeDocument(PASSPORT);
  await eve.touch('Dalej');
  await eve.touch(/^Dowody osobiste/);
  await eve.touch(/^Odbiór gotowego dowodu/);
  await eve.touch(/^wtorek, 24 listopada/);
  await eve.sees('Znaleźliśmy wizytę');
  await eve.touch('Odwołaj tę wizytę');
  await eve.touch('Tak, odwołaj wizytę');
  await eve.sees('Wizyta odwołana');
  await eve.finish();

  await eve.touch(/^Odwołaj wizytę/);
  await eve.touch(/^Mam kod wizyty/);
  await kiosk.page.getByLabel('Kod wizyty').pressSequentially(code);
  await eve.touch('Dalej');
  await kiosk.page.getByLabel(/^4 ostatnie znaki/).pressSequentially('6789');
  await eve.touch('Dalej');
  await eve.sees('Nie znaleźliśmy takiej wizyty');
  await kiosk.close();
});
