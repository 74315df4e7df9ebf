import { z } from 'zod';

/** A stored template (E2): a PDF under a name of ours, with the name it came with. */
export const TemplateFileSchema = z.strictObject({
  file: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\.pdf$/),
  originalName: z.string().max(200),
  bytes: z.int(),
  pages: z.int(),
  storedAtMs: z.int(),
  storedBy: z.string().max(60),
});
export type TemplateFile = z.infer<typeof TemplateFileSchema>;

/** Why a file is not taken as a template. */
export const TEMPLATE_FAULTS = [
  'not-there',
  'bad-name',
  'too-large',
  'empty',
  'not-a-pdf',
  'encrypted',
  'damaged',
  'too-many-pages',
  'too-slow',
] as const;
export const TemplateFaultSchema = z.enum(TEMPLATE_FAULTS);
export type TemplateFault = z.infer<typeof TemplateFaultSchema>;
