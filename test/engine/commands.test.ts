import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { availabilityOf } from '../../electron/engine/availability-of.ts';
import { bookVisit } from '../../electron/engine/book-visit.ts';
import { cancelVisit } from '../../electron/engine/cancel-visit.ts';
import { findVisit } from '../../electron/engine/find-visit.ts';
import type { OfficePlan, Store } from '../../electron/engine/ports.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aCase, aKey, aPersonInput, aPlan, at, aVisitId, PESELS, someDesks } from '../support/builders.ts';
import { cellsOf, MemoryStore } from '../support/memory-store.ts';
import { anOffice } from '../support/office.ts';
import { openTempStore, removeTempStores } from '../support/temp-store.ts';

/** What residents do, in any order, at two kiosks' worth of tempo. */
type Command =
  | {
      readonly kind: 'book';
      readonly key: number;
      readonly who: number;
      readonly what: number;
      readonly day: number;
      readonly start: number;
    }
  | { readonly kind: 'find'; readonly who: number; readonly what: number; readonly day: number }
  | { readonly kind: 'cancel'; readonly id: number; readonly who: number; readonly what: number; readonly day: number }
  | { readonly kind: 'wait'; readonly seconds: number };

const CASES = ['short', 'middle', 'long'] as CaseId[];
const DAYS = ['2026-11-13', '2026-11-16', '2026-11-17'].map(localDate);
const STARTS = ['08:00', '08:10', '08:20', '08:30', '09:00'].map(at);

const who = fc.integer({ min: 0, max: 3 });
const what = fc.integer({ min: 0, max: 2 });
const day = fc.integer({ min: 0, max: 2 });
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('book'),
      key: fc.integer({ min: 1, max: 30 }),
      who,
      what,
      day,
      start: fc.integer({ min: 0, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('find'), who, what, day }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('cancel'), id: fc.integer({ min: 1, max: 12 }), who, what, day }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait'), seconds: fc.integer({ min: -200, max: 400 }) }) },
);
const commands = fc.array(command, { minLength: 20, maxLength: 60 });

function crowdedPlan(): OfficePlan {
  return aPlan({
    cases: CASES.map((id, index) => aCase({ id, visitMinutes: [10, 20, 45][index] ?? 10 })),
    desks: someDesks(2, { caseIds: CASES }),
  });
}

/** Runs commands one after another; ids, codes and the clock are the same in every run. */
async function run(store: Store, list: readonly Command[]): Promise<unknown[]> {
  const office = { ...anOffice(), store };
  const identity = (one: { who: number; what: number; day: number }) => ({
    pesel: PESELS[one.who] ?? '',
    caseId: CASES[one.what] ?? ('' as CaseId),
    date: DAYS[one.day] ?? localDate('2026-11-16'),
  });
  const answers: unknown[] = [];
  for (const one of list) {
    if (one.kind === 'wait') office.clock.pass(one.seconds);
    else if (one.kind === 'find') answers.push(await findVisit(office, identity(one)));
    else if (one.kind === 'cancel')
      answers.push(await cancelVisit(office, { visitId: aVisitId(one.id), ...identity(one) }));
    else {
      const { pesel, ...time } = identity(one);
      const start = STARTS[one.start] ?? at('08:00');
      const person = aPersonInput({ pesel });
      answers.push(await bookVisit(office, { idempotencyKey: aKey(one.key), ...time, start, person, language: 'pl' }));
    }
  }
  for (const caseId of CASES) answers.push(await availabilityOf(office, { caseId }));
  return answers;
}

const succeeded = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;

afterEach(removeTempStores);

describe('any order of booking, finding and cancelling', () => {
  it('A7 A11 A12 never overlaps, repeats a code or exceeds a limit', async () => {
    let booked = 0;
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const store = new MemoryStore(crowdedPlan());
        await run(store, list);
        const active = store.visits.filter(({ visit }) => visit.state === 'booked');
        booked += active.length;
        const cells = active.flatMap(({ visit }) => cellsOf(visit));
        expect(new Set(cells).size).toBe(cells.length);
        const codes = store.visits.map(({ visit }) => visit.code);
        expect(new Set(codes).size).toBe(codes.length);
        for (const pesel of PESELS)
          expectWithinLimits(active.filter(({ person }) => person?.pesel === pesel).map(({ visit }) => visit));
      }),
      { numRuns: 60 },
    );
    expect(booked).toBeGreaterThan(100);
  });

  it('A10 C1 the database gives the answers of the store in memory', async () => {
    let successes = 0;
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const plan = crowdedPlan();
        const { store } = await openTempStore({ plan });
        const answers = await run(store, list);
        expect(answers).toEqual(await run(new MemoryStore(plan), list));
        successes += answers.filter(succeeded).length;
      }),
      { numRuns: 12 },
    );
    expect(successes).toBeGreaterThan(50);
  }, 120_000);

  it('A10 C1 a restart in the middle changes nothing: keys, hours and the pause are remembered', async () => {
    const plan = crowdedPlan();
    const first = await openTempStore({ plan });
    const booking = { kind: 'book', key: 1, who: 0, what: 1, day: 1, start: 0 } as const;
    const wrong = { kind: 'find', who: 1, what: 1, day: 1 } as const;
    const before = await run(first.store, [booking, wrong, wrong, wrong, wrong, wrong]);
    const second = await first.reopen();
    const after = await run(second.store, [booking, { kind: 'find', who: 0, what: 1, day: 1 }]);
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).toEqual({ ok: false, error: { type: 'paused', seconds: 300 } });
    expect(after.slice(2)).toEqual(before.slice(6));
  });
});

function expectWithinLimits(visits: readonly Visit[]): void {
  expect(visits.length).toBeLessThanOrEqual(3);
  expect(new Set(visits.map(({ caseId }) => caseId)).size).toBe(visits.length);
  for (const a of visits) {
    for (const b of visits) {
      const apart = a === b || a.date !== b.date || a.start + a.minutes <= b.start || b.start + b.minutes <= a.start;
      expect(apart).toBe(true);
    }
  }
}
