import type { PagePrintError } from '../../contract/staff/running.ts';
import type { CommentState } from '../../model/comment.ts';
import { counted } from './common.ts';

export const commentStateWords: Record<CommentState, string> = {
  new: 'Nowa',
  seen: 'Przeczytana',
  done: 'Załatwiona',
};

/** On which screen a comment was written. */
export const commentPlaceWords: Record<'start' | 'done', string> = {
  start: 'z ekranu startowego',
  done: 'po umówieniu wizyty',
};

export const unknownCommentWords = 'Tej uwagi już nie ma. Odśwież widok.';

/** „1 nowa uwaga”, „2 nowe uwagi”, „5 nowych uwag”. */
export function newCommentsInWords(count: number): string {
  return counted(count, 'nowa uwaga', 'nowe uwagi', 'nowych uwag');
}

/** Why a page did not come out. */
export const pagePrintWords: Record<PagePrintError['type'], string> = {
  'page-failed': 'Nie udało się przygotować strony. Spróbuj ponownie.',
  'printer-refused': 'Drukarka w biurze nie przyjęła strony. Sprawdź, czy jest włączona, i spróbuj ponownie.',
  'folder-not-there': 'Nie ma folderu na pliki. Włóż pamięć USB albo wezwij informatyka.',
  'disk-full': 'Na dysku brakuje miejsca na plik. Zwolnij miejsce i spróbuj ponownie.',
};

/** What became of a page. */
export const pagePrintedWords = {
  printing: 'Strona jest w kolejce drukarki w biurze.',
  saved: (path: string) => `Strona jest zapisana jako plik PDF: ${path}`,
} as const;
