import type { BookingSettings } from '../../../shared/model/settings.ts';

export type SettingKey = keyof BookingSettings;

/**
 * What somebody changed and has not saved: only that, so that it lies over whatever others save meanwhile. `revision` is
 * the plan's when editing began; null while nothing is edited.
 */
export interface Draft {
  readonly values: Partial<BookingSettings>;
  readonly revision: number | null;
}

export const NO_DRAFT: Draft = { values: {}, revision: null };

/** One setting changed. Set back to what is saved, it is no change any more. */
export function withSetting<K extends SettingKey>(
  draft: Draft,
  saved: { readonly settings: BookingSettings; readonly revision: number },
  key: K,
  value: BookingSettings[K],
): Draft {
  const { [key]: _, ...others } = draft.values;
  const values = isSame(saved.settings[key], value) ? others : { ...others, [key]: value };
  if (Object.keys(values).length === 0) return NO_DRAFT;
  return { values, revision: draft.revision ?? saved.revision };
}

/** The settings as they would be saved. */
export function settingsWith(saved: BookingSettings, draft: Draft): BookingSettings {
  return { ...saved, ...draft.values };
}

export interface Difference {
  readonly key: SettingKey;
  readonly before: BookingSettings[SettingKey];
  readonly after: BookingSettings[SettingKey];
}

/** What would change, in the order of the settings; what somebody else has saved the same way meanwhile is not in it. */
export function differencesOf(saved: BookingSettings, draft: Draft): readonly Difference[] {
  const after = settingsWith(saved, draft);
  return (Object.keys(saved) as SettingKey[])
    .filter((key) => !isSame(saved[key], after[key]))
    .map((key) => ({ key, before: saved[key], after: after[key] }));
}

/** The two delays after one of them was changed: the other one follows where it has to, the shortest is never the longer. */
export function delayWith(
  { min, max }: BookingSettings['freedDelayMinutes'],
  which: 'min' | 'max',
  value: number,
): BookingSettings['freedDelayMinutes'] {
  return which === 'min' ? { min: value, max: Math.max(value, max) } : { min: Math.min(min, value), max: value };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
