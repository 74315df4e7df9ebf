import type { MailFailure } from '../../model/mail-lists.ts';

/** Why an e-mail did not go out, and what somebody can do about it. */
export const mailFailureWords: Readonly<Record<MailFailure, { readonly state: string; readonly advice: string }>> = {
  unreachable: {
    state: 'Serwer poczty nie odpowiada.',
    advice: 'Poproś informatyka, żeby sprawdził sieć i serwer poczty. Kiosk będzie próbował dalej sam.',
  },
  insecure: {
    state: 'Połączenie z serwerem poczty nie jest bezpieczne.',
    advice: 'Poproś informatyka, żeby sprawdził certyfikat serwera i klucze „secure” i „caFile” w ustawieniach poczty.',
  },
  'login-refused': {
    state: 'Serwer poczty nie przyjmuje hasła.',
    advice: 'Poproś informatyka, żeby sprawdził klucz „user” i plik z hasłem do poczty.',
  },
  'password-file': {
    state: 'Nie da się odczytać pliku z hasłem do poczty.',
    advice: 'Poproś informatyka, żeby sprawdził klucz „passwordFile”. Plik może czytać tylko konto kiosku.',
  },
  'address-refused': {
    state: 'Serwer poczty mówi, że takiego adresu nie ma.',
    advice: 'Ktoś podał zły adres e-mail. Te osoby mają kod z wydruku albo z ekranu.',
  },
  'message-refused': {
    state: 'Serwer poczty odmawia przyjęcia wiadomości.',
    advice: 'Poproś informatyka, żeby sprawdził, czy serwer pozwala kioskowi wysyłać z adresu „from”.',
  },
  'try-later': {
    state: 'Serwer poczty chce, żeby spróbować później.',
    advice: 'Kiosk będzie próbował dalej sam. Jeśli to trwa dłużej niż dzień, poproś o pomoc informatyka.',
  },
  unknown: {
    state: 'Wiadomość nie wyszła z nieznanego powodu.',
    advice: 'Kiosk będzie próbował dalej sam. Jeśli to trwa dłużej niż dzień, poproś o pomoc informatyka.',
  },
};
