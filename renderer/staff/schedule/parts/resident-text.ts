import type { LocalizedText } from '../../../../shared/model/localized.ts';

/** A text for residents while it is written; languages that are not edited here are kept as they were. */
export interface ResidentText {
  readonly pl: string;
  readonly en: string;
  readonly before: LocalizedText | null;
}

export function startText(before: LocalizedText | null): ResidentText {
  return { pl: before?.pl ?? '', en: before?.en ?? '', before };
}

/**
 * The text as it is saved; null while the Polish one is missing. Ukrainian and German stay only with the Polish text they
 * were translated from.
 */
export function localizedText({ pl, en, before }: ResidentText): LocalizedText | null {
  const polish = pl.trim();
  if (polish === '') return null;
  const english = en.trim();
  const { uk, de } = before?.pl === polish ? before : {};
  return {
    pl: polish,
    ...(english === '' ? {} : { en: english }),
    ...(uk === undefined ? {} : { uk }),
    ...(de === undefined ? {} : { de }),
  };
}
