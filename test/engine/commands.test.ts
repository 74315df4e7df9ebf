import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { arrive } from '../../electron/engine/arrive.ts';
import { availabilityOf } from '../../electron/engine/availability-of.ts';
import { bookVisit } from '../../electron/engine/book-visit.ts';
import { callNext } from '../../electron/engine/call-next.ts';
import { cancelVisit } from '../../electron/engine/cancel-visit.ts';
import { changeVisit } from '../../electron/engine/change-visit.ts';
import { findVisit } from '../../electron/engine/find-visit.ts';
import { endSession, extendHold, hold } from '../../electron/engine/hold.ts';
import type { OfficePlan, Store } from '../../electron/engine/ports.ts';
import { sweepLateness } from '../../electron/engine/sweep-lateness.ts';
import type { BookedVisit } from '../../electron/engine/views.ts';
import { assertNever } from '../../shared/basics/assert-never.ts';
import type { CaseId, DeskId, HoldId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { isActive } from '../../shared/rules/visit-machine.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aCase, aKey, aPersonInput, aPlan, at, aVisitId, PESELS, someDesks } from '../support/builders.ts';
import { cellsOf, MemoryStore } from '../support/memory-store.ts';
import { anOffice, type TestOffice } from '../support/office.ts';
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
      readonly kiosk: number;
      readonly onEarlier: 'refuse' | 'replace';
    }
  | { readonly kind: 'find'; readonly who: number; readonly what: number; readonly day: number }
  | { readonly kind: 'cancel'; readonly id: number; readonly who: number; readonly what: number; readonly day: number }
  | {
      readonly kind: 'change';
      readonly key: number;
      readonly id: number;
      readonly who: number;
      readonly what: number;
      readonly day: number;
      readonly newDay: number;
      readonly start: number;
    }
  | {
      readonly kind: 'hold';
      readonly kiosk: number;
      readonly what: number;
      readonly day: number;
      readonly start: number;
    }
  | { readonly kind: 'extend' | 'release'; readonly kiosk: number }
  | { readonly kind: 'arrive'; readonly who: number }
  | { readonly kind: 'call'; readonly desk: number }
  | { readonly kind: 'sweep' }
  | { readonly kind: 'wait'; readonly seconds: number }
  /** A morning on which visits are. */
  | { readonly kind: 'morning'; readonly day: number };

const CASES = ['short', 'middle', 'long'] as CaseId[];
const DAYS = ['2026-11-13', '2026-11-16', '2026-11-17'].map(localDate);
const STARTS = ['08:00', '08:10', '08:20', '08:30', '09:00'].map(at);

const who = fc.integer({ min: 0, max: 3 });
const what = fc.integer({ min: 0, max: 2 });
const day = fc.integer({ min: 0, max: 2 });
const start = fc.integer({ min: 0, max: 4 });
const kiosk = fc.integer({ min: 1, max: 2 });
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('book'),
      key: fc.integer({ min: 1, max: 30 }),
      who,
      what,
      day,
      start,
      kiosk,
      onEarlier: fc.constantFrom('refuse', 'replace'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('change'),
      key: fc.integer({ min: 1, max: 30 }),
      id: fc.integer({ min: 1, max: 12 }),
      who,
      what,
      day,
      newDay: day,
      start,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('hold'), kiosk, what, day, start }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('extend', 'release'), kiosk }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('arrive'), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('call'), desk: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sweep') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('find'), who, what, day }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('cancel'), id: fc.integer({ min: 1, max: 12 }), who, what, day }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait'), seconds: fc.integer({ min: -200, max: 400 }) }) },
);
/** What is done at the office while visits take place. */
const onTheDay: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('arrive'), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('call'), desk: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sweep') }) },
  { weight: 3, arbitrary: command },
);
/** First days ahead of the visits, then one morning on which they are. */
const commands = fc
  .tuple(fc.array(command, { minLength: 20, maxLength: 40 }), day, fc.array(onTheDay, { minLength: 5, maxLength: 20 }))
  .map(([ahead, number, today]): readonly Command[] => [...ahead, { kind: 'morning', day: number }, ...today]);

function crowdedPlan(): OfficePlan {
  return aPlan({
    cases: CASES.map((id, index) => aCase({ id, visitMinutes: [10, 20, 45][index] ?? 10 })),
    desks: someDesks(2, { caseIds: CASES }),
  });
}

/** Runs commands one after another; ids, codes and the clock are the same in every run. */
async function run(store: Store, list: readonly Command[], now?: string): Promise<unknown[]> {
  const office = { ...anOffice(), store, by: 'clerk' };
  if (now !== undefined) office.clock.set(now);
  const held = new Map<number, HoldId>();
  const answers: unknown[] = [];
  for (const one of list) answers.push(await answerTo(office, held, one));
  for (const caseId of CASES) answers.push(await availabilityOf(office, { caseId }));
  return answers;
}

type Office = Omit<TestOffice, 'store'> & { readonly store: Store; readonly by: string };

async function answerTo(office: Office, held: Map<number, HoldId>, one: Command): Promise<unknown> {
  switch (one.kind) {
    case 'morning':
      return office.clock.set(`${DAYS[one.day]} 07:45`);
    case 'wait':
      return office.clock.pass(one.seconds);
    case 'sweep':
      return sweepLateness(office);
    case 'call':
      return callNext(office, { deskId: `id-cards-${one.desk}` as DeskId });
    case 'arrive':
      return arrive(office, { by: 'pesel', pesel: PESELS[one.who] ?? '' });
    case 'find':
      return findVisit(office, identity(one));
    case 'cancel':
      return cancelVisit(office, { visitId: aVisitId(one.id), identity: identity(one) });
    case 'release':
      return endSession(atKiosk(office, one.kiosk));
    case 'extend': {
      const holdId = held.get(one.kiosk);
      return holdId === undefined ? null : extendHold(atKiosk(office, one.kiosk), { holdId });
    }
    case 'hold': {
      const kept = await hold(atKiosk(office, one.kiosk), timeOf(one));
      if (kept.ok) held.set(one.kiosk, kept.value.holdId);
      return kept;
    }
    case 'change': {
      const { date, start: begins } = timeOf({ ...one, day: one.newDay });
      const request = { idempotencyKey: aKey(one.key), visitId: aVisitId(one.id), identity: identity(one) };
      return changeVisit(office, { ...request, date, start: begins, holdId: null, language: 'pl' });
    }
    case 'book': {
      const person = aPersonInput({ pesel: PESELS[one.who] ?? '' });
      const holdId = held.get(one.kiosk) ?? null;
      const request = { idempotencyKey: aKey(one.key), ...timeOf(one), person, holdId, onEarlier: one.onEarlier };
      return bookVisit(atKiosk(office, one.kiosk), { ...request, language: 'pl' });
    }
    default:
      return assertNever(one);
  }
}

const atKiosk = (office: Office, number: number) => ({ ...office, holder: `kiosk-${number}` });

const timeOf = (one: { what: number; day: number; start: number }) => ({
  caseId: CASES[one.what] ?? ('' as CaseId),
  date: DAYS[one.day] ?? localDate('2026-11-16'),
  start: STARTS[one.start] ?? at('08:00'),
});

const identity = (one: { who: number; what: number; day: number }) => ({
  by: 'pesel' as const,
  pesel: PESELS[one.who] ?? '',
  caseId: CASES[one.what] ?? ('' as CaseId),
  date: DAYS[one.day] ?? localDate('2026-11-16'),
});

const succeeded = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;

const isBooked = (answer: unknown): answer is { ok: true; value: BookedVisit } => succeeded(answer);

afterEach(removeTempStores);

describe('any order of booking, finding and cancelling', () => {
  it('A7 A11 A12 never overlaps, repeats a code or exceeds a limit', async () => {
    let booked = 0;
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const store = new MemoryStore(crowdedPlan());
        // Visits whose hour is over count for nobody; the sweep then takes them out of the active ones.
        await run(store, [...list, { kind: 'wait', seconds: 7200 }, { kind: 'sweep' }]);
        const active = store.visits.filter(({ visit }) => isActive(visit.state));
        booked += active.length;
        const cells = [...active.map(({ visit }) => visit), ...store.tables.holds].flatMap(cellsOf);
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

  it('A10 whatever came between, a key that has booked gives the same visit until it is cancelled', async () => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const store = new MemoryStore(crowdedPlan());
        const answers = await run(store, list);
        const standing = new Set(
          store.visits.filter(({ visit }) => visit.state !== 'cancelled').map(({ visit }) => visit.id),
        );
        const before = store.tables;
        for (const [index, one] of list.entries()) {
          const answer = answers[index];
          if (one.kind !== 'book' || !isBooked(answer) || !standing.has(answer.value.visitId)) continue;
          asked += 1;
          expect(await answerTo({ ...anOffice(), store, by: 'clerk' }, new Map(), one)).toEqual(answer);
        }
        expect(store.tables).toEqual(before);
      }),
      { numRuns: 40 },
    );
    expect(asked).toBeGreaterThan(100);
  });

  it('A10 C1 the database gives the answers of the store in memory', async () => {
    let successes = 0;
    let arrivals = 0;
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const plan = crowdedPlan();
        const { store } = await openTempStore({ plan });
        const answers = await run(store, list);
        expect(answers).toEqual(await run(new MemoryStore(plan), list));
        successes += answers.filter(succeeded).length;
        arrivals += list.filter(({ kind }, index) => kind === 'arrive' && succeeded(answers[index])).length;
      }),
      { numRuns: 12 },
    );
    expect(successes).toBeGreaterThan(50);
    expect(arrivals).toBeGreaterThan(0);
  }, 120_000);

  it('A10 C1 a restart in the middle changes nothing: keys, hours and the pause are remembered', async () => {
    const plan = crowdedPlan();
    const first = await openTempStore({ plan });
    const time = { what: 1, day: 1, start: 0 };
    const booking = { kind: 'book', key: 1, who: 0, kiosk: 1, onEarlier: 'refuse', ...time } as const;
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
