import { z } from 'zod';

/** Languages a resident can choose, in the order of the buttons on the start screen. Polish is the fallback of all. */
export const CONTENT_LANGUAGES = ['pl', 'en', 'uk', 'de'] as const;
export type ContentLanguage = (typeof CONTENT_LANGUAGES)[number];

export const ContentLanguageSchema = z.enum(CONTENT_LANGUAGES);

const text = z.string().trim().min(1);

/** A text of the office in several languages. Polish is always there; a missing language is shown in Polish. */
export const LocalizedTextSchema = z.strictObject({
  pl: text,
  en: text.optional(),
  uk: text.optional(),
  de: text.optional(),
});
export type LocalizedText = z.infer<typeof LocalizedTextSchema>;

/** The text in a language, with the language it really is in, so that the screen can mark it for speech. */
export function inLanguage(text: LocalizedText, language: ContentLanguage): { text: string; language: ContentLanguage } {
  const wanted = text[language];
  return wanted === undefined ? { text: text.pl, language: 'pl' } : { text: wanted, language };
}
