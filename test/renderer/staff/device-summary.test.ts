import { expect, test } from 'vitest';
import { byUrgency, worstOf } from '../../../renderer/staff/device/device-summary.ts';
import type { DevicePart, DevicePartState } from '../../../shared/model/device.ts';

const part = (name: DevicePart, level: DevicePartState['level']): DevicePartState => ({
  part: name,
  level,
  code: 'disk-roomy',
  numbers: {},
});

const parts = [part('mail', 'absent'), part('disk', 'good'), part('clock', 'attention'), part('paper', 'bad')];

test('what needs somebody comes first, what is not there last', () => {
  expect(byUrgency(parts).map(({ level }) => level)).toEqual(['bad', 'attention', 'good', 'absent']);
});

test('equally urgent parts keep their order', () => {
  const equal = [part('disk', 'good'), part('clock', 'good')];
  expect(byUrgency(equal).map((one) => one.part)).toEqual(['disk', 'clock']);
});

test('the worst that was found, and where', () => {
  expect(worstOf(parts)).toEqual({ level: 'bad', parts: ['paper'] });
  expect(worstOf(parts.slice(0, 3))).toEqual({ level: 'attention', parts: ['clock'] });
  expect(worstOf(parts.slice(0, 2))).toEqual({ level: 'good', parts: [] });
});
