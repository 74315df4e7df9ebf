import { z } from 'zod';
import { KioskStateSchema } from '../model/problems.ts';
import { LocalDateSchema, MinuteOfDaySchema } from '../model/times.ts';

/** The wall clock of the office as screens show it. */
export const WallClockSchema = z.strictObject({ date: LocalDateSchema, minute: MinuteOfDaySchema });
export type WallClock = z.infer<typeof WallClockSchema>;

/** What the main process tells the screens without being asked. */
export const KioskEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('minute'), now: WallClockSchema }),
  z.strictObject({ type: z.literal('state'), state: KioskStateSchema }),
  z.strictObject({ type: z.literal('schedule-changed') }),
]);
export type KioskEvent = z.infer<typeof KioskEventSchema>;
