import { describe, expect, it } from 'vitest';
import { availabilityOf } from '../../electron/engine/availability-of.ts';
import { type BookingRequest, bookVisit } from '../../electron/engine/book-visit.ts';
import { cancelVisit } from '../../electron/engine/cancel-visit.ts';
import { BookErrorSchema } from '../../shared/contract/failures.ts';
import { BookedVisitSchema } from '../../shared/contract/views.ts';
import type { CaseId, DeskId } from '../../shared/model/ids.ts';
import { isVisitCode } from '../../shared/rules/visit-code.ts';
import { localDate } from '../../shared/time/local-date.ts';
import {
  aCase,
  aDepartment,
  aDesk,
  aKey,
  aPersonInput,
  aSpecialDay,
  at,
  CASE_ID,
  DESK_ID,
  officeWeek,
  PESELS,
  someDesks,
  someSettings,
} from '../support/builders.ts';
import { cellsOf } from '../support/memory-store.ts';
import { anOffice, aRequest, type TestOffice } from '../support/office.ts';

const OTHER_CASE = 'id-card-collection' as CaseId;
const monday = localDate('2026-11-16');

/** Books and checks the answer against the contract on the way. */
async function book(office: TestOffice, changes: Partial<BookingRequest> = {}) {
  const result = await bookVisit(office, aRequest(changes));
  if (result.ok) BookedVisitSchema.parse(result.value);
  else BookErrorSchema.parse(result.error);
  return result;
}

/** A booking by another resident, with a key of its own. */
const byAnother = (number: number, changes: Partial<BookingRequest> = {}): Partial<BookingRequest> => ({
  idempotencyKey: aKey(number + 1),
  person: aPersonInput({ pesel: PESELS[number] ?? '' }),
  ...changes,
});

const refusal = (type: string) => ({ ok: false, error: expect.objectContaining({ type }) });
const stored = (office: TestOffice) => office.store.visits.map(({ visit }) => visit);

describe('booking a visit', () => {
  it('A11 stores the visit and gives its code, place, documents and receipt', async () => {
    const office = anOffice();
    const result = await book(office);
    const [visit] = stored(office);
    expect(result).toMatchObject({
      ok: true,
      value: {
        visitId: visit?.id,
        code: visit?.code,
        date: monday,
        start: at('10:00'),
        minutes: 30,
        room: '12',
        caseName: { pl: 'Wniosek o dowód osobisty' },
        departmentName: { pl: 'Dowody osobiste' },
        documents: [{ when: 'always' }, { when: 'if-applicable' }],
      },
    });
    expect(visit).toMatchObject({ state: 'booked', deskId: DESK_ID, createdAt: office.clock.now(), language: 'pl' });
    expect(isVisitCode(visit?.code ?? '')).toBe(true);
    expect(office.store.visits[0]?.person).toMatchObject({ pesel: PESELS[0], phone: '600000000' });
  });

  it('A7 the time is gone afterwards', async () => {
    const office = anOffice();
    await book(office);
    const answer = await availabilityOf(office, { caseId: CASE_ID });
    const day = answer.ok ? answer.value.days.find(({ date }) => date === monday) : undefined;
    const starts = day?.kind === 'free' ? day.starts : [];
    expect(starts).toContain(at('09:30'));
    expect(starts).toContain(at('10:30'));
    for (const gone of ['09:40', '09:50', '10:00', '10:10', '10:20']) expect(starts).not.toContain(at(gone));
  });

  it('D5 the length is that of the moment: a later change touches no stored visit', async () => {
    const office = anOffice();
    await book(office);
    office.store.plan = { ...office.store.plan, cases: [aCase({ visitMinutes: 60 })] };
    expect((await book(office)).ok).toBe(true);
    expect(stored(office).map(({ minutes }) => minutes)).toEqual([30]);
  });
});

describe('A10 the same key is the same visit', () => {
  it('A10 a double tap books once', async () => {
    const office = anOffice();
    const [first, second] = await Promise.all([book(office), book(office)]);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
    expect(stored(office)).toHaveLength(1);
  });

  it('A10 a retry gives the same code even when nothing could be booked any more', async () => {
    const office = anOffice();
    const first = await book(office);
    office.clock.set('2026-11-16 11:00');
    office.store.plan = { ...office.store.plan, cases: [aCase({ active: false })], desks: [] };
    expect(await book(office)).toEqual(first);
  });

  it('A10 PESEL may be written differently the second time', async () => {
    const office = anOffice();
    const first = await book(office);
    expect(await book(office, { person: aPersonInput({ pesel: '900417 03211' }) })).toEqual(first);
  });

  it.each<[string, Partial<BookingRequest>]>([
    ['another case', { caseId: OTHER_CASE }],
    ['another day', { date: localDate('2026-11-17') }],
    ['another hour', { start: at('11:00') }],
    ['another person', { person: aPersonInput({ pesel: PESELS[1] }) }],
  ])('A10 a known key with %s is refused and reveals nothing', async (_, changes) => {
    const office = anOffice({ cases: [aCase(), aCase({ id: OTHER_CASE })] });
    await book(office);
    expect(await book(office, changes)).toEqual({ ok: false, error: { type: 'key-reused' } });
    expect(stored(office)).toHaveLength(1);
  });

  it('A10 a cancelled visit is not handed out as booked', async () => {
    const office = anOffice();
    const first = await book(office);
    if (!first.ok) throw new Error('not booked');
    await cancelVisit(office, { visitId: first.value.visitId, pesel: PESELS[0], caseId: CASE_ID, date: monday });
    expect(await book(office)).toEqual(refusal('key-reused'));
    expect((await book(office, { idempotencyKey: aKey(2) })).ok).toBe(true);
  });
});

describe('refusals before the time is looked at', () => {
  it('A9 a person with problems is refused with all of them, and nothing is stored', async () => {
    const office = anOffice();
    const person = aPersonInput({ pesel: '123', email: '' });
    expect(await book(office, { person })).toEqual({
      ok: false,
      error: {
        type: 'person-refused',
        problems: [
          { field: 'pesel', problem: { type: 'too-short', missing: 8 } },
          { field: 'email', problem: { type: 'empty' } },
        ],
      },
    });
    expect(stored(office)).toEqual([]);
  });

  it('A9 the date of birth is compared with the date in Poland', async () => {
    const office = anOffice();
    const bornOnThe23rd = '26312300078';
    const date = localDate('2026-11-24');
    office.clock.set('2026-11-22 23:59');
    const early = await book(office, { date, person: aPersonInput({ pesel: bornOnThe23rd }) });
    expect(early).toMatchObject({ error: { problems: [{ field: 'pesel', problem: { type: 'future' } }] } });
    office.clock.set('2026-11-23 00:00');
    expect((await book(office, { date, person: aPersonInput({ pesel: bornOnThe23rd }) })).ok).toBe(true);
  });

  it('A9 e-mail may be left out where the setting says so', async () => {
    const office = anOffice({ settings: someSettings({ emailRequired: false }) });
    await book(office, { person: aPersonInput({ email: '' }) });
    expect(office.store.visits[0]?.person?.email).toBeNull();
  });

  it('A2 what was switched off while the resident was on the form is not offered', async () => {
    const off = [
      anOffice({ cases: [aCase({ active: false })] }),
      anOffice({ departments: [aDepartment({ active: false })] }),
      anOffice({ cases: [] }),
    ];
    for (const office of off) expect(await book(office)).toEqual({ ok: false, error: { type: 'not-offered' } });
  });
});

describe('A7 the time is looked at again', () => {
  it.each<[string, string, string]>([
    ['off the grid', '2026-11-16', '10:05'],
    ['before the block', '2026-11-16', '07:30'],
    ['over its end', '2026-11-16', '15:40'],
    ['on a holiday', '2026-11-11', '10:00'],
    ['on a Saturday', '2026-11-14', '10:00'],
    ['today', '2026-11-09', '14:00'],
    ['in the past', '2026-11-06', '10:00'],
    ['beyond 30 days', '2026-12-10', '10:00'],
    ['at the end of the day', '2026-11-16', '24:00'],
  ])('A6 A7 a start %s is not offered', async (_, date, start) => {
    const result = await book(anOffice(), { date: localDate(date), start: at(start) });
    expect(result).toEqual(refusal('time-not-offered'));
    expect(result).toMatchObject({ error: { nearest: { length: 3 } } });
  });

  it('A6 the last day of the window is bookable', async () => {
    expect((await book(anOffice(), { date: localDate('2026-12-09') })).ok).toBe(true);
  });

  it('A6 the chosen hour passes while typing', async () => {
    const settings = someSettings({ earliest: { kind: 'same-day', leadMinutes: 0 } });
    const office = anOffice({ settings });
    office.clock.set('2026-11-09 13:59');
    expect((await book(office, { date: localDate('2026-11-09'), start: at('14:00') })).ok).toBe(true);
    office.clock.set('2026-11-09 14:30');
    const late = await book(office, byAnother(1, { date: localDate('2026-11-09'), start: at('14:30') }));
    expect(late).toMatchObject({
      error: { type: 'time-not-offered', nearest: [{ date: '2026-11-09', start: at('14:40') }, {}, {}] },
    });
  });

  it('A6 midnight passes during the session: the first day is not bookable any more', async () => {
    const office = anOffice();
    office.clock.set('2026-11-15 23:59');
    expect((await book(office)).ok).toBe(true);
    office.clock.set('2026-11-16 00:00');
    expect(await book(office, byAnother(1, { start: at('12:00') }))).toEqual(refusal('time-not-offered'));
  });

  it('D3 the administrator closes the day while the resident is on the form', async () => {
    const office = anOffice();
    office.store.plan = { ...office.store.plan, specialDays: [aSpecialDay('2026-11-16', [])] };
    expect(await book(office)).toEqual(refusal('time-not-offered'));
  });

  it('A7 without a serving desk no time is offered', async () => {
    const result = await book(anOffice({ desks: [aDesk({ active: false })] }));
    expect(result).toEqual({ ok: false, error: { type: 'time-not-offered', nearest: [] } });
  });

  it('A8 who loses a race sees the three nearest times', async () => {
    const office = anOffice();
    await book(office);
    expect(await book(office, byAnother(1))).toEqual({
      ok: false,
      error: {
        type: 'time-taken',
        nearest: [
          { date: monday, start: at('10:30') },
          { date: monday, start: at('09:30') },
          { date: monday, start: at('10:40') },
        ],
      },
    });
  });

  it('A8 a start that a longer visit has partly taken is taken too', async () => {
    const office = anOffice();
    await book(office);
    expect(await book(office, byAnother(1, { start: at('10:20') }))).toEqual(refusal('time-taken'));
    expect((await book(office, byAnother(1, { start: at('10:30') }))).ok).toBe(true);
  });

  it('A7 k desks sell exactly k places at one start, whoever asks at once', async () => {
    const office = anOffice({ desks: someDesks(3) });
    const results = await Promise.all(PESELS.map((_, number) => book(office, byAnother(number))));
    expect(results.filter((result) => result.ok)).toHaveLength(3);
    for (const result of results) if (!result.ok) expect(result.error.type).toBe('time-taken');
    expect(new Set(stored(office).map(({ deskId }) => deskId)).size).toBe(3);
  });

  it('A7 of the free desks the one that leaves the smallest gap is taken', async () => {
    const office = anOffice({ desks: someDesks(2) });
    await book(office, byAnother(1, { start: at('08:00') }));
    await book(office, byAnother(2, { start: at('08:00') }));
    await book(office, byAnother(3, { start: at('09:00') }));
    await book(office, byAnother(4, { start: at('08:30') }));
    const desks = stored(office).map(({ deskId, start }) => [start, deskId]);
    const atNine = desks.find(([start]) => start === at('09:00'))?.[1];
    expect(desks.find(([start]) => start === at('08:30'))?.[1]).toBe(atNine);
  });

  it('A7 a desk that another process took meanwhile gives way to the next, and the last to "taken"', async () => {
    const office = anOffice({ desks: someDesks(2) });
    const lost = (deskId: string) => {
      const cells = cellsOf({ deskId: deskId as DeskId, date: monday, start: at('10:00'), minutes: 30 });
      for (const cell of cells) office.store.takenBehindTheBack.add(cell);
    };
    lost('id-cards-1');
    expect((await book(office)).ok).toBe(true);
    expect(stored(office)[0]?.deskId).toBe('id-cards-2');
    lost('id-cards-2');
    expect(await book(office, byAnother(1))).toEqual(refusal('time-taken'));
    expect(stored(office)).toHaveLength(1);
  });
});

describe('A12 the other visits of the person', () => {
  it('A12 one active visit in a case', async () => {
    const office = anOffice();
    await book(office);
    const again = await book(office, { idempotencyKey: aKey(2), date: localDate('2026-11-17') });
    expect(again).toEqual({ ok: false, error: { type: 'case-already-booked' } });
  });

  it('A12 overlapping hours in another case', async () => {
    const cases = [aCase(), aCase({ id: OTHER_CASE })];
    const office = anOffice({ cases, desks: someDesks(2, { caseIds: [CASE_ID, OTHER_CASE] }) });
    await book(office);
    const other = { idempotencyKey: aKey(2), caseId: OTHER_CASE };
    expect(await book(office, { ...other, start: at('10:20') })).toEqual({
      ok: false,
      error: { type: 'hours-overlap' },
    });
    expect((await book(office, { ...other, start: at('10:30') })).ok).toBe(true);
  });

  it('A12 three active visits at most', async () => {
    const caseIds = ['case-one', 'case-two', 'case-three', 'case-four'] as CaseId[];
    const office = anOffice({ cases: caseIds.map((id) => aCase({ id })), desks: [aDesk({ caseIds })] });
    const results = [];
    for (const [index, caseId] of caseIds.entries()) {
      const start = at(`${String(8 + index).padStart(2, '0')}:00`);
      results.push(await book(office, { idempotencyKey: aKey(index), caseId, start }));
    }
    expect(results.map((result) => result.ok)).toEqual([true, true, true, false]);
    expect(results[3]).toEqual({ ok: false, error: { type: 'too-many-visits', max: 3 } });
  });

  it('A12 two kiosks, one PESEL, one moment: one visit', async () => {
    const office = anOffice({ desks: someDesks(2) });
    const [one, two] = await Promise.all([book(office), book(office, { idempotencyKey: aKey(2), start: at('12:00') })]);
    expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
    expect(stored(office)).toHaveLength(1);
  });
});

describe('A11 codes', () => {
  it('A11 a code that is in use is drawn again', async () => {
    const office = anOffice({ desks: someDesks(2) });
    const sequence = [1, 2, 3, 4, 5, 6, 7, 8];
    const other = [8, 7, 6, 5, 4, 3, 2, 1];
    const numbers = [...sequence, ...sequence, ...sequence, ...other];
    let drawn = 0;
    const ids = { ...office.ids, randomBelow: () => numbers[drawn++] ?? 0 };
    await bookVisit({ ...office, ids }, aRequest());
    await bookVisit({ ...office, ids }, aRequest(byAnother(1)));
    const codes = stored(office).map(({ code }) => code);
    expect(new Set(codes).size).toBe(2);
    expect(drawn).toBe(32);
  });

  it('A11 if every code is in use, booking fails loudly and stores nothing', async () => {
    const office = anOffice({ desks: someDesks(2) });
    let drawn = 0;
    const ids = { ...office.ids, randomBelow: () => 1 + (drawn++ % 8) };
    await bookVisit({ ...office, ids }, aRequest());
    await expect(bookVisit({ ...office, ids }, aRequest(byAnother(1)))).rejects.toThrow();
    expect(stored(office)).toHaveLength(1);
  });
});

describe('A5 opening hours', () => {
  it('A5 on Monday the last start is 15:30, on Tuesday the first 07:30', async () => {
    const answer = await availabilityOf(anOffice(), { caseId: CASE_ID });
    const days = new Map(
      answer.ok ? answer.value.days.map((day) => [day.date, day.kind === 'free' ? day.starts : []]) : [],
    );
    expect(days.get(monday)?.at(-1)).toBe(at('15:30'));
    expect(days.get(localDate('2026-11-17'))?.[0]).toBe(at('07:30'));
  });

  it('A2 availability of what is not offered', async () => {
    const answer = await availabilityOf(anOffice({ cases: [] }), { caseId: CASE_ID });
    expect(answer).toEqual({ ok: false, error: { type: 'not-offered' } });
  });

  it('D3 a changed plan is seen at once', async () => {
    const office = anOffice();
    await availabilityOf(office, { caseId: CASE_ID });
    office.store.plan = { ...office.store.plan, openingBlocks: officeWeek().slice(1) };
    const answer = await availabilityOf(office, { caseId: CASE_ID });
    expect(answer.ok && answer.value.days.find(({ date }) => date === monday)?.kind).toBe('closed');
  });
});
