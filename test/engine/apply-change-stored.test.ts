import { afterEach, expect, it } from 'vitest';
import { applyChange } from '../../electron/engine/apply-change.ts';
import { getCallList, getPlan, listPlanChanges } from '../../electron/engine/plan-history.ts';
import type { Store } from '../../electron/engine/ports.ts';
import { previewChange } from '../../electron/engine/preview-change.ts';
import { planDifference } from '../../electron/engine/rules/plan-items.ts';
import type { ChangeId } from '../../shared/model/ids.ts';
import type { Decision } from '../../shared/model/impact.ts';
import { ScheduleChangeSchema } from '../../shared/model/schedule-change.ts';
import {
  aKey,
  aPerson,
  aPlan,
  aSpecialDay,
  at,
  aVisit,
  aVisitId,
  CASE_ID,
  DEPARTMENT_ID,
  hours,
  PESELS,
  someDesks,
} from '../support/builders.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { anOffice } from '../support/office.ts';
import { openTempStore, removeTempStores } from '../support/temp-store.ts';
import { FIRST, place } from './schedule.ts';

const plan = aPlan({ desks: someDesks(2) });
const VISITS = ['08:00', '09:00', '10:00', '11:00'].map((start, index) =>
  aVisit({
    id: aVisitId(index + 101),
    code: `K7CM3P9T${'XHJK'[index]}`,
    idempotencyKey: aKey(index + 101),
    start: at(start),
  }),
);
const decide = (index: number, decision: Decision['decision']): Decision => ({
  visitId: aVisitId(index + 101),
  decision,
});
const at3 = (start: string): Decision['decision'] => ({ kind: 'move', to: place(FIRST, '2026-11-16', start) });

/** The same story of changes on any store: what every step answers, and what is left at the end. */
async function story(store: Store): Promise<unknown[]> {
  const office = { ...anOffice(), store, by: 'administrator' };
  for (const [index, visit] of VISITS.entries()) {
    await store.write((tx) => tx.addVisit(visit, aPerson({ pesel: PESELS[index] ?? PESELS[0] })));
  }
  const answers: unknown[] = [];
  const steps: readonly (readonly [change: object, decisions: Decision[]])[] = [
    [{ kind: 'length', caseId: CASE_ID, from: '2026-11-20', minutes: 45 }, []],
    [{ kind: 'special-day', day: aSpecialDay('2026-11-16', []) }, [decide(0, { kind: 'keep' })]],
    [
      // The first three go round on the same desk, the fourth is cancelled.
      { kind: 'special-day', day: aSpecialDay('2026-11-16', ['09:05-09:35', '08:05-08:35', '10:05-10:35']) },
      [decide(0, at3('09:05')), decide(1, at3('10:05')), decide(2, at3('08:05')), decide(3, { kind: 'cancel' })],
    ],
    [
      {
        kind: 'breaks',
        departmentId: DEPARTMENT_ID,
        breaks: [{ weekday: 2, hours: hours('12:00-12:30'), validFrom: null, validTo: null }],
      },
      [],
    ],
    [{ kind: 'archive', what: 'desk', id: 'id-cards-2' }, []],
    [{ kind: 'order', what: 'desks', ids: ['id-cards-1'] }, []],
  ];
  const { revision: first } = await getPlan(office);
  for (const [change, decisions] of steps) {
    const request = { change: ScheduleChangeSchema.parse(change), baseRevision: (await getPlan(office)).revision };
    answers.push(await previewChange(office, request), await applyChange(office, { ...request, decisions }));
  }
  const changes = await listPlanChanges(office, { limit: 20 });
  for (const { id } of changes) answers.push(await getCallList(office, { changeId: id as ChangeId }));
  const visits = await store.read((tx) => Promise.all(VISITS.map(({ id }) => tx.visit(id))));
  const present = await getPlan(office);
  return [...answers, changes, visits, present.revision - first, planDifference(plan, present.plan)];
}

afterEach(removeTempStores);

it('D5 D7 the database gives the answers of the store in memory', async () => {
  const { store } = await openTempStore({ plan });
  const inMemory = await story(new MemoryStore(plan));
  expect(await story(store)).toEqual(inMemory);
  const saved = inMemory.filter((answer) => (answer as { ok?: boolean }).ok === true);
  expect(saved.length).toBeGreaterThan(8);
  expect(inMemory.at(-3)).toMatchObject([
    { ...place(FIRST, '2026-11-16', '09:05'), exception: false },
    place(FIRST, '2026-11-16', '10:05'),
    place(FIRST, '2026-11-16', '08:05'),
    { state: 'cancelled', cancelledBy: 'schedule' },
  ]);
});

it('D5 a change that is refused leaves the database as it was', async () => {
  const { store } = await openTempStore({ plan });
  const office = { ...anOffice(), store, by: 'administrator' };
  for (const visit of VISITS.slice(0, 2)) await store.write((tx) => tx.addVisit(visit, aPerson()));
  const read = () =>
    store.read(async (tx) => [
      await tx.planRevision(),
      await tx.activeFrom(VISITS[0]?.date ?? aVisit().date),
      await tx.planChanges(9),
    ]);
  const before = await read();
  const request = {
    change: ScheduleChangeSchema.parse({ kind: 'special-day', day: aSpecialDay('2026-11-16', []) }),
    baseRevision: (await getPlan(office)).revision,
    decisions: [decide(0, { kind: 'cancel' }), decide(1, { kind: 'move', to: place(FIRST, '2026-11-16', '12:00') })],
  };
  expect(await applyChange(office, request)).toEqual({
    ok: false,
    error: { type: 'place-not-free', visitId: aVisitId(102) },
  });
  expect(await read()).toEqual(before);
});
