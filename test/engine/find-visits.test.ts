import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { getDayOffice } from '../../electron/engine/day-office.ts';
import { findVisits, type VisitSearch } from '../../electron/engine/find-visits.ts';
import { listUnresolved } from '../../electron/engine/list-day.ts';
import { moveVisit } from '../../electron/engine/move-visit.ts';
import { undoMove } from '../../electron/engine/undo-move.ts';
import { getVisitHistory, revealPerson } from '../../electron/engine/visit-details.ts';
import { dayContract } from '../../shared/contract/staff/day.ts';
import type { CaseId, DepartmentId, DeskId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { addDays, localDate } from '../../shared/time/local-date.ts';
import {
  aCase,
  aDepartment,
  aDesk,
  aPerson,
  at,
  aVisitId,
  DEPARTMENT_ID,
  PESELS,
  type PersonChanges,
} from '../support/builders.ts';
import { anOffice, type TestOffice } from '../support/office.ts';
import { monday, put, refusal } from './booking.ts';

type Staff = TestOffice & { readonly by: string };
const JAN = { pesel: PESELS[1], firstName: 'Jan', lastName: 'Wójcik' };
const LUCJA = { pesel: PESELS[2], firstName: 'Łucja', lastName: 'Wójcikowska-Żak' };

/** Monday, 16 November 2026, 10:00. */
function office(plan: Parameters<typeof anOffice>[0] = {}): Staff {
  const staff = { ...anOffice(plan), by: 'Ewa' };
  staff.clock.set('2026-11-16 10:00');
  return staff;
}

/** A visit of somebody; null = their personal data were erased. */
function add(staff: Staff, person: PersonChanges | null, visit: Partial<Visit> = {}): Visit {
  const [added] = put(staff, visit);
  if (added === undefined) throw new Error('one visit');
  const owner = person === null ? null : aPerson(person);
  staff.store.visits = staff.store.visits.map((one) => (one.visit.id === added.id ? { ...one, person: owner } : one));
  return added;
}

async function find(staff: Staff, search: VisitSearch) {
  const found = dayContract.findVisits.output.parse(await findVisits(staff, search));
  return found.map(({ visitId }) => visitId);
}

const audit = (staff: Staff) => staff.store.tables.staff.audit;

describe('F4 finding visits', () => {
  it('F4 by code in any spelling, whatever became of the visit', async () => {
    const staff = office();
    const visit = add(staff, JAN, { state: 'cancelled', cancelledBy: 'resident', date: localDate('2026-01-12') });
    add(staff, JAN);
    const { code } = visit;
    for (const typed of [
      code,
      ` ${code.slice(0, 3)}-${code.slice(3, 6)} ${code.slice(6)}`.toLowerCase(),
      `UM1:${code}`,
    ]) {
      expect(await find(staff, { by: 'code', code: typed })).toEqual([visit.id]);
    }
    expect(await find(staff, { by: 'code', code: 'K7CM3P9TX' })).toEqual([]);
    expect(await find(staff, { by: 'code', code: 'kod' })).toEqual([]);
  });

  it('F4 by PESEL, all of the person’s, the nearest to today first', async () => {
    const staff = office();
    const days = [-30, 40, 1, 0, -1, 3];
    const visits = days.map((day) => add(staff, JAN, { date: addDays(monday, day) }));
    add(staff, LUCJA);
    const [pastMonth, nextMonth, tomorrow, today, yesterday, thursday] = visits.map(({ id }) => id);
    const pesel = `${PESELS[1].slice(0, 6)}-${PESELS[1].slice(6)}`;
    const inOrder = [today, tomorrow, yesterday, thursday, pastMonth, nextMonth];
    expect(await find(staff, { by: 'pesel', pesel })).toEqual(inOrder);
    expect(await find(staff, { by: 'pesel', pesel: '123' })).toEqual([]);
  });

  it('F4 by a part of a name, from fourteen days ago to the end of the window, later only what stands', async () => {
    const staff = office();
    const near = add(staff, LUCJA);
    const old = add(staff, JAN, { date: addDays(monday, -14), state: 'done' });
    add(staff, JAN, { date: addDays(monday, -15), state: 'done' });
    const last = add(staff, JAN, { date: addDays(monday, 30), state: 'cancelled', cancelledBy: 'staff' });
    const far = add(staff, JAN, { date: addDays(monday, 200) });
    add(staff, JAN, { date: addDays(monday, 201), state: 'cancelled', cancelledBy: 'staff' });
    add(staff, null);
    add(staff, { firstName: 'Ewa', lastName: 'Inna' });
    expect(await find(staff, { by: 'name', name: 'wojcik' })).toEqual([near.id, old.id, last.id, far.id]);
    expect(await find(staff, { by: 'name', name: 'żak jan' })).toEqual([]);
    expect(await find(staff, { by: 'name', name: 'ŻAK łu' })).toEqual([near.id]);
  });

  it('F4 at most fifty', async () => {
    const staff = office();
    for (let number = 0; number < 60; number += 1) add(staff, JAN, { date: addDays(monday, number % 20) });
    expect(await find(staff, { by: 'name', name: 'Wójcik' })).toHaveLength(50);
  });

  it('F4 by day and department, in order of time, more than fifty of them', async () => {
    const vehicles = 'vehicles' as DepartmentId;
    const staff = office({ departments: [aDepartment(), aDepartment({ id: vehicles, code: 'P' })] });
    const second = add(staff, JAN, { start: at('12:00') });
    const first = add(staff, null, { start: at('08:00') });
    const other = add(staff, JAN, { start: at('09:00'), departmentId: vehicles });
    const date = monday;
    expect(await find(staff, { by: 'day', date, departmentId: DEPARTMENT_ID })).toEqual([first.id, second.id]);
    expect(await find(staff, { by: 'day', date, departmentId: null })).toEqual([first.id, other.id, second.id]);
    for (let number = 0; number < 60; number += 1) add(staff, JAN);
    expect(await find(staff, { by: 'day', date, departmentId: null })).toHaveLength(63);
  });

  it('F4 every search is written down, also one that finds nothing; for whom is not', async () => {
    const staff = office();
    const searches: VisitSearch[] = [
      { by: 'code', code: 'K7CM3P9TX' },
      { by: 'pesel', pesel: PESELS[1] },
      { by: 'name', name: 'Wójcik' },
      { by: 'day', date: monday, departmentId: null },
    ];
    for (const search of searches) await find(staff, search);
    expect(audit(staff).map(({ action, by, detail, visitId }) => [action, by, detail, visitId])).toEqual(
      searches.map(({ by }) => ['visits-searched', 'Ewa', by, null]),
    );
  });
});

describe('F1 C5 what is unresolved', () => {
  it('F1 C5 of every day, oldest first, with names', async () => {
    const staff = office();
    const today = add(staff, JAN, { state: 'unresolved', start: at('08:00') });
    const old = add(staff, null, { state: 'unresolved', date: localDate('2026-11-02') });
    add(staff, JAN);
    const list = dayContract.listUnresolved.output.parse(await listUnresolved(staff));
    expect(list.map(({ visitId, person, moves }) => [visitId, person, moves])).toEqual([
      [old.id, null, ['settle-done', 'settle-resigned']],
      [today.id, 'Jan W.', ['settle-done', 'settle-resigned', 'settle-arrived']],
    ]);
  });
});

describe('F6 what is known of a visit', () => {
  const reason = 'telefon od mieszkańca';

  it('F6 the person, and who asked and why is written down', async () => {
    const staff = office();
    const { id: visitId } = add(staff, JAN);
    const shown = await revealPerson(staff, { visitId, reason });
    expect(shown).toEqual({ ok: true, value: aPerson(JAN) });
    expect(audit(staff)).toMatchObject([{ action: 'person-revealed', by: 'Ewa', visitId, detail: reason }]);
  });

  it('F6 nobody once the data were erased, and nothing is written down about it', async () => {
    const staff = office();
    const { id: visitId } = add(staff, null);
    expect(await revealPerson(staff, { visitId, reason })).toEqual(refusal('person-erased'));
    expect(await revealPerson(staff, { visitId: aVisitId(99), reason })).toEqual(refusal('visit-not-found'));
    expect(audit(staff)).toEqual([]);
  });

  it('F2 its history, oldest first, with what was taken back', async () => {
    const staff = office();
    const { id: visitId } = add(staff, JAN);
    await moveVisit(staff, { visitId, move: 'cancel', deskId: null, reason });
    staff.clock.pass(60);
    await undoMove(staff, { visitId, reason: 'pomyłka' });
    const history = await getVisitHistory(staff, { visitId });
    const entries = dayContract.getVisitHistory.output.parse(history.ok ? history.value : []);
    expect(entries).toEqual([
      { atMs: staff.clock.now() - 60_000, what: 'cancel', from: 'booked', to: 'cancelled', by: 'Ewa', reason },
      { atMs: staff.clock.now(), what: 'undo-cancel', from: 'cancelled', to: 'booked', by: 'Ewa', reason: 'pomyłka' },
    ]);
    expect(await getVisitHistory(staff, { visitId: aVisitId(99) })).toEqual(refusal('visit-not-found'));
  });
});

describe('F1 the office as clerks see it', () => {
  it('F1 departments, desks and cases in the order of the plan, in Polish, without what was deleted', async () => {
    const off = 'id-card-pin' as CaseId;
    const staff = office({
      departments: [aDepartment(), aDepartment({ id: 'old' as DepartmentId, archived: true })],
      cases: [
        aCase({ laterLengths: [{ from: monday, minutes: 45 }] }),
        aCase({ id: off, name: { pl: 'PIN' }, active: false }),
        aCase({ id: 'gone' as CaseId, archived: true }),
      ],
      desks: [
        aDesk({ id: 'id-cards-2' as DeskId, name: 'Okienko 2', active: false }),
        aDesk(),
        aDesk({ id: 'id-cards-3' as DeskId, archived: true }),
      ],
    });
    expect(z.parse(dayContract.getDayOffice.output, await getDayOffice(staff))).toEqual([
      {
        departmentId: DEPARTMENT_ID,
        code: 'D',
        name: 'Dowody osobiste',
        desks: [
          { deskId: 'id-cards-2', name: 'Okienko 2', active: false, caseIds: ['id-card-application'] },
          { deskId: 'id-cards-1', name: 'Stanowisko 1', active: true, caseIds: ['id-card-application'] },
        ],
        cases: [
          { caseId: 'id-card-application', name: 'Wniosek o dowód osobisty', minutes: 45, active: true },
          { caseId: off, name: 'PIN', minutes: 30, active: false },
        ],
      },
    ]);
  });
});
