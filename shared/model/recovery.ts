import { z } from 'zod';
import { BackupNameSchema } from './backup.ts';
import { LocalDateSchema, MinuteOfDaySchema } from './times.ts';
import { VisitSchema } from './visit.ts';

/** A visit that staff should look at, without saying whose it is. */
export const RecoveredVisitSchema = z.strictObject({
  code: VisitSchema.shape.code,
  date: LocalDateSchema,
  start: MinuteOfDaySchema,
});
export type RecoveredVisit = z.infer<typeof RecoveredVisitSchema>;

/** What the kiosk did by itself about data that were damaged or lost, and what staff have to know of it. */
export const DataRecoverySchema = z.strictObject({
  /** When, on the wall in Poland. */
  date: LocalDateSchema,
  minute: MinuteOfDaySchema,
  /** The copy that took the place of a damaged database, and where that lies now; null where the database itself was whole. */
  replaced: z.strictObject({ copy: BackupNameSchema, quarantine: z.string() }).nullable(),
  /** How many visits and changes of the plan came back from the witness. */
  visits: z.int(),
  planChanges: z.int(),
  /** Changes of the plan that could not be brought back. */
  lostPlanChanges: z.int(),
  /** Visits that are there, but whose time belongs to another visit. */
  withoutTime: z.array(RecoveredVisitSchema),
  /** Visits that could not be brought back. */
  lost: z.array(RecoveredVisitSchema),
  /** Visits that were stored in the last moment: whoever booked or changed them may not have seen it. */
  unconfirmed: z.array(RecoveredVisitSchema),
  /** Records of the witness that could not be read. */
  damagedRecords: z.int(),
});
export type DataRecovery = z.infer<typeof DataRecoverySchema>;
