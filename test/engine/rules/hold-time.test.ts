import { describe, expect, it } from 'vitest';
import { heldUntil, isHeldBy, longestHolds, secondsLeft } from '../../../electron/engine/rules/hold-time.ts';
import { HoldSchema } from '../../../shared/model/hold.ts';
import type { HoldId } from '../../../shared/model/ids.ts';
import { at, aVisitId, CASE_ID, DESK_ID, instant, someSettings } from '../../support/builders.ts';

const now = instant('2026-11-09 10:00');
const hold = HoldSchema.parse({
  id: aVisitId(1) as unknown as HoldId,
  kind: 'session',
  holder: 'kiosk-1',
  caseId: CASE_ID,
  deskId: DESK_ID,
  date: '2026-11-16',
  start: at('10:00'),
  minutes: 30,
  untilMs: now + 1000,
});

describe('A8 how long an hour is kept', () => {
  it('A8 five minutes, or what the setting says', () => {
    expect(heldUntil(now, someSettings())).toBe(instant('2026-11-09 10:05'));
    expect(heldUntil(now, someSettings({ holdMinutes: 1 }))).toBe(now + 60_000);
  });

  it.each([
    [300_000, 300],
    [1999, 1],
    [1000, 1],
    [999, 0],
    [0, 0],
    [-5000, 0],
  ])('A8 %i ms are %i whole seconds: never more than there are', (left, seconds) => {
    expect(secondsLeft(now + left, now)).toBe(seconds);
  });

  it('A8 a hold is that of its holder until its time has passed', () => {
    expect(isHeldBy(hold, 'kiosk-1', now)).toBe(true);
    expect(isHeldBy(hold, 'kiosk-1', now + 999)).toBe(true);
    expect(isHeldBy(hold, 'kiosk-1', now + 1000)).toBe(false);
    expect(isHeldBy(hold, 'kiosk-2', now)).toBe(false);
    expect(isHeldBy({ ...hold, kind: 'freed' }, 'kiosk-1', now)).toBe(false);
  });

  it('A8 C7 nothing is kept longer than the settings allow', () => {
    const settings = someSettings({ holdMinutes: 7, freedDelayMinutes: { min: 10, max: 90 } });
    expect(longestHolds(settings)).toEqual({ session: 420_000, freed: 5_400_000 });
  });
});
