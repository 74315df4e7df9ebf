import { z } from 'zod';

export const DEVICE_PARTS = ['printer', 'paper', 'disk', 'clock', 'mail', 'backup', 'database', 'log'] as const;
export const DevicePartSchema = z.enum(DEVICE_PARTS);
export type DevicePart = z.infer<typeof DevicePartSchema>;

/** What can be found about a part. Each has its words and its advice in shared/text/panel/device.ts. */
export const DEVICE_CODES = [
  'no-printer',
  'printer-ready',
  'printer-offline',
  'printer-cover-open',
  'printer-cutter',
  'printer-fault',
  'printer-unsure',
  'printer-settings-damaged',
  'paper-not-watched',
  'paper-enough',
  'paper-near-end',
  'paper-out',
  'disk-roomy',
  'disk-low',
  'disk-nearly-full',
  'disk-unknown',
  'clock-synchronised',
  'clock-not-synchronised',
  'clock-not-watched',
  'clock-jumped-forward',
  'clock-jumped-back',
  'clock-before-build',
  'mail-not-sent',
  'mail-sent',
  'mail-under-way',
  'mail-waiting',
  'mail-failing',
  'mail-given-up',
  'mail-unknown',
  'backup-none',
  'backup-made',
  'backup-old',
  'backup-not-doubled',
  'backup-trial-failed',
  'backup-unknown',
  'server-keeps-backups',
  'database-embedded',
  'database-server',
  'database-out-of-order',
  'log-whole',
  'log-restored',
  'log-line-changed',
  'log-line-missing',
  'log-cut',
  'log-not-checked',
] as const;
export const DeviceCodeSchema = z.enum(DEVICE_CODES);
export type DeviceCode = z.infer<typeof DeviceCodeSchema>;

/**
 * The state of one part of the device (F9). `code` names what is found and has its words and its advice; `numbers` fill them.
 * `absent`: this kiosk has no such part, and that is all right.
 */
export const DevicePartStateSchema = z.strictObject({
  part: DevicePartSchema,
  level: z.enum(['good', 'attention', 'bad', 'absent']),
  code: DeviceCodeSchema,
  numbers: z.record(z.string().max(40), z.union([z.number(), z.string().max(200)])),
});
export type DevicePartState = z.infer<typeof DevicePartStateSchema>;

export const DeviceStateSchema = z.strictObject({
  parts: z.array(DevicePartStateSchema),
  versions: z.strictObject({
    kiosk: z.string(),
    node: z.string(),
    /** Name and version of the engine behind the database; null while it does not answer. */
    database: z.string().nullable(),
    schema: z.int().nullable(),
  }),
  /** When this was looked at, ms. */
  atMs: z.int(),
});
export type DeviceState = z.infer<typeof DeviceStateSchema>;
