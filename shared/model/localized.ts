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
