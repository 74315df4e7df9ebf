import { z } from 'zod';
import { CONTENT_LANGUAGES } from './lists.ts';

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
