import { describe, expect, it } from 'vitest';
import { availabilityOf } from '../../electron/engine/availability-of.ts';
import { type BookingRequest, bookVisit } from '../../electron/engine/book-visit.ts';
import { cancelVisit } from '../../electron/engine/cancel-visit.ts';
import { isVisitCode } from '../../shared/rules/visit-code.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aCase, aKey, aPersonInput, at, CASE_ID, DESK_ID, officeWeek, PESELS, someDesks } from '../support/builders.ts';
import { anOffice, aRequest } from '../support/office.ts';
import { book, byAnother, monday, OTHER_CASE, refusal, stored } from './booking.ts';

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
    expect(office.store.visits[0]?.person).toMatchObject({
      identity: { kind: 'pesel', pesel: PESELS[0] },
      phone: '600000000',
    });
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
    const identity = { by: 'pesel' as const, pesel: PESELS[0], caseId: CASE_ID, date: monday };
    await cancelVisit(office, { visitId: first.value.visitId, identity });
    expect(await book(office)).toEqual(refusal('key-reused'));
    expect((await book(office, { idempotencyKey: aKey(2) })).ok).toBe(true);
  });
});

describe('A11 codes', () => {
  it('edge: forced code collision: a code that is in use is drawn again', async () => {
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

  it('edge: forced code collision without end: booking fails loudly and stores nothing', async () => {
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
