import type { CallError } from '../../contract/define.ts';
import type { SaveTextError, TestMessageError } from '../../contract/staff/messages.ts';
import type { MessageKind, MessageLanguage, Placeholder } from '../../model/mail-lists.ts';
import type { MessageTextProblem } from '../../rules/message-text.ts';
import { callWords } from './common.ts';
import { mailFailureWords } from './mail-failures.ts';

/** Words of the page of e-mails. */
export const messagesWords = {
  lead: 'Co kiosk pisze do mieszkańców, którzy podali adres e-mail',
  kinds: 'Rodzaje wiadomości',
  kind: {
    confirmation: 'Potwierdzenie',
    change: 'Zmiana terminu',
    cancellation: 'Odwołanie',
    reminder: 'Przypomnienie',
  } satisfies Record<MessageKind, string>,
  when: {
    confirmation: 'Wychodzi zaraz po umówieniu wizyty.',
    change: 'Wychodzi, gdy termin zmieni mieszkaniec, pracownik albo grafik.',
    cancellation: 'Wychodzi, gdy wizytę odwoła mieszkaniec, pracownik albo grafik.',
    reminder: 'Wychodzi dzień przed wizytą, po godzinie 9.00.',
  } satisfies Record<MessageKind, string>,
  noReminders: 'Przypomnienia są wyłączone. Informatyk włącza je kluczem „reminder” w ustawieniach poczty.',
  language: 'Język wiadomości',
  languages: { pl: 'Po polsku', en: 'Po angielsku' } satisfies Record<MessageLanguage, string>,

  subject: 'Temat',
  body: 'Treść',
  placeholders: 'Wstaw dane wizyty',
  placeholdersHint: 'Kiosk wpisze w to miejsce dane z wizyty.',
  placeholder: {
    imie: 'Imię',
    sprawa: 'Sprawa',
    dzien: 'Dzień',
    godzina: 'Godzina',
    miejsce: 'Miejsce',
    kod: 'Kod wizyty',
    dokumenty: 'Co zabrać',
    urzad: 'Dane urzędu',
  } satisfies Record<Placeholder, string>,

  isDefault: 'Tekst domyślny',
  isOwn: 'Tekst urzędu',
  savedBy: (name: string, moment: string) => `Zapis: ${name}, ${moment}`,
  unsaved: 'Niezapisane zmiany',
  save: 'Zapisz tekst',
  discard: 'Odrzuć zmiany',
  toDefault: 'Przywróć tekst domyślny',
  takeBack: 'Cofnij ostatni zapis',
  saved: 'Zapisano tekst. Od teraz kiosk pisze tymi słowami.',
  restored: 'Przywrócono wcześniejszy tekst.',

  changedTitle: 'Ktoś zmienił ten tekst',
  changed: (name: string) => `W czasie, gdy tu piszesz, zapisano inny tekst (${name}). Wybierz, który zostaje.`,
  changedByNobody: 'W czasie, gdy tu piszesz, zapisano inny tekst. Wybierz, który zostaje.',
  keepTheirs: 'Pokaż zapisany tekst',
  keepMine: 'Zapisz mój tekst',

  preview: 'Podgląd',
  previewHint: 'Dane wizyty są wymyślone.',
  calendarNote: 'Do wiadomości kiosk dołącza wpis do kalendarza.',

  testTitle: 'Wyślij na próbę',
  testHint: 'Tekst z tej strony, także niezapisany. Kiosk nie zapamięta adresu.',
  testTo: 'Na jaki adres',
  test: 'Wyślij',
  tested: 'Serwer poczty przyjął wiadomość. Sprawdź skrzynkę.',

  offTitle: 'Kiosk nie wysyła wiadomości',
  off: 'Teksty możesz przygotować już teraz. Wysyłanie włącza informatyk:',
  offSteps: [
    'zakłada na serwerze poczty konto, z którego kiosk pisze do mieszkańców,',
    'zapisuje hasło do tego konta w pliku, który może czytać tylko konto kiosku,',
    'w pliku kiosk.config.json uzupełnia klucz „mail”: serwer, port, konto, plik z hasłem, adres nadawcy,',
    'uruchamia kiosk jeszcze raz.',
  ],
  from: (address: string) => `Kiosk pisze z adresu ${address}.`,
} as const;

/** What is wrong with a text, beside its field. */
export function textProblemInWords(problem: MessageTextProblem): string {
  switch (problem.type) {
    case 'empty':
      return problem.where === 'subject' ? 'Wpisz temat.' : 'Wpisz treść.';
    case 'unknown-placeholder':
      return problem.name === ''
        ? 'Między {{ i }} nic nie ma. Wstaw dane przyciskiem albo usuń nawiasy.'
        : `Kiosk nie zna danych „${problem.name}”. Wstaw je przyciskiem albo usuń nawiasy.`;
    case 'loose-braces':
      return 'Któryś z nawiasów {{ albo }} nie ma pary. Popraw go albo usuń.';
    case 'code-missing':
      return 'Wstaw kod wizyty: bez niego nie da się wizyty zmienić ani odwołać.';
  }
}

/** Why a text was not saved. */
export function saveErrorInWords(error: SaveTextError | CallError): string {
  if (error.type === 'text-changed') return messagesWords.changedByNobody;
  if (error.type === 'text-refused') return 'Najpierw popraw tekst w miejscach, które są opisane.';
  return callWords(error);
}

/** Why a message to try a text was not sent. */
export function testErrorInWords(error: TestMessageError | CallError): string {
  switch (error.type) {
    case 'mail-off':
      return 'Kiosk nie ma jeszcze ustawionej poczty.';
    case 'address-wrong':
      return 'Wpisz cały adres, na przykład ewa.nowak@urzad.pl.';
    case 'text-refused':
      return 'Najpierw popraw tekst w miejscach, które są opisane.';
    case 'not-sent': {
      const { state, advice } = mailFailureWords[error.failure];
      return error.failure === 'address-refused' ? `${state} Sprawdź, czy jest dobrze wpisany.` : `${state} ${advice}`;
    }
    default:
      return callWords(error);
  }
}
