import i18next, { type TFunction } from 'i18next';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Start } from '../../shared/model/availability.ts';
import { inLanguage } from '../../shared/model/in-language.ts';
import type { LocalizedText } from '../../shared/model/localized.ts';
import { en } from '../../shared/text/en.ts';
import {
  dayInWords,
  fullDayInWords,
  hourInWords,
  monthHeading,
  monthName,
  type ScreenLanguage,
  weekdayName,
} from '../../shared/text/format.ts';
import { pl } from '../../shared/text/pl.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../shared/time/minute-of-day.ts';

const texts = i18next.createInstance({
  resources: { pl: { translation: pl }, en: { translation: en } },
  fallbackLng: 'pl',
  initAsync: false,
  // React escapes what it draws.
  interpolation: { escapeValue: false },
});
void texts.init();

/** Every way to say something in the language of the session. */
export interface Words {
  readonly language: ScreenLanguage;
  readonly t: TFunction;
  /** „poniedziałek, 16 listopada” */
  readonly day: (date: LocalDate) => string;
  /** „poniedziałek, 16 listopada 2026” */
  readonly fullDay: (date: LocalDate) => string;
  /** „10.20” */
  readonly hour: (minute: MinuteOfDay) => string;
  /** „poniedziałek, 16 listopada, godz. 10.20” */
  readonly start: (start: Start) => string;
  readonly monthHeading: (date: LocalDate) => string;
  readonly monthName: (date: LocalDate) => string;
  readonly weekday: (date: LocalDate, length: 'long' | 'short') => string;
  /** A text of the office; in Polish where it has no translation. */
  readonly office: (text: LocalizedText) => string;
}

function wordsIn(language: ScreenLanguage): Words {
  const t = texts.getFixedT(language);
  const hour = (minute: MinuteOfDay) => hourInWords(minute, language);
  return {
    language,
    t,
    hour,
    day: (date) => dayInWords(date, language),
    fullDay: (date) => fullDayInWords(date, language),
    start: ({ date, start }) => t('dayAndHour', { day: dayInWords(date, language), hour: hour(start) }),
    monthHeading: (date) => monthHeading(date, language),
    monthName: (date) => monthName(date, language),
    weekday: (date, length) => weekdayName(date, language, length),
    office: (text) => inLanguage(text, language).text,
  };
}

const WordsContext = createContext<Words>(wordsIn('pl'));

/** Words of the session's language; the application redraws when it changes. */
export function WordsIn({ language, children }: { readonly language: ScreenLanguage; readonly children: ReactNode }) {
  const words = useMemo(() => wordsIn(language), [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  return useContext(WordsContext);
}
