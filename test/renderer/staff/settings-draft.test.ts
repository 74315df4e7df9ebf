import { describe, expect, test } from 'vitest';
import {
  delayWith,
  differencesOf,
  NO_DRAFT,
  settingsWith,
  withSetting,
} from '../../../renderer/staff/settings/draft.ts';
import {
  DELAY_LIMITS,
  LEAD_LIMITS,
  LIMITS,
  type LimitedKey,
  STANDARD,
} from '../../../renderer/staff/settings/limits.ts';
import { type BookingSettings, BookingSettingsSchema } from '../../../shared/model/settings.ts';
import { settingTexts, settingValue } from '../../../shared/text/panel/settings.ts';

const accepts = (settings: Record<string, unknown>) =>
  BookingSettingsSchema.safeParse({ ...STANDARD, ...settings }).success;

describe('limits are those of the model', () => {
  test('what is usual', () => {
    expect(STANDARD).toEqual(BookingSettingsSchema.parse({}));
  });

  test.each(Object.keys(LIMITS) as LimitedKey[])('%s', (key) => {
    const { min, max, step } = LIMITS[key];
    expect(accepts({ [key]: min })).toBe(true);
    expect(accepts({ [key]: max })).toBe(true);
    expect(accepts({ [key]: min + step })).toBe(true);
    expect(accepts({ [key]: min - step })).toBe(false);
    expect(accepts({ [key]: max + step })).toBe(false);
  });

  test('the lead time of the same day', () => {
    const lead = (leadMinutes: number) => accepts({ earliest: { kind: 'same-day', leadMinutes } });
    expect([LEAD_LIMITS.min, LEAD_LIMITS.max].map(lead)).toEqual([true, true]);
    expect([LEAD_LIMITS.min - 1, LEAD_LIMITS.max + 1].map(lead)).toEqual([false, false]);
  });

  test('the delays', () => {
    const { min, max } = DELAY_LIMITS;
    expect(accepts({ freedDelayMinutes: { min, max } })).toBe(true);
    expect(accepts({ freedDelayMinutes: { min, max: max + 1 } })).toBe(false);
    expect(accepts({ freedDelayMinutes: { min: min - 1, max } })).toBe(false);
  });

  test('every setting has its words', () => {
    expect(Object.keys(settingTexts).toSorted()).toEqual(Object.keys(STANDARD).toSorted());
  });
});

describe('what is edited', () => {
  const saved = { settings: STANDARD, revision: 10 };

  test('is kept apart from what is saved, with the revision at which editing began', () => {
    const draft = withSetting(NO_DRAFT, saved, 'daysAhead', 45);
    expect(draft).toEqual({ values: { daysAhead: 45 }, revision: 10 });
    const later = withSetting(draft, { ...saved, revision: 12 }, 'graceMinutes', 5);
    expect(later).toEqual({ values: { daysAhead: 45, graceMinutes: 5 }, revision: 10 });
  });

  test('set back to what is saved is no change', () => {
    const draft = withSetting(NO_DRAFT, saved, 'earliest', { kind: 'same-day', leadMinutes: 60 });
    expect(withSetting(draft, saved, 'earliest', { kind: 'next-working-day' })).toEqual(NO_DRAFT);
  });

  test('lies over what somebody else has saved meanwhile', () => {
    const draft = withSetting(NO_DRAFT, saved, 'daysAhead', 45);
    const theirs: BookingSettings = { ...STANDARD, daysAhead: 60, holdMinutes: 8 };
    expect(settingsWith(theirs, draft)).toEqual({ ...STANDARD, daysAhead: 45, holdMinutes: 8 });
    expect(differencesOf(theirs, draft)).toEqual([{ key: 'daysAhead', before: 60, after: 45 }]);
    expect(differencesOf({ ...STANDARD, daysAhead: 45 }, draft)).toEqual([]);
  });

  test.each([
    ['min', 20, { min: 20, max: 20 }],
    ['min', 5, { min: 5, max: 10 }],
    ['max', 2, { min: 2, max: 2 }],
    ['max', 30, { min: 5, max: 30 }],
  ] as const)('delays 5–10 with %s = %i stay in order', (which, value, expected) => {
    expect(delayWith({ min: 5, max: 10 }, which, value)).toEqual(expected);
  });
});

describe('a setting in words', () => {
  test.each([
    [settingValue('daysAhead', 1), '1 dzień'],
    [settingValue('daysAhead', 22), '22 dni'],
    [settingValue('maxPerPerson', 3), '3 wizyty'],
    [settingValue('cancelAttempts', 5), '5 prób'],
    [settingValue('earliest', { kind: 'same-day', leadMinutes: 60 }), 'tego samego dnia, za 60 min'],
    [settingValue('earliest', { kind: 'same-day', leadMinutes: 0 }), 'tego samego dnia, od razu'],
    [settingValue('freedDelayMinutes', { min: 0, max: 0 }), 'od razu'],
    [settingValue('freedDelayMinutes', { min: 5, max: 5 }), 'po 5 min'],
    [settingValue('freedDelayMinutes', { min: 5, max: 15 }), 'po 5–15 min'],
    [settingValue('graceMinutes', 0), 'bez zapasu'],
    [settingValue('emailRequired', false), 'nieobowiązkowy'],
  ])('%s', (words, expected) => {
    expect(words).toBe(expected);
  });
});
