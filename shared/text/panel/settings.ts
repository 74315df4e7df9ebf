import type { BookingSettings } from '../../model/settings.ts';
import { counted } from './common.ts';

type Key = keyof BookingSettings;

const days = (n: number) => counted(n, 'dzień', 'dni', 'dni');
const visits = (n: number) => counted(n, 'wizyta', 'wizyty', 'wizyt');
const prints = (n: number) => counted(n, 'wydruk', 'wydruki', 'wydruków');
const tries = (n: number) => counted(n, 'próba', 'próby', 'prób');
const minutes = (n: number) => `${n} min`;
/** The noun of „3 wizyty”, which stands behind a number of its own. */
const unit = (text: string) => text.replace(/^\d+\s/, '');

/** A setting as people read it. */
const VALUE: { readonly [K in Key]: (value: BookingSettings[K]) => string } = {
  daysAhead: days,
  earliest: (value) =>
    value.kind === 'next-working-day'
      ? 'od następnego dnia pracy'
      : value.leadMinutes === 0
        ? 'tego samego dnia, od razu'
        : `tego samego dnia, za ${minutes(value.leadMinutes)}`,
  gridMinutes: minutes,
  maxPerCase: visits,
  maxPerPerson: visits,
  holdMinutes: minutes,
  arriveBeforeMinutes: minutes,
  graceMinutes: (value) => (value === 0 ? 'bez zapasu' : minutes(value)),
  whenKioskWasOff: (value) => (value === 'unresolved' ? 'rozstrzyga pracownik' : 'rezygnacja'),
  freedDelayMinutes: ({ min, max }) => {
    if (max === 0 && min === 0) return 'od razu';
    return min === max ? `po ${minutes(min)}` : `po ${min}–${minutes(max)}`;
  },
  emailRequired: (value) => (value ? 'wymagany' : 'nieobowiązkowy'),
  withoutPesel: (value) => (value ? 'z dokumentem' : 'tylko z numerem PESEL'),
  templatePrintsADay: (value) => (value === 0 ? 'bez drukowania' : prints(value)),
  cancelAttempts: tries,
  cancelWindowMinutes: minutes,
};

/** „30 dni”, „od następnego dnia pracy”, „po 5–15 min”. */
export function settingValue<K extends Key>(key: K, value: BookingSettings[K]): string {
  return VALUE[key](value);
}

/** Every setting by name, and what it is for in plain words. */
export const settingTexts: { readonly [K in Key]: { readonly name: string; readonly text: string } } = {
  daysAhead: {
    name: 'Ile dni naprzód',
    text: 'Ostatni dzień, na który można się umówić, liczony od dzisiaj.',
  },
  earliest: { name: 'Najwcześniejszy termin', text: 'Jak szybko można przyjść po umówieniu wizyty.' },
  gridMinutes: {
    name: 'Odstęp między terminami',
    text: 'Co ile minut zaczynają się proponowane godziny, licząc od otwarcia. Umówione wizyty zostają, jak są.',
  },
  holdMinutes: {
    name: 'Czas na wpisanie danych',
    text: 'Tak długo wybrana godzina czeka na mieszkańca. Może on ten czas przedłużyć.',
  },
  maxPerCase: {
    name: 'Wizyty jednej osoby w tej samej sprawie',
    text: 'Liczą się wizyty, które dopiero się odbędą.',
  },
  maxPerPerson: {
    name: 'Wszystkie wizyty jednej osoby',
    text: 'Razem we wszystkich sprawach. Liczą się wizyty, które dopiero się odbędą.',
  },
  arriveBeforeMinutes: {
    name: 'Zgłoszenie przed wizytą',
    text: 'Ile minut przed godziną wizyty kiosk przyjmuje zgłoszenie, że ktoś już jest.',
  },
  graceMinutes: {
    name: 'Zapas na spóźnienie',
    text: 'Ile minut po godzinie wizyty można jeszcze zgłosić przyjście. Potem wizyta staje się rezygnacją.',
  },
  whenKioskWasOff: {
    name: 'Gdy kiosk był wyłączony',
    text: 'Co się dzieje z wizytami, których godzina minęła, kiedy nie dało się zgłosić przyjścia.',
  },
  emailRequired: {
    name: 'Adres e-mail',
    text: 'Przyda się, gdy trzeba powiadomić o zmianie. Kto nie ma adresu, umówi się wtedy tylko w urzędzie.',
  },
  withoutPesel: {
    name: 'Osoby bez numeru PESEL',
    text: 'Zamiast numeru PESEL podają numer dokumentu i datę urodzenia. Przy okienku umówisz je zawsze.',
  },
  templatePrintsADay: {
    name: 'Wydruki wzorów dziennie',
    text: 'Ile wzorów mieszkańcy mogą wydrukować jednego dnia przy jednym kiosku na drukarce w biurze. Zero wyłącza drukowanie.',
  },
  freedDelayMinutes: {
    name: 'Kiedy wraca zwolniony termin',
    text: 'Kiosk losuje czas między dwoma podanymi, żeby nikt nie mógł przekazać terminu komuś znajomemu.',
  },
  cancelAttempts: {
    name: 'Nieudane próby odwołania',
    text: 'Po tylu próbach kiosk robi przerwę. Dzięki temu nikt nie zgadnie cudzej wizyty.',
  },
  cancelWindowMinutes: {
    name: 'Czas na próby odwołania',
    text: 'Próby liczą się razem, jeśli mieszczą się w tym czasie. Tyle samo trwa najwyżej przerwa.',
  },
};

/** Words of the page of settings. */
export const settingsWords = {
  lead: 'Obowiązują w całym urzędzie od chwili zapisania.',
  groups: {
    booking: 'Rezerwacja',
    arriving: 'Przyjście i spóźnienie',
    person: 'Dane mieszkańca',
    templates: 'Wzory dokumentów',
    cancelling: 'Odwoływanie',
  },
  standard: (value: string) => `Domyślnie: ${value}`,
  units: {
    days: (n: number) => unit(days(n)),
    minutes: () => 'min',
    visits: (n: number) => unit(visits(n)),
    prints: (n: number) => unit(prints(n)),
    tries: (n: number) => unit(tries(n)),
  },
  earliest: {
    'next-working-day': { name: 'Następny dzień pracy', text: 'Nie da się umówić na dzisiaj.' },
    'same-day': { name: 'Ten sam dzień', text: 'Da się umówić na dzisiaj, z zapasem minut poniżej.' },
  },
  leadMinutes: 'Najmniej minut od teraz',
  whenKioskWasOff: {
    unresolved: { name: 'Rozstrzyga pracownik', text: 'Trafiają na listę „Do rozstrzygnięcia”.' },
    resign: { name: 'Rezygnacja', text: 'Kiosk zapisuje je tak, jak spóźnienia.' },
  },
  emailToggle: 'Bez adresu nie da się umówić wizyty',
  withoutPeselToggle: 'W kiosku można umówić się bez numeru PESEL',
  shortest: 'Najkrócej',
  longest: 'Najdłużej',

  unsaved: (n: number) => `Niezapisane zmiany: ${n}`,
  unsavedTitle: 'Do zapisania',
  becomes: 'zmieni się na',
  save: 'Zapisz ustawienia',
  discard: 'Odrzuć zmiany',
  done: 'Zapisano ustawienia.',
  allSaved: 'Wszystko zapisane',
  allSavedText: 'Zmień coś, a zobaczysz tutaj listę zmian do zapisania.',

  historyTitle: 'Ostatnie zmiany',
  historyEmpty: 'Nikt jeszcze nie zmieniał ustawień.',
  undo: 'Cofnij tę zmianę',
  redo: 'Przywróć cofniętą zmianę',
  undone: 'Cofnięto zmianę ustawień.',
} as const;
