import type { Visit } from '../../model/visit.ts';
import { toWarsaw, type WarsawTime } from '../../time/warsaw.ts';
import { hourInWords } from '../format.ts';
import { dayInDigits } from './dates.ts';
import { cancelledByWords, stateWords } from './day.ts';

const moment = ({ date, minute }: WarsawTime) => `${dayInDigits(date)}, godz. ${hourInWords(minute, 'pl')}`;

/** Words of the file that somebody gets who asks what the office keeps about them. */
export const personFileWords = {
  title: 'Dane osoby w systemie umawiania wizyt',
  asOf: (now: WarsawTime) => `Stan na ${moment(now)}.`,
  about: [
    'Poniżej są wszystkie dane tej osoby, które przechowuje system umawiania wizyt.',
    'Dane z wizyty usuwamy samoczynnie najpóźniej 14 dni po niej, a z wizyty odwołanej przez mieszkańca następnego dnia.',
    'Uwag wpisanych na ekranie kiosku nie łączymy z osobami, więc nie ma ich w tym pliku.',
  ],
  visit: (number: number, of: number) => `Wizyta ${number} z ${of}`,
  labels: {
    firstName: 'Imię',
    lastName: 'Nazwisko',
    pesel: 'PESEL',
    document: 'Numer dokumentu',
    born: 'Data urodzenia',
    email: 'E-mail',
    phone: 'Telefon',
    department: 'Wydział',
    case: 'Sprawa',
    when: 'Termin wizyty',
    state: 'Stan wizyty',
    code: 'Kod wizyty',
    bookedAt: 'Umówiona',
    arrivedAt: 'Zgłoszenie przyjścia',
    endedAt: 'Koniec',
    notes: 'Zapiski pracowników',
  },
  when: ({ date, start }: Pick<Visit, 'date' | 'start'>) => moment({ date, minute: start }),
  instant: (atMs: number) => moment(toWarsaw(atMs)),
  state: stateWords,
  cancelledBy: cancelledByWords,
  nothing: 'brak',
} as const;
