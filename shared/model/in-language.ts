import type { ContentLanguage, LocalizedText } from './localized.ts';

/** The text in a language, with the language it really is in, so that the screen can mark it for speech. */
export function inLanguage(
  text: LocalizedText,
  language: ContentLanguage,
): { text: string; language: ContentLanguage } {
  const wanted = text[language];
  return wanted === undefined ? { text: text.pl, language: 'pl' } : { text: wanted, language };
}
