import type { DeviceState } from '../../shared/model/device.ts';
import type { AuditWatch, Clock, ClockGuard, Device } from './ports.ts';
import { deviceParts } from './rules/device-parts.ts';

/** What can be said of the machine now (F9). Answers also while the kiosk is out of order: that is when it is asked. */
export async function deviceState({
  device,
  clock,
  clockGuard,
  auditWatch,
}: {
  readonly device: Device;
  readonly clock: Clock;
  readonly clockGuard: ClockGuard;
  readonly auditWatch: Pick<AuditWatch, 'last'>;
}): Promise<DeviceState> {
  const facts = await device.look();
  const atMs = clock.now();
  const { database, versions } = facts;
  const watched = { verdict: clockGuard.verdict(), machineMs: clockGuard.machineMs() };
  return {
    parts: deviceParts(facts, atMs, watched, auditWatch.last()?.verdict ?? null),
    versions: { ...versions, database: database?.engine ?? null, schema: database?.schema ?? null },
    atMs,
  };
}
