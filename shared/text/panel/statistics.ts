import type { StretchError } from '../../contract/staff/running.ts';
import type { VisitCounts } from '../../model/statistics.ts';

/** Why there are no statistics for these dates. */
export const stretchWords: Record<StretchError['type'], string> = {
  'dates-reversed': 'Data końca jest wcześniejsza niż data początku. Zamień je.',
  'too-long': 'Wybierz najwyżej jeden rok.',
};

/** What became of visits, as headings of columns and charts. */
export const countWords: Record<keyof VisitCounts, string> = {
  booked: 'Umówione',
  served: 'Obsłużone',
  cancelledByResident: 'Odwołane przez mieszkańców',
  cancelledByOffice: 'Odwołane przez urząd',
  resignedLate: 'Rezygnacje (spóźnienie)',
  restored: 'Przywrócone po spóźnieniu',
  unresolved: 'Nierozstrzygnięte',
  open: 'Przed nami albo w toku',
};

/** Headings of the table that is saved as a file. */
export const statisticsTableWords = {
  title: 'Statystyki wizyt',
  wholeOffice: 'cały urząd',
  stretch: 'Wybrane dni',
  before: 'Tyle samo dni przedtem',
  day: 'Dzień',
  open: 'Urząd pracuje',
  yes: 'tak',
  no: 'nie',
  counts: countWords,
  hour: 'Godzina',
  visits: 'Wizyty',
  wait: 'Czekanie, minuty (mediana)',
  taken: 'Zajęte minuty',
  offered: 'Minuty pracy stanowisk',
  lead: 'Ile dni wcześniej umówiono',
  theCase: 'Sprawa',
  measured: 'Zmierzone wizyty',
  planned: 'Plan, minuty',
  median: 'Obsługa, minuty (mediana)',
} as const;
