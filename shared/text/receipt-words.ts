import type { LocalDate } from '../time/local-date.ts';
import type { MinuteOfDay } from '../time/minute-of-day.ts';
import { fullDayInWords, hourInWords } from './format.ts';

/** The words of a receipt. Always Polish, whatever the language of the screen: the staff read it too. */
export const receiptWords = {
  copy: (number: number) => `KOPIA ${number}`,
  title: 'POTWIERDZENIE WIZYTY',
  code: 'KOD WIZYTY',
  when: 'Termin',
  where: 'Miejsce',
  matter: 'Sprawa',
  bring: 'Zabierz ze sobą',
  bringIfApplicable: 'Jeśli dotyczy, zabierz też',
  late: 'Spóźnienie oznacza rezygnację z wizyty.',
  date: (date: LocalDate) => fullDayInWords(date, 'pl'),
  hour: (start: MinuteOfDay) => `godz. ${hourInWords(start, 'pl')}`,
  room: (room: string | null) => (room === null ? 'O numer pokoju zapytaj w punkcie informacyjnym.' : `pokój ${room}`),
  howToCancel: (phone: string | null) =>
    phone === null
      ? 'Nie możesz przyjść? Odwołaj wizytę w tym kiosku.'
      : `Nie możesz przyjść? Odwołaj wizytę w tym kiosku lub zadzwoń: ${phone}.`,
} as const;
