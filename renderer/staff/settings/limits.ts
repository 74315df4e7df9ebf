import type { BookingSettings } from '../../../shared/model/settings.ts';

type NumberKey = {
  readonly [K in keyof BookingSettings]: BookingSettings[K] extends number ? K : never;
}[keyof BookingSettings];

export interface Limits {
  readonly min: number;
  readonly max: number;
  /** What one press changes. */
  readonly step: number;
}

/**
 * The limits of the model, written once more: the model's schemas would bring their whole library to the screen. A test
 * holds the two together.
 */
export const LIMITS = {
  daysAhead: { min: 1, max: 90, step: 1 },
  gridMinutes: { min: 5, max: 60, step: 5 },
  maxPerCase: { min: 1, max: 5, step: 1 },
  maxPerPerson: { min: 1, max: 20, step: 1 },
  holdMinutes: { min: 1, max: 15, step: 1 },
  arriveBeforeMinutes: { min: 5, max: 120, step: 1 },
  graceMinutes: { min: 0, max: 60, step: 1 },
  templatePrintsADay: { min: 0, max: 500, step: 5 },
  cancelAttempts: { min: 1, max: 20, step: 1 },
  cancelWindowMinutes: { min: 1, max: 60, step: 1 },
} as const satisfies Readonly<Record<NumberKey, Limits>>;
export type LimitedKey = keyof typeof LIMITS;

export const LEAD_LIMITS: Limits = { min: 0, max: 480, step: 5 };
export const DELAY_LIMITS: Limits = { min: 0, max: 1440, step: 5 };

/** What holds until somebody changes it, for the explanation beside each setting. */
export const STANDARD: BookingSettings = {
  daysAhead: 30,
  earliest: { kind: 'next-working-day' },
  gridMinutes: 10,
  maxPerCase: 1,
  maxPerPerson: 3,
  holdMinutes: 5,
  arriveBeforeMinutes: 30,
  graceMinutes: 0,
  whenKioskWasOff: 'unresolved',
  freedDelayMinutes: { min: 0, max: 0 },
  emailRequired: true,
  withoutPesel: false,
  templatePrintsADay: 50,
  cancelAttempts: 5,
  cancelWindowMinutes: 5,
};
