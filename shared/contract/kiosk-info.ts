import { z } from 'zod';
import { LocalizedTextSchema } from '../model/localized.ts';
import { KioskStateSchema } from '../model/problems.ts';
import { PrinterForResidentsSchema, WallClockSchema } from './events.ts';

const optional = z.string().nullable();

/** What every screen needs to know about the office and the machine. Null = the installer has not filled it in. */
export const KioskInfoSchema = z.strictObject({
  state: KioskStateSchema,
  version: z.string(),
  /** What this screen is for: residents, a clerk's own desk, or showing who is called. */
  mode: z.enum(['kiosk', 'desk', 'display']),
  now: WallClockSchema,
  office: z.strictObject({
    name: z.string(),
    /** The name as the board shows it, one or two lines. */
    boardName: z.array(z.string()).min(1).max(2),
    street: z.string(),
    city: z.string(),
    phone: optional,
    /** What the information desk is called on its sign. */
    infoDesk: LocalizedTextSchema.nullable(),
  }),
  privacy: z.strictObject({
    controller: LocalizedTextSchema,
    dpoContact: optional,
    purpose: LocalizedTextSchema,
    legalBasis: LocalizedTextSchema.nullable(),
    /** Days after a visit on which its data are erased. */
    retentionDays: z.int(),
    recipients: LocalizedTextSchema,
  }),
  kiosk: z.strictObject({
    number: z.int(),
    diagonalInches: z.number(),
    idleSeconds: z.int(),
    idleWarningSeconds: z.int(),
    defaultLanguage: z.enum(['pl', 'en']),
    languages: z.array(z.enum(['pl', 'en'])).min(1),
  }),
  printer: PrinterForResidentsSchema,
  /** Whether the disk has room for new visits; without it none are booked, and all else goes on. */
  hasRoom: z.boolean(),
  /** Whether residents can have templates printed in the office (B4). */
  templatePrinting: z.boolean(),
  /** Whether e-mails go to residents (G). */
  sendsMail: z.boolean(),
  emailRequired: z.boolean(),
  /** Whether a document and the date of birth do instead of the PESEL. */
  withoutPesel: z.boolean(),
  daysAhead: z.int(),
});
export type KioskInfo = z.infer<typeof KioskInfoSchema>;
