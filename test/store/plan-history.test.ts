import { afterEach, describe, expect, it } from 'vitest';
import type { CallListEntry } from '../../electron/engine/ports.ts';
import { ok } from '../../shared/basics/result.ts';
import type { CaseId, ChangeId, DeskId } from '../../shared/model/ids.ts';
import type { OfficePlan } from '../../shared/model/office-plan.ts';
import type { PlanChange } from '../../shared/model/plan-change.ts';
import { localDate } from '../../shared/time/local-date.ts';
import {
  aCase,
  aDepartment,
  aDesk,
  anOpeningBlock,
  aPerson,
  aPlan,
  aSpecialDay,
  at,
  aVisit,
  aVisitId,
  hours,
  instant,
  someSettings,
} from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';

afterEach(removeTempStores);

const aChange = (number: number, changes: Partial<PlanChange> = {}): PlanChange => ({
  id: aVisitId(number) as unknown as ChangeId,
  revision: number,
  atMs: instant('2026-11-09 10:00'),
  by: 'administrator',
  kind: 'week',
  undoes: null,
  items: [{ key: 'hours:id-cards', before: null, after: { any: ['thing'] } }],
  ...changes,
});

/** Every part of a plan in another shape than the one it begins with. */
const changedPlan: OfficePlan = aPlan({
  departments: [
    aDepartment({
      breaks: [{ weekday: 1, hours: hours('12:00-12:30'), validFrom: null, validTo: localDate('2027-01-01') }],
      suspension: { message: { pl: 'Awaria systemu państwowego.' } },
    }),
  ],
  cases: [
    aCase({ id: 'second' as CaseId }),
    aCase({ laterLengths: [{ from: localDate('2026-12-01'), minutes: 45 }], archived: true }),
  ],
  desks: [
    aDesk({ id: 'new' as DeskId, caseIds: ['second' as CaseId] }),
    aDesk({
      hours: [{ weekday: 2, hours: hours('08:00-12:00'), validFrom: localDate('2026-12-01'), validTo: null }],
      breaks: [{ weekday: 2, hours: hours('10:00-10:15'), validFrom: null, validTo: null }],
      archived: true,
      active: false,
    }),
  ],
  openingBlocks: [anOpeningBlock(3, '09:00-11:00', { validFrom: localDate('2026-12-01') })],
  specialDays: [aSpecialDay('2026-12-24', ['08:00-10:00'])],
  settings: someSettings({ graceMinutes: 10, freedDelayMinutes: { min: 5, max: 30 } }),
});

describe.each(DATABASES)('a changed plan, on $name', ({ open }) => {
  it('D7 is saved whole, raises the revision and survives a restart', async () => {
    const temp = await open();
    await temp.store.write(async (tx) => {
      await tx.savePlan(changedPlan, aChange(2), []);
      return ok(undefined);
    });
    const read = (store: typeof temp.store) =>
      store.read(async (tx) => ({ plan: await tx.plan(), revision: await tx.planRevision() }));
    const { plan, revision } = await read(temp.store);
    expect(plan).toEqual(changedPlan);
    expect(revision).toBe(2);
    expect(await read((await temp.reopen()).store)).toEqual({ plan: changedPlan, revision: 2 });
  });

  it('D7 is in the history, newest first, and found by its id', async () => {
    const { store } = await open();
    const undo = aChange(3, { undoes: aChange(2).id, kind: 'undo' });
    await store.write(async (tx) => {
      await tx.savePlan(changedPlan, aChange(2), []);
      await tx.savePlan(changedPlan, undo, []);
      return ok(undefined);
    });
    expect(await store.read((tx) => tx.planChanges(10))).toEqual([undo, aChange(2)]);
    expect(await store.read((tx) => tx.planChanges(1))).toEqual([undo]);
    expect(await store.read((tx) => tx.planChange(aChange(2).id))).toEqual(aChange(2));
    expect(await store.read((tx) => tx.planChange(aChange(9).id))).toBeNull();
  });

  it('D5 keeps its call list in order, without anything personal', async () => {
    const { store } = await open();
    const before = { deskId: aVisit().deskId, date: aVisit().date, start: aVisit().start };
    const list: CallListEntry[] = [
      { visitId: aVisit().id, outcome: 'move', before, after: { ...before, start: at('11:00') } },
    ];
    await store.write(async (tx) => {
      await tx.addVisit(aVisit(), aPerson());
      await tx.savePlan(changedPlan, aChange(2), list);
      return ok(undefined);
    });
    expect(await store.read((tx) => tx.callList(aChange(2).id))).toEqual(list);
    expect(await store.read((tx) => tx.callList(aChange(3).id))).toEqual([]);
  });

  it('D7 never loses a department, case or desk: deleting is archiving', async () => {
    const { store } = await open();
    await expect(
      store.write(async (tx) => {
        await tx.savePlan(aPlan({ desks: [] }), aChange(2), []);
        return ok(undefined);
      }),
    ).rejects.toThrow('archive');
    expect(await store.read((tx) => tx.plan())).toEqual(aPlan());
  });

  it('D5 that cannot be saved whole leaves no trace', async () => {
    const { store } = await open();
    const result = await store.write(async (tx) => {
      await tx.savePlan(changedPlan, aChange(2), []);
      return { ok: false, error: 'no' } as const;
    });
    expect(result.ok).toBe(false);
    const now = await store.read(async (tx) => [await tx.plan(), await tx.planRevision(), await tx.planChanges(9)]);
    expect(now).toEqual([aPlan(), 1, []]);
  });
});
