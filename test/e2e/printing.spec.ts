import { expect, test } from '@playwright/test';
import { launchKiosk, newHome, type RunningKiosk } from '../support/kiosk.ts';
import { officePrinterTakes, printed, printerIs, withPrinters } from '../support/printers.ts';
import { ANNA, Resident } from '../support/resident.ts';
import { turnTo } from '../support/tour.ts';

let kiosk: RunningKiosk;
let anna: Resident;

test.beforeEach(async () => {
  const home = newHome();
  kiosk = await launchKiosk({ home, config: withPrinters(home) });
  anna = new Resident(kiosk.page);
});
test.afterEach(() => kiosk.close());

const untilBooked = async (person: Parameters<Resident['introduce']>[0] = ANNA) => {
  await anna.chooseCase();
  await anna.touch('Wybierz ten termin');
  await anna.introduce(person);
};
const says = (text: string) => expect(kiosk.page.getByText(text)).toBeVisible();

test('B2 no paper: the visit stands, the code stays until it is acknowledged, one more try, and a copy by the code', async () => {
  await untilBooked();
  printerIs(kiosk.home, 'no-paper');
  const code = await anna.book();
  await says('W drukarce skończył się papier.');
  expect(printed(kiosk.home)).toEqual([]);
  await anna.touch('Zakończ');
  await says('Wizyta zostaje umówiona. Zapisz kod, zanim zniknie z ekranu.');
  await anna.touch('Nie, wracam');
  expect(await anna.code()).toBe(code);
  await anna.touch('Pokaż wydruk');
  await anna.sees('Twój wydruk');
  await anna.touch('Wróć');

  printerIs(kiosk.home, 'ready');
  await anna.touch('Spróbuj ponownie');
  await says('Odbierz wydruk pod ekranem.');
  const [first = ''] = printed(kiosk.home);
  expect(first.replace(/[\s-]/g, '')).toContain(code);
  expect(first).not.toContain('KOPIA');
  await anna.touch('Zakończ');
  await anna.sees('Umów wizytę w urzędzie');

  await anna.touch(/^Mam wizytę/);
  await anna.touch(/^Wydrukuj potwierdzenie/);
  await anna.nameByCode(code, ANNA.pesel.slice(-4));
  await anna.touch('Wydrukuj potwierdzenie');
  await says('Odbierz wydruk pod ekranem.');
  const [, copy = ''] = printed(kiosk.home);
  expect(copy).toContain('KOPIA');
  expect(copy.replace(/[\s-]/g, '')).toContain(code);
});

test('B1 with a printer a booking takes no touch more, and one touch less paper', async () => {
  await untilBooked();
  await anna.book();
  await says('Odbierz wydruk pod ekranem.');
  expect(anna.touches).toBeLessThanOrEqual(8);
  expect(printed(kiosk.home)).toHaveLength(1);
  await anna.touch('Zakończ');
  await untilBooked({ pesel: '72022912340', firstName: 'Jan', lastName: 'Nowak', email: 'jan@example.pl' });
  await anna.touch(/^Bez wydruku/);
  const code = await anna.book();
  await says('Zapisz kod albo zrób zdjęcie ekranu.');
  expect(printed(kiosk.home)).toHaveLength(1);
  await anna.touch('Wydrukuj potwierdzenie');
  await says('Odbierz wydruk pod ekranem.');
  expect(printed(kiosk.home)[1]?.replace(/[\s-]/g, '')).toContain(code);
});

test('B4 a template on the office’s printer: once more where it refused, and where to collect it', async () => {
  officePrinterTakes(kiosk.home, false);
  await anna.chooseCase();
  await turnTo(anna, /^Wzór dokumentu/);
  await anna.touch(/^Wzór dokumentu/);
  await anna.touch('Wydrukuj w urzędzie');
  await says('Drukarka w urzędzie teraz nie drukuje.');
  officePrinterTakes(kiosk.home, true);
  await anna.touch('Wydrukuj w urzędzie');
  await says('Wzór drukuje się w urzędzie.');
  await says('Odbierzesz go w punkcie informacyjnym');
  await expect(anna.button('Wydrukuj w urzędzie')).toBeHidden();
});
