import type { StaffRole } from '../../model/staff.ts';
import { counted } from './common.ts';

/** Words of the page where administrators say who may come in. What can be refused has its words in accounts.ts. */
export const peopleWords = {
  lead: (active: number) => `${counted(active, 'osoba ma', 'osoby mają', 'osób ma')} dostęp do panelu`,
  add: 'Dodaj osobę',
  columns: { number: 'Numer', name: 'Imię i nazwisko', role: 'Rola', access: 'Dostęp', acts: 'Co można zrobić' },
  you: 'to Ty',
  mayEnter: 'ma dostęp',
  off: 'bez dostępu',
  temporary: 'PIN tymczasowy',
  change: 'Zmień',
  changeOf: (name: string) => `Zmień dane: ${name}`,
  moreOf: (name: string) => `Więcej: ${name}`,
  newPin: 'Nadaj nowy PIN',
  switchOff: 'Odbierz dostęp',
  switchOn: 'Przywróć dostęp',
  undo: 'Cofnij',

  addTitle: 'Nowa osoba',
  changeTitle: (number: string) => `Osoba z numerem ${number}`,
  pinTitle: (name: string) => `Nowy PIN: ${name}`,
  pinLead: 'Dotychczasowy PIN przestanie działać. Jeśli ktoś pomylił PIN za dużo razy, jego przerwa też się skończy.',
  name: 'Imię i nazwisko',
  nameHint: 'Tak będą podpisane zmiany w historii i w dzienniku.',
  nameMissing: 'Wpisz imię i nazwisko, co najmniej 2 litery.',
  role: 'Rola',
  roles: {
    clerk: 'Prowadzi dzień: wezwania, wizyty, uwagi mieszkańców.',
    administrator: 'Zmienia też grafik, sprawy, ustawienia i listę osób.',
  } satisfies Record<StaffRole, string>,
  pin: 'PIN tymczasowy',
  pinHint: 'Od 6 do 12 cyfr, bez dat i ciągów. Przy pierwszym wejściu ta osoba wybierze własny.',
  pinAgain: 'PIN tymczasowy jeszcze raz',
  pinDifferent: 'Za drugim razem były inne cyfry. Wpisz ten sam PIN dwa razy.',
  create: 'Dodaj',
  save: 'Zapisz',
  savePin: 'Nadaj PIN',

  handoverTitle: 'Przekaż te dwie rzeczy',
  handoverNumber: (name: string) => `Numer, który wpisuje ${name}`,
  handoverPin: 'oraz PIN tymczasowy, który przed chwilą wpisano. Przy pierwszym wejściu program poprosi o własny PIN.',
  handoverDone: 'Gotowe',

  changed: (name: string) => `Zapisano dane: ${name}.`,
  switchedOff: (name: string) => `${name} nie ma już dostępu do panelu.`,
  switchedOn: (name: string) => `${name} znowu ma dostęp do panelu.`,

  howTitle: 'Jak to działa',
  how: [
    'Numer nadaje program. Nie jest tajny.',
    'PIN zna tylko jego właściciel. Kto go zapomni, dostaje od Ciebie nowy PIN tymczasowy.',
    'Po odebraniu dostępu historia zostaje, a konto można przywrócić.',
    'Co najmniej jedna osoba musi być administratorem. Lepiej, żeby były dwie.',
  ],
  empty: 'Nie ma jeszcze nikogo.',
} as const;
