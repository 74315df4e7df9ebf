import { z } from 'zod';
import { PRINTER_TROUBLES } from '../model/lists.ts';
import { KioskStateSchema } from '../model/problems.ts';
import { LocalDateSchema, MinuteOfDaySchema } from '../model/times.ts';

/** The wall clock of the office as screens show it. */
export const WallClockSchema = z.strictObject({ date: LocalDateSchema, minute: MinuteOfDaySchema });
export type WallClock = z.infer<typeof WallClockSchema>;

/** What residents need to know of the receipt printer before they begin (B2): whether there is one, and why it does not print now. */
export const PrinterForResidentsSchema = z.enum(['none', 'ready', ...PRINTER_TROUBLES]);
export type PrinterForResidents = z.infer<typeof PrinterForResidentsSchema>;

/** What the main process tells the screens without being asked. */
export const KioskEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('minute'), now: WallClockSchema }),
  z.strictObject({ type: z.literal('state'), state: KioskStateSchema }),
  /** Hours, cases or texts of the office are others than a moment ago. */
  z.strictObject({ type: z.literal('schedule-changed') }),
  /** Somebody booked, cancelled, arrived, was called: here or at another kiosk or desk. */
  z.strictObject({ type: z.literal('visits-changed') }),
  /** The receipt printer is in another state than a moment ago: here, or at another kiosk of the office. */
  z.strictObject({ type: z.literal('printer'), printer: PrinterForResidentsSchema }),
  /** The disk has no room for new visits any more, or has again. */
  z.strictObject({ type: z.literal('room'), hasRoom: z.boolean() }),
  /** Whoever was signed in on this screen is not any more, otherwise than by their own wish (F6). */
  z.strictObject({
    type: z.literal('staff-signed-out'),
    why: z.enum(['idle', 'too-long', 'changed', 'page-lost', 'restored']),
  }),
]);
export type KioskEvent = z.infer<typeof KioskEventSchema>;
