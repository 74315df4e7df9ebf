import { printerIs } from '../support/printers.ts';
import { turnTo } from '../support/tour.ts';
import { BORN, type VisitName } from './people.ts';
import type { Stage } from './stage.ts';
import type { StopRow, VisitStop } from './stop.ts';

/** Screens on which a visit that is there is looked for. The last ones are those that stay, once nothing was found too often. */
export const VISIT_STOPS = {
  'cancel-pesel': {
    from: null,
    go: async (stage) => {
      await stage.anna.cancelWithoutCode();
      await stage.type(/^PESEL/, stage.person.pesel);
    },
    ends: 'broken',
  },
  'cancel-choice': {
    from: 'cancel-pesel',
    go: (stage) => stage.touch('Wróć', 'Czy masz kod wizyty?'),
    ends: 'finish',
    memory: 'later',
  },
  'cancel-document': { from: 'cancel-pesel', go: typeDocument, ends: 'left' },
  'cancel-department': {
    from: 'cancel-pesel',
    go: (stage) => stage.touch('Dalej', 'W którym wydziale jest wizyta?'),
    ends: 'back',
    memory: 'later',
  },
  'cancel-case': {
    from: 'cancel-department',
    go: (stage) => stage.touch(/^Dowody osobiste/, 'W jakiej sprawie jest wizyta?'),
    ends: 'answered no',
  },
  'cancel-day': {
    from: 'cancel-case',
    go: (stage) => stage.touch(/^Odbiór gotowego dowodu/, 'Którego dnia jest wizyta?'),
    ends: 'loaded anew',
  },
  'cancel-not-found': {
    from: 'cancel-day',
    go: (stage) => stage.touch(/^wtorek, 24 listopada/, 'Nie znaleźliśmy takiej wizyty'),
    ends: 'left',
    memory: 'later',
  },
  'cancel-code': { from: null, go: (stage) => codeTyped(stage, 'found'), ends: 'finish', memory: 'later' },
  'cancel-ending': { from: 'cancel-code', go: (stage) => endingTyped(stage, 'found'), ends: 'out of order' },
  'cancel-search': { from: 'cancel-ending', go: (stage) => stage.touch('Dalej'), ends: 'left', memory: 'later' },
  'cancel-visit': { from: 'cancel-ending', go: found, ends: 'finish' },
  'cancel-visit, no receipt': {
    from: 'cancel-visit',
    go: async (stage) => {
      printerIs(stage.kiosk.home, 'cover-open');
      await turnTo(stage.anna, /^Wydrukuj potwierdzenie/);
      await stage.touch(/^Wydrukuj potwierdzenie/);
      await stage.reads('Pokrywa drukarki jest otwarta.');
    },
    ends: 'left',
  },
  'cancel-not-found, by code': {
    from: 'cancel-code',
    go: async (stage) => {
      await endingTyped(stage, 'moved');
      await stage.touch('Dalej', 'Nie znaleźliśmy takiej wizyty');
    },
    ends: 'finish',
    memory: 'later',
  },
  'cancel-done': {
    from: null,
    go: async (stage) => {
      await foundByCode(stage, 'cancelled');
      await stage.touch('Odwołaj tę wizytę');
      await stage.touch('Tak, odwołaj wizytę', 'Wizyta odwołana');
    },
    ends: 'left',
    memory: 'later',
  },
  'move-day': { from: 'cancel-visit', go: (stage) => stage.touch('Zmień termin', 'Wybierz nowy dzień'), ends: 'back' },
  'move-hour': { from: 'move-day', go: newDay, ends: 'loaded anew', memory: 'later' },
  'move-check': { from: 'move-hour', go: newHour, ends: 'broken' },
  'move-done': {
    from: null,
    go: async (stage) => {
      printerIs(stage.kiosk.home, 'ready');
      await foundByCode(stage, 'moved');
      await stage.touch('Zmień termin', 'Wybierz nowy dzień');
      await newDay(stage);
      await newHour(stage);
      await stage.touch('Zmień termin', 'Termin zmieniony');
      stage.keepCode(await stage.anna.code());
    },
    ends: 'left',
  },
  'arrive-code': {
    from: null,
    go: async (stage) => {
      await stage.touch(/^Mam wizytę/, 'Wpisz kod wizyty');
      await stage.type('Kod wizyty', stage.codeOf('awaited'));
    },
    ends: 'answered no',
    memory: 'later',
  },
  'arrive-search': { from: 'arrive-code', go: (stage) => stage.touch('Dalej'), ends: 'finish', memory: 'later' },
  'arrive-done': { from: 'arrive-code', go: (stage) => stage.touch('Dalej', 'Jesteś na liście'), ends: 'left' },
  'arrive-done, late': {
    from: null,
    go: async (stage) => {
      await stage.touch(/^Mam wizytę/, 'Wpisz kod wizyty');
      await stage.type('Kod wizyty', stage.codeOf('missed'));
      await stage.touch('Dalej', 'Godzina wizyty minęła');
    },
    ends: 'answered no',
  },
  'arrive-pesel': { from: null, go: (stage) => arrivesWith(stage, stage.person.pesel), ends: 'left' },
  'arrive-document': { from: 'arrive-pesel', go: typeDocument, ends: 'renewed', memory: 'later' },
  'arrive-done, by PESEL': {
    from: null,
    go: async (stage) => {
      await arrivesWith(stage, stage.peselOf('awaited'));
      await stage.touch('Dalej', 'Jesteś na liście');
    },
    ends: 'finish',
    memory: 'later',
  },
  'arrive-not-found': {
    from: 'arrive-pesel',
    go: (stage) => stage.touch('Dalej', 'Nie znaleźliśmy takiej wizyty'),
    ends: 'back',
  },
  'cancel-paused': { from: 'cancel-day', go: (stage) => untilPaused(stage, /^wtorek, 24 listopada/), ends: 'left' },
  'arrive-paused': {
    from: 'arrive-pesel',
    go: (stage) => untilPaused(stage, 'Dalej'),
    ends: 'crashed',
    memory: 'later',
  },
} as const satisfies Readonly<Record<VisitStop, StopRow>>;

async function typeDocument(stage: Stage): Promise<void> {
  await stage.anna.withoutPesel();
  await stage.type('Numer dokumentu', stage.person.document);
  await stage.type(/^Data urodzenia/, BORN.typed);
}

async function codeTyped(stage: Stage, name: VisitName): Promise<void> {
  await stage.touch(/^Odwołaj wizytę/, 'Czy masz kod wizyty?');
  await stage.touch(/^Mam kod wizyty/, 'Wpisz kod wizyty');
  await stage.type('Kod wizyty', stage.codeOf(name));
}

async function endingTyped(stage: Stage, name: VisitName): Promise<void> {
  await stage.touch('Dalej', /^Wpisz końcówkę numeru PESEL/);
  await stage.type(/^4 ostatnie znaki/, stage.endingOf(name));
}

async function found(stage: Stage): Promise<void> {
  await stage.touch('Dalej', 'Znaleźliśmy wizytę');
}

async function newDay(stage: Stage): Promise<void> {
  await stage.touch(/^poniedziałek, 30 listopada/, 'Wybierz nową godzinę');
}

async function newHour(stage: Stage): Promise<void> {
  await stage.touch(/^1\d\.\d0/, 'Sprawdź nowy termin');
}

async function foundByCode(stage: Stage, name: VisitName): Promise<void> {
  await codeTyped(stage, name);
  await endingTyped(stage, name);
  await found(stage);
}

async function arrivesWith(stage: Stage, pesel: string): Promise<void> {
  await stage.touch(/^Mam wizytę/, 'Wpisz kod wizyty');
  await stage.touch(/^Nie mam kodu/, 'Wpisz numer PESEL z wizyty');
  await stage.type(/^PESEL/, pesel);
}

/** Searches for what is not there until the kiosk has had enough. */
async function untilPaused(stage: Stage, search: string | RegExp): Promise<void> {
  const title = stage.page.getByRole('heading', { level: 1 });
  for (;;) {
    await stage.touch(search, /^(Nie znaleźliśmy takiej wizyty|Przerwa w szukaniu wizyt)$/);
    if ((await title.innerText()).startsWith('Przerwa')) return;
    await stage.touch('Wróć');
    await stage.anna.button(search).first().waitFor();
  }
}
