import type { ErrorOf } from '../../contract/define.ts';
import type { runningContract } from '../../contract/staff/running.ts';
import type { CommentState } from '../../model/comment.ts';
import type { ContentLanguage } from '../../model/localized.ts';
import { toWarsaw } from '../../time/warsaw.ts';
import { fullDayInWords, hourInWords } from '../format.ts';
import { counted } from './common.ts';
import { unknownCommentWords } from './running.ts';

/** Why the state of a comment was not changed. */
export const commentErrorWords: Record<ErrorOf<typeof runningContract.setCommentState>['type'], string> = {
  'unknown-comment': unknownCommentWords,
};

/** Which comments are listed. */
export type CommentFilter = CommentState | 'all';

/** Words of the page with what residents wrote. States, places and errors are in running.ts. */
export const commentsPageWords = {
  lead: 'Co mieszkańcy piszą o umawianiu wizyt, od najnowszych.',
  filter: 'Które uwagi',
  filters: { all: 'Wszystkie', new: 'Nowe', seen: 'Przeczytane', done: 'Załatwione' },
  empty: {
    all: 'Nikt jeszcze nie napisał uwagi. Mieszkańcy mogą to zrobić na ekranie początkowym i po umówieniu wizyty.',
    new: 'Nowych uwag nie ma.',
    seen: 'Żadna uwaga nie czeka na załatwienie po przeczytaniu.',
    done: 'Żadna uwaga nie jest jeszcze załatwiona.',
  },
  refresh: 'Odśwież',
  older: 'Pokaż starsze',
  seen: 'Oznacz jako przeczytaną',
  done: 'Oznacz jako załatwioną',
  note: 'Notatka',
  noteHint: 'Widzą ją tylko pracownicy. Możesz zostawić to pole puste.',
  doneTitle: 'Co zrobiono z tą uwagą?',
  noteTitle: 'Notatka do uwagi',
  addNote: 'Dodaj notatkę',
  changeNote: 'Zmień notatkę',
  saveNote: 'Zapisz notatkę',
  backToSeen: 'Oznacz jako niezałatwioną',
  backToNew: 'Oznacz jako nową',
  more: 'Więcej o uwadze',
  undo: 'Cofnij',
  told: {
    new: 'Uwaga jest znów nowa.',
    seen: 'Uwaga jest oznaczona jako przeczytana.',
    done: 'Uwaga jest oznaczona jako załatwiona.',
    note: 'Notatka jest zapisana.',
  },
  languages: { pl: null, en: 'po angielsku', uk: 'po ukraińsku', de: 'po niemiecku' } satisfies Record<
    ContentLanguage,
    string | null
  >,
  /** The name of a button for ears: there is one at each comment. */
  about: (what: string, when: string) => `${what}: uwaga z ${when}`,
} as const;

/** When a comment was written: „poniedziałek, 23 listopada 2026, 9.41”. */
export function commentMoment(atMs: number): string {
  const { date, minute } = toWarsaw(atMs);
  return `${fullDayInWords(date, 'pl')}, ${hourInWords(minute, 'pl')}`;
}

/** The same without its weekday, inside a sentence: „23 listopada 2026, 9.41”. */
export function commentMomentShort(atMs: number): string {
  return commentMoment(atMs).replace(/^\S+, /, '');
}

/** „5 nowych” beside the filter; nothing where there are none. */
export function newCount(count: number): string {
  return counted(count, 'nowa', 'nowe', 'nowych');
}
