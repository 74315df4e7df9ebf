import type { DraftError, FileError } from '../../contract/staff/content.ts';
import { TEMPLATE_MAX_BYTES, TEMPLATE_MAX_PAGES } from '../../model/lists.ts';
import type { TemplateFault } from '../../model/template-file.ts';
import { counted } from './common.ts';

const megabytes = TEMPLATE_MAX_BYTES / 1024 / 1024;
const pages = counted(TEMPLATE_MAX_PAGES, 'stronę', 'strony', 'stron');

/** Why a file was not read or written, and what to do. */
export const fileWords: Record<FileError['type'], string> = {
  'folder-not-there': 'Kiosk nie widzi tego folderu. Jeśli to pamięć USB, włóż ją do kiosku i spróbuj ponownie.',
  'file-not-there': 'Tego pliku nie ma już w folderze. Odśwież listę i wybierz plik jeszcze raz.',
  'file-too-large': 'Ten plik jest za duży. Plik z danymi urzędu może mieć najwyżej 8 MB.',
  'file-not-text': 'To nie jest plik z danymi urzędu. Wybierz plik zapisany przez kiosk.',
  'disk-full': 'Na dysku nie ma już miejsca. Usuń niepotrzebne pliki i spróbuj ponownie.',
};

/** Why a document was not taken as a template, and what to do. */
export const templateFaultWords: Record<TemplateFault, string> = {
  'not-there': 'Tego pliku nie ma już w folderze. Odśwież listę i wybierz plik jeszcze raz.',
  'bad-name':
    'Zmień nazwę tego pliku: użyj liter, cyfr i łączników, najwyżej 200 znaków. Potem wybierz go jeszcze raz.',
  'too-large': `Ten plik jest za duży. Wzór może mieć najwyżej ${megabytes} MB.`,
  empty: 'Ten plik jest pusty. Zapisz dokument jeszcze raz.',
  'not-a-pdf': 'To nie jest dokument PDF. Zapisz wzór jako PDF i wybierz go jeszcze raz.',
  encrypted: 'Ten dokument jest chroniony hasłem. Zapisz go bez hasła i wybierz jeszcze raz.',
  damaged: 'Tego dokumentu nie da się otworzyć. Zapisz go jeszcze raz jako PDF.',
  'too-many-pages': `Ten dokument ma za dużo stron. Wzór może mieć najwyżej ${pages}.`,
  'too-slow':
    'Ten dokument jest zbyt złożony, by kiosk go pokazał. Wydrukuj go do nowego pliku PDF i wybierz ten plik.',
};

/** Why a draft was not saved. Nobody's work was overwritten. */
export function draftWords({ draft }: DraftError): string {
  if (draft === null) return 'Tego szkicu już nie ma: ktoś go opublikował albo usunął. Twoje zmiany są na ekranie.';
  return `Ten szkic zmienił też ktoś inny: ${draft.savedBy}. Zdecyduj, która wersja zostanie.`;
}
