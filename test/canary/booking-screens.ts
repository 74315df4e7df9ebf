import { expect } from '@playwright/test';
import { printerIs } from '../support/printers.ts';
import { turnTo } from '../support/tour.ts';
import { BORN } from './people.ts';
import type { Stage } from './stage.ts';
import type { BookingStop, StopRow } from './stop.ts';

/** Screens of a booking, and what lies on top of any screen. Those before the person come with a person typed already. */
export const BOOKING_STOPS = {
  start: {
    from: 'search',
    go: async (stage) => {
      await stage.touch('Wróć', 'Wybierz wydział');
      await stage.touch('Wróć');
      await stage.seesStart();
    },
    ends: 'staff',
  },
  search: {
    from: null,
    go: async (stage) => {
      await stage.touch(/^Umów wizytę/, 'Wybierz wydział');
      await stage.touch(/^Nie wiesz, gdzie/, 'Czego dotyczy sprawa?');
      await stage.type('Napisz kilka słów', stage.person.lastName);
      await stage.reads('Nie znaleźliśmy takiej sprawy.');
    },
    ends: 'back',
  },
  pesel: {
    from: null,
    go: async (stage) => {
      await stage.anna.chooseCase();
      await stage.touch('Wybierz ten termin', 'Wpisz swój numer PESEL');
      await stage.type(/^PESEL/, stage.person.pesel);
    },
    ends: 'out of order',
  },
  'case-info': { from: 'pesel', go: (stage) => stage.touch('Wróć', /^Odbiór/), ends: 'loaded anew', memory: 'later' },
  case: { from: 'case-info', go: (stage) => stage.touch('Wróć', 'Wybierz sprawę'), ends: 'left' },
  department: { from: 'case', go: (stage) => stage.touch('Wróć', 'Wybierz wydział'), ends: 'back', memory: 'later' },
  hour: {
    from: null,
    go: async (stage) => {
      await stage.anna.chooseCase();
      await stage.touch('Dalej', 'Wybierz dzień');
      await stage.touch(/^poniedziałek, 30 listopada/, 'Wybierz godzinę');
      await stage.touch(/^1\d\.\d0/, 'Wpisz swój numer PESEL');
      await stage.type(/^PESEL/, stage.person.pesel);
      await stage.touch('Wróć', 'Wybierz godzinę');
    },
    ends: 'answered no',
  },
  day: { from: 'hour', go: (stage) => stage.touch('Wróć', 'Wybierz dzień'), ends: 'finish', memory: 'later' },
  document: {
    from: 'pesel',
    go: async (stage) => {
      await stage.anna.withoutPesel();
      await stage.type('Numer dokumentu', stage.person.document);
      await stage.type(/^Data urodzenia/, BORN.typed);
    },
    ends: 'broken',
  },
  name: {
    from: 'pesel',
    go: async (stage) => {
      await stage.touch('Dalej', 'Jak się nazywasz?');
      await stage.type('Imię', stage.person.firstName);
      await stage.type('Nazwisko', stage.person.lastName);
    },
    ends: 'broken',
    memory: 'later',
  },
  contact: {
    from: 'name',
    go: async (stage) => {
      await stage.touch('Dalej', 'Jak się z Tobą skontaktować?');
      await stage.type('Adres e-mail', stage.person.email);
      await stage.type(/^Telefon/, stage.person.phone);
    },
    ends: 'answered no',
  },
  check: {
    from: 'contact',
    go: (stage) => stage.touch('Dalej', 'Sprawdź i umów wizytę'),
    ends: 'renewed',
    memory: 'later',
  },
  'check, refused': {
    from: 'contact',
    go: async (stage) => {
      await stage.touch('Dalej', 'Sprawdź i umów wizytę');
      await stage.touch(/^Zmień – PESEL/, 'Wpisz swój numer PESEL');
      await stage.touch('Wyczyść');
      await stage.type(/^PESEL/, stage.peselOf('awaited'));
      await stage.touch('Dalej', 'Sprawdź i umów wizytę');
      await stage.touch('Umów wizytę');
      await stage.reads('Ta osoba ma już umówioną wizytę w tej sprawie.');
    },
    ends: 'left',
  },
  done: {
    from: 'check',
    go: async (stage) => {
      printerIs(stage.kiosk.home, 'ready');
      await booked(stage);
      await stage.reads('Odbierz wydruk pod ekranem.');
    },
    ends: 'left',
    memory: 'later',
  },
  'done, in doubt': {
    from: 'check',
    go: async (stage) => {
      printerIs(stage.kiosk.home, 'unknown');
      await booked(stage);
      await stage.reads('Wydruk mógł nie wyjść w całości.');
    },
    ends: 'finish',
    memory: 'later',
    patient: true,
  },
  'done, no paper': {
    from: 'check',
    go: async (stage) => {
      printerIs(stage.kiosk.home, 'no-paper');
      await booked(stage);
      await stage.reads('W drukarce skończył się papier.');
    },
    ends: 'left',
    patient: true,
  },
  'help on top': { from: 'name', go: (stage) => stage.touch('Pomoc', /^Pomoc/), ends: 'left', memory: 'later' },
  'accessibility on top': {
    from: 'contact',
    go: (stage) => stage.touch('Ułatwienia', /^Ułatwienia/),
    ends: 'back',
    memory: 'later',
  },
  'privacy on top': { from: 'pesel', go: (stage) => stage.touch(/^Przeczytaj całą informację/), ends: 'left' },
  'case-info on top': {
    from: 'check',
    go: (stage) => stage.touch(/^Co zabrać/, /^Odbiór/),
    ends: 'loaded anew',
    memory: 'later',
  },
  'receipt on top': {
    from: 'done, no paper',
    go: (stage) => stage.touch('Pokaż wydruk', 'Twój wydruk'),
    ends: 'killed',
    memory: 'later',
    patient: true,
  },
  'template on top': {
    from: 'case-info',
    go: async (stage) => {
      await turnTo(stage.anna, /^Wzór dokumentu/);
      await stage.touch(/^Wzór dokumentu/);
      await expect(stage.page.getByRole('main').getByRole('img')).toBeVisible();
    },
    ends: 'answered no',
    memory: 'later',
  },
  'comment on top': {
    from: null,
    go: async (stage) => {
      await stage.touch('Zgłoś uwagę');
      await stage.type('Twoja uwaga', stage.person.remark);
    },
    ends: 'left',
  },
  'comment, sent': {
    from: 'comment on top',
    go: async (stage) => {
      await stage.touch('Wyślij uwagę');
      await stage.reads('Twoja uwaga jest już u nas');
    },
    ends: 'back',
  },
} as const satisfies Readonly<Record<BookingStop, StopRow>>;

async function booked(stage: Stage): Promise<void> {
  stage.keepCode(await stage.anna.book());
}
