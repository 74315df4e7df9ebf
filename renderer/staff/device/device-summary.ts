import type { DevicePart, DevicePartState } from '../../../shared/model/device.ts';

type Level = DevicePartState['level'];

/** What needs somebody comes first; what this kiosk does not have comes last. */
const URGENCY: Readonly<Record<Level, number>> = { bad: 0, attention: 1, good: 2, absent: 3 };

/** Parts in the order in which to look at them; equally urgent ones keep their order. */
export function byUrgency(parts: readonly DevicePartState[]): readonly DevicePartState[] {
  return [...parts].sort((a, b) => URGENCY[a.level] - URGENCY[b.level]);
}

/** The worst that was found, and where. `parts` is empty when all is well. */
export function worstOf(parts: readonly DevicePartState[]): {
  readonly level: 'good' | 'attention' | 'bad';
  readonly parts: readonly DevicePart[];
} {
  for (const level of ['bad', 'attention'] as const) {
    const found = parts.filter((part) => part.level === level).map(({ part }) => part);
    if (found.length > 0) return { level, parts: found };
  }
  return { level: 'good', parts: [] };
}
