import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { callNext } from '../../electron/engine/call-next.ts';
import { listDay } from '../../electron/engine/list-day.ts';
import { CallNextErrorSchema } from '../../shared/contract/staff-failures.ts';
import { DayVisitSchema } from '../../shared/contract/staff-views.ts';
import type { CaseId, DepartmentId, DeskId } from '../../shared/model/ids.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aDepartment, aDesk, at, DEPARTMENT_ID, DESK_ID, instant, someDesks } from '../support/builders.ts';
import { anOffice, type TestOffice } from '../support/office.ts';
import { monday, now, put, refusal } from './booking.ts';

const SECOND = 'id-cards-2' as DeskId;
const came = { state: 'arrived' as const, arrivedAt: instant('2026-11-16 09:00') };

function today(plan: Parameters<typeof anOffice>[0] = { desks: someDesks(2) }): TestOffice & { by: string } {
  const office = anOffice(plan);
  office.clock.set('2026-11-16 10:00');
  return { ...office, by: 'Stanowisko 1' };
}

async function call(office: TestOffice & { by: string }, deskId: DeskId = DESK_ID) {
  const result = await callNext(office, { deskId });
  if (result.ok) DayVisitSchema.parse(result.value);
  else CallNextErrorSchema.parse(result.error);
  return result;
}

describe('F2 the next person', () => {
  it('F2 is called to the desk that asks, and the history says who called', async () => {
    const office = today();
    const [, early] = put(office, { ...came, start: at('10:20') }, { ...came, start: at('09:40') });
    expect(await call(office, SECOND)).toMatchObject({
      ok: true,
      value: { visitId: early?.id, state: 'called', deskId: DESK_ID, servingDeskId: SECOND },
    });
    expect(office.store.tables.events).toMatchObject([{ move: 'call', by: 'Stanowisko 1', atMs: office.clock.now() }]);
  });

  it('F2 two desks pressing at once get two people', async () => {
    const office = today();
    put(office, { ...came, start: at('09:40') }, { ...came, start: at('10:00') });
    const [one, two] = await Promise.all([call(office, DESK_ID), call(office, SECOND)]);
    expect([one.ok, two.ok]).toEqual([true, true]);
    expect(new Set(office.store.visits.map(({ visit }) => visit.servingDeskId))).toEqual(new Set([DESK_ID, SECOND]));
  });

  it('F2 one desk pressing twice gets one person', async () => {
    const office = today();
    const [first] = put(office, { ...came, start: at('09:40') }, { ...came, start: at('10:00') });
    const [one, two] = await Promise.all([call(office), call(office)]);
    expect(one.ok).toBe(true);
    expect(two).toEqual({ ok: false, error: { type: 'desk-busy', visitId: first?.id } });
  });

  it('F2 a desk that serves somebody is busy', async () => {
    const office = today();
    const [served] = put(
      office,
      { ...came, state: 'in-service', servingDeskId: DESK_ID },
      { ...came, start: at('11:00') },
    );
    expect(await call(office)).toEqual({ ok: false, error: { type: 'desk-busy', visitId: served?.id } });
    expect((await call(office, SECOND)).ok).toBe(true);
  });

  it('F2 nobody waits: booked only, another case, another department, another day', async () => {
    const office = today();
    put(
      office,
      { start: at('10:00') },
      { ...came, start: at('10:00'), caseId: 'id-card-pin' as CaseId },
      { ...came, start: at('10:00'), departmentId: 'vehicles' as DepartmentId },
      { ...came, start: at('10:00'), date: localDate('2026-11-13') },
    );
    expect(await call(office)).toEqual(refusal('nobody-waits'));
    expect(await call(today())).toEqual(refusal('nobody-waits'));
  });

  it.each([
    ['unknown', [aDesk({ id: SECOND })]],
    ['switched off', [aDesk({ active: false })]],
    ['archived', [aDesk({ archived: true })]],
  ])('F2 a desk that is %s calls nobody', async (_, desks) => {
    const office = today({ desks });
    put(office, came);
    expect(await call(office)).toEqual(refusal('unknown-desk'));
  });
});

describe('F1 the list of the day', () => {
  it('F1 everything of the day in order of time, of one department or of all, with what can be done', async () => {
    const office = today({ departments: [aDepartment(), aDepartment({ id: 'vehicles' as DepartmentId, code: 'P' })] });
    put(
      office,
      { ...came, start: at('12:00') },
      { start: at('08:00'), state: 'resigned-late' },
      { start: at('09:00'), state: 'cancelled', cancelledBy: 'resident' },
      { start: at('10:00'), departmentId: 'vehicles' as DepartmentId },
      { start: at('10:00'), date: localDate('2026-11-17') },
    );
    const list = async (departmentId: DepartmentId | null, date = monday) =>
      z.array(DayVisitSchema).parse(await listDay(office, { date, departmentId }));
    expect((await list(null)).map(({ start, state }) => [start, state])).toEqual([
      [at('08:00'), 'resigned-late'],
      [at('09:00'), 'cancelled'],
      [at('10:00'), 'booked'],
      [at('12:00'), 'arrived'],
    ]);
    expect((await list(DEPARTMENT_ID)).map(({ moves }) => moves)).toEqual([
      ['undo-resignation'],
      [],
      ['call', 'transfer', 'cancel'],
    ]);
    expect((await list(null, localDate('2026-11-17'))).map(({ moves }) => moves)).toEqual([['cancel']]);
    expect(JSON.stringify(await list(null))).not.toContain('Próbna');
  });

  it('F1 a visit as it is now', async () => {
    const office = today();
    const [visit] = put(office, came);
    await call(office);
    const [shown] = await listDay(office, { date: monday, departmentId: null });
    expect(shown).toMatchObject({ state: now(office, visit?.id as never).state, arrivedAt: came.arrivedAt });
  });
});
