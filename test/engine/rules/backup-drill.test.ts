import { expect, it } from 'vitest';
import { isDrillDue } from '../../../electron/engine/rules/backup-drill.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { at } from '../../support/builders.ts';

const moment = (text: string) => ({ date: localDate(text.slice(0, 10)), minute: at(text.slice(11)) });

it.each([
  ['never', '2026-11-23 12:00', true],
  ['2026-11-22 02:00', '2026-11-23 01:59', false],
  ['2026-11-22 02:00', '2026-11-23 02:00', true],
  ['2026-11-23 02:00', '2026-11-23 02:01', false],
  ['2026-11-22 04:59', '2026-11-23 04:59', true],
  ['2026-11-22 09:00', '2026-11-23 09:00', false],
  ['2026-11-22 02:00', '2026-11-23 07:59', false],
  ['2026-11-22 02:00', '2026-11-23 08:00', true],
  // The clock was set back: the next night is soon enough.
  ['2027-01-01 02:00', '2026-11-23 12:00', false],
  ['2027-01-01 02:00', '2026-11-24 02:00', true],
])('F10 after a trial %s one is due at %s: %s', (last, now, due) => {
  expect(isDrillDue(last === 'never' ? null : moment(last), moment(now))).toBe(due);
});
