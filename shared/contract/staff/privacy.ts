import { z } from 'zod';
import { VisitIdSchema } from '../../model/ids.ts';
import { DocumentInputSchema } from '../../model/person.ts';
import { LocalDateSchema, MinuteOfDaySchema } from '../../model/times.ts';
import { VisitStateSchema } from '../../model/visit.ts';
import { command, query } from '../define.ts';
import { NoErrorSchema } from '../failures.ts';

const NothingKeptSchema = z.strictObject({ type: z.literal('nothing-kept') });
const PIN = [
  z.strictObject({ type: z.literal('not-signed-in') }),
  z.strictObject({ type: z.literal('pin-wrong'), left: z.int(), seconds: z.int() }),
  z.strictObject({ type: z.literal('paused'), seconds: z.int().min(1) }),
] as const;
const pin = z.string().max(64);

const PersonNamedSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('pesel'), pesel: z.string().max(40) }),
  z.strictObject({ by: z.literal('document'), document: DocumentInputSchema }),
]);

export const PersonSummarySchema = z.strictObject({
  /** In order of time. */
  visits: z.array(
    z.strictObject({
      visitId: VisitIdSchema,
      date: LocalDateSchema,
      start: MinuteOfDaySchema,
      caseName: z.string(),
      state: VisitStateSchema,
      name: z.string(),
      hasEmail: z.boolean(),
      hasPhone: z.boolean(),
    }),
  ),
  ahead: z.int(),
});
export type PersonSummary = z.infer<typeof PersonSummarySchema>;

export const ExportPersonErrorSchema = z.discriminatedUnion('type', [
  NothingKeptSchema,
  z.strictObject({ type: z.literal('folder-not-there') }),
  z.strictObject({ type: z.literal('disk-full') }),
]);
export type ExportPersonError = z.infer<typeof ExportPersonErrorSchema>;

export const ErasePersonErrorSchema = z.discriminatedUnion('type', [
  NothingKeptSchema,
  ...PIN,
  /** Somebody is served now: that visit is ended first. */
  z.strictObject({ type: z.literal('visit-under-way') }),
]);
export type ErasePersonError = z.infer<typeof ErasePersonErrorSchema>;

export const PrivacyStateSchema = z.strictObject({
  retentionDays: z.int(),
  commentDays: z.int(),
  keys: z.strictObject({
    version: z.int(),
    /** Null for the first, which is as old as the key file. */
    sinceMs: z.int().nullable(),
    /** Rows still written with the key before; null when no change of keys is under way. */
    left: z.int().nullable(),
  }),
});
export type PrivacyState = z.infer<typeof PrivacyStateSchema>;

export const ChangeKeysErrorSchema = z.discriminatedUnion('type', [
  ...PIN,
  z.strictObject({ type: z.literal('change-under-way') }),
]);
export type ChangeKeysError = z.infer<typeof ChangeKeysErrorSchema>;

/** What is kept about people: asking for it, giving it out, erasing it, and the keys that it is written with. */
export const privacyContract = {
  /** What is kept about a person, as little as shows that it is the right one. Written down that one asked, not for whom. */
  findPersonData: command({
    access: 'administrator',
    input: PersonNamedSchema,
    output: PersonSummarySchema,
    errors: NothingKeptSchema,
  }),
  /** Everything of it into the export folder, as text and as JSON (art. 15 and 20 of the GDPR). */
  exportPersonData: command({
    access: 'administrator',
    input: PersonNamedSchema,
    output: z.strictObject({ paths: z.array(z.string()) }),
    errors: ExportPersonErrorSchema,
  }),
  /** Erases it with the PIN of whoever asks (art. 17 of the GDPR). Visits ahead are cancelled with it. */
  erasePersonData: command({
    access: 'administrator',
    input: z.strictObject({ person: PersonNamedSchema, pin }),
    output: z.strictObject({ erased: z.int(), cancelled: z.int() }),
    errors: ErasePersonErrorSchema,
  }),
  getPrivacyState: query({
    access: 'administrator',
    input: z.strictObject({}),
    output: PrivacyStateSchema,
    errors: NoErrorSchema,
  }),
  /** A new key for personal data, with the PIN of whoever asks. What is there is written anew in the background. */
  changeKeys: command({
    access: 'administrator',
    input: z.strictObject({ pin }),
    output: z.strictObject({}),
    errors: ChangeKeysErrorSchema,
  }),
} as const;
