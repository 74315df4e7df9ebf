import { officePrinterTakes, printerIs, withPrinters } from './printers.ts';
import { ANNA, type Resident } from './resident.ts';
import { type Story, settled } from './story.ts';
import { turnTo } from './tour.ts';

const JAN = { pesel: '72022912340', firstName: 'Jan', lastName: 'Nowak', email: 'jan@example.pl' } as const;

/** Receipts that come out, that do not, and that perhaps did; once more by code; a template on the office's printer. */
export async function paperWalk(story: Story): Promise<void> {
  const { at, alike, home } = story;
  officePrinterTakes(home, false);
  printerIs(home, 'no-paper');
  const anna = await story.begin(undefined, undefined, withPrinters(home));
  await anna.page.getByText('Drukarka teraz nie działa (brak papieru).').waitFor();
  await at('start-no-paper');
  await anna.chooseCase();
  await turnTo(anna, /^Wzór dokumentu/);
  await anna.touch(/^Wzór dokumentu/);
  await anna.touch('Wydrukuj w urzędzie');
  await anna.page.getByText('Drukarka w urzędzie teraz nie drukuje.').waitFor();
  await alike('template-refused');
  officePrinterTakes(home, true);
  await anna.touch('Wydrukuj w urzędzie');
  await anna.page.getByText('Wzór drukuje się w urzędzie.').waitFor();
  await at('template-printed');
  await anna.touch('Wróć');
  await takeNearest(anna);
  await anna.introduce();
  await at('check-no-paper');
  const code = await anna.book();
  await anna.page.getByText('W drukarce skończył się papier.').waitFor();
  await alike('done-no-paper');
  printerIs(home, 'ready');
  await anna.touch('Spróbuj ponownie');
  await anna.page.getByText('Odbierz wydruk pod ekranem.').waitFor();
  await alike('done-printed');
  await anna.finish();

  await anna.chooseCase();
  await takeNearest(anna);
  await anna.introduce(JAN);
  await anna.touch(/^Bez wydruku/);
  await alike('check-screen-only');
  await anna.touch(/^Z wydrukiem/);
  printerIs(home, 'unknown');
  await anna.book();
  await anna.page.getByText('Wydruk mógł nie wyjść w całości.').waitFor();
  await at('done-in-doubt');
  printerIs(home, 'ready');
  await anna.finish();

  await anna.touch(/^Mam wizytę/);
  await anna.sees('Wpisz kod wizyty');
  await alike('arrive-code-paper');
  await turnTo(anna, /^Wydrukuj potwierdzenie/);
  await anna.touch(/^Wydrukuj potwierdzenie/);
  await anna.nameByCode(code, ANNA.pesel.slice(-4));
  await anna.sees('Znaleźliśmy wizytę');
  printerIs(home, 'cover-open');
  await turnTo(anna, /^Wydrukuj potwierdzenie/);
  await anna.touch('Wydrukuj potwierdzenie');
  await anna.page.getByText('Pokrywa drukarki jest otwarta.').waitFor();
  await at('cancel-visit-cover-open');
}

/** On the page on which it is, where large letters make several. */
async function takeNearest(anna: Resident): Promise<void> {
  await turnTo(anna, /^Wybierz ten termin/);
  await anna.touch('Wybierz ten termin');
  await settled(anna.page);
}
