/** Screens of one way through the kiosk, in the order a resident meets them. */
export const BOOKING_SCREENS = [
  'department',
  'search',
  'case',
  'case-info',
  'day',
  'hour',
  'pesel',
  'document',
  'name',
  'contact',
  'check',
  'done',
] as const;

export const CANCEL_SCREENS = [
  'cancel-choice',
  'cancel-code',
  'cancel-ending',
  'cancel-pesel',
  'cancel-document',
  'cancel-department',
  'cancel-case',
  'cancel-day',
  'cancel-search',
  'cancel-not-found',
  'cancel-paused',
  'cancel-visit',
  'cancel-done',
] as const;

/** Another time for a visit that was found on the way to cancel it (C3). */
export const MOVE_SCREENS = ['move-day', 'move-hour', 'move-check', 'move-done'] as const;

export const ARRIVE_SCREENS = [
  'arrive-code',
  'arrive-pesel',
  'arrive-document',
  'arrive-search',
  'arrive-done',
  'arrive-not-found',
  'arrive-paused',
] as const;

export type ScreenName =
  | 'start'
  | (typeof BOOKING_SCREENS)[number]
  | (typeof CANCEL_SCREENS)[number]
  | (typeof MOVE_SCREENS)[number]
  | (typeof ARRIVE_SCREENS)[number];
