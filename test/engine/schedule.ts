import { expect } from 'vitest';
import { type ApplyRequest, applyChange } from '../../electron/engine/apply-change.ts';
import { previewChange } from '../../electron/engine/preview-change.ts';
import { ApplyErrorSchema, PreviewErrorSchema } from '../../shared/contract/staff-failures.ts';
import { ImpactSchema } from '../../shared/contract/staff-views.ts';
import type { DeskId } from '../../shared/model/ids.ts';
import type { Decision } from '../../shared/model/impact.ts';
import { ScheduleChangeSchema } from '../../shared/model/schedule-change.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aKey, aPerson, at, aVisit, aVisitId, PESELS } from '../support/builders.ts';
import type { TestOffice } from '../support/office.ts';

export const [FIRST, SECOND] = ['id-cards-1', 'id-cards-2'] as [DeskId, DeskId];
export const place = (deskId: DeskId, date: string, start: string) => ({
  deskId,
  date: localDate(date),
  start: at(start),
});

/** Previews a change on the present plan and checks the answer against the contract on the way. */
export async function preview(office: TestOffice, change: object, baseRevision?: number) {
  const result = await previewChange(office, {
    change: ScheduleChangeSchema.parse(change),
    baseRevision: baseRevision ?? office.store.tables.revision,
  });
  if (result.ok) ImpactSchema.parse(result.value);
  else PreviewErrorSchema.parse(result.error);
  return result;
}

/** Saves a change on the present plan and checks the answer against the contract on the way. */
export async function apply(
  office: TestOffice,
  change: object,
  decisions: readonly Decision[] = [],
  request: Partial<ApplyRequest> = {},
) {
  const result = await applyChange(
    { ...office, by: 'administrator' },
    {
      change: ScheduleChangeSchema.parse(change),
      baseRevision: office.store.tables.revision,
      decisions,
      ...request,
    },
  );
  if (!result.ok) ApplyErrorSchema.parse(result.error);
  return result;
}

/** Visits on the first desk on Monday, 16 November 2026, of different people, unless the changes say otherwise. */
export async function booked(office: TestOffice, ...visits: Partial<Visit>[]): Promise<Visit[]> {
  const made = visits.map((changes, index) => {
    const number = index + 101;
    const code = `K7CM3P9${'TXHJ'[index % 4]}${'TXHJ'[Math.floor(index / 4)]}`;
    return aVisit({ id: aVisitId(number), code, idempotencyKey: aKey(number), ...changes });
  });
  for (const [index, visit] of made.entries()) {
    const added = await office.store.write((tx) => tx.addVisit(visit, aPerson({ pesel: PESELS[index] ?? PESELS[0] })));
    expect(added.ok).toBe(true);
  }
  return made;
}

export const stored = (office: TestOffice, visit: Visit) =>
  office.store.visits.find((one) => one.visit.id === visit.id)?.visit;
