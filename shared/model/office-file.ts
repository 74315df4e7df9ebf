import { z } from 'zod';
import { OfficePlanSchema } from './office-plan.ts';

export const OFFICE_FILE_FORMAT = 'kiosk-wizyt/office';
export const OFFICE_FILE_VERSION = 1;

/** Schedule and content of an office as one file, to set up the next kiosk (E4). */
export const OfficeFileSchema = z.strictObject({
  format: z.literal(OFFICE_FILE_FORMAT),
  version: z.literal(OFFICE_FILE_VERSION),
  plan: OfficePlanSchema,
});
