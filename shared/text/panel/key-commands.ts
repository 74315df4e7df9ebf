import type { KioskProblem } from '../../model/problems.ts';
import { problems } from '../pl/problems.ts';

/** What the program says to whoever works with its key at the machine, line by line. */
export const keyCommandWords = {
  copyTitle: 'Klucz do danych kiosku. Przepisz go na kartkę i schowaj w sejfie urzędu:',
  copyAbout: [
    'Kto ma ten klucz i kopię danych, ten odczyta dane mieszkańców. Nie fotografuj go, nie drukuj na wspólnej drukarce',
    'i wyczyść potem okno terminala. Gdy plik klucza zginie, odtworzysz go poleceniem --recover-key.',
  ],
  copyMistaken:
    'To nie jest klucz kiosku albo jest w nim pomyłka. Sprawdź każdą grupę i wpisz wszystkie 14 jeszcze raz.',
  keyWritten: (file: string) => `Plik klucza jest odtworzony: ${file}. Uruchom kiosk.`,
  keyThere: (file: string) =>
    `Plik klucza już jest: ${file}. Niczego nie zmieniono. Jeśli to zły plik, najpierw odłóż go w inne miejsce.`,
  changed: (version: number) =>
    `Wszystkie dane są zapisane nowym kluczem (wersja ${version}). Poprzedni klucz jest zniszczony.`,
  stopped: 'Zmiana klucza nie doszła do końca. Dane są całe. Kiosk dokończy ją sam po uruchomieniu.',
  failed: problems.kioskStaff as Readonly<Record<KioskProblem['type'], string>>,
} as const;
