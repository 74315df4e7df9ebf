import { describe, expect, it } from 'vitest';
import { availabilityOf } from '../../electron/engine/availability-of.ts';
import { getCallList, getPlan, listPlanChanges, visitsOutsidePlan } from '../../electron/engine/plan-history.ts';
import { polishHolidays } from '../../electron/engine/rules/polish-holidays.ts';
import { CallListRowSchema } from '../../shared/contract/staff-views.ts';
import type { Decision } from '../../shared/model/impact.ts';
import { PlanChangeSchema } from '../../shared/model/plan-change.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { localDate } from '../../shared/time/local-date.ts';
import {
  aCase,
  aPlan,
  aSpecialDay,
  at,
  CASE_ID,
  DEPARTMENT_ID,
  hours,
  PESELS,
  someDesks,
} from '../support/builders.ts';
import { anOffice } from '../support/office.ts';
import { apply, booked, FIRST, place, preview, SECOND, stored } from './schedule.ts';

const closeMonday = { kind: 'special-day', day: aSpecialDay('2026-11-16', []) };
const archiveFirst = { kind: 'archive', what: 'desk', id: FIRST };
const twoDesks = () => anOffice({ desks: someDesks(2) });
const keep = ({ id }: Visit): Decision => ({ visitId: id, decision: { kind: 'keep' } });
const cancel = ({ id }: Visit): Decision => ({ visitId: id, decision: { kind: 'cancel' } });
const move = ({ id }: Visit, to: ReturnType<typeof place>): Decision => ({
  visitId: id,
  decision: { kind: 'move', to },
});
const refusal = (type: string, details: object = {}) => ({ ok: false, error: { type, ...details } });
const placeOf = (visit: Visit | undefined) => visit && { deskId: visit.deskId, date: visit.date, start: visit.start };

describe('D5 a change of the schedule', () => {
  it('D5 shows the visits it hits before anything is saved', async () => {
    const office = twoDesks();
    const [visit] = await booked(office, {});
    const before = office.store.tables;
    expect(await preview(office, closeMonday)).toMatchObject({
      ok: true,
      value: { revision: 1, hits: [{ visitId: visit?.id, reason: 'closed', timeChanges: true }] },
    });
    expect(office.store.tables).toBe(before);
  });

  it('D5 that hits nobody is saved without decisions, with its history', async () => {
    const office = twoDesks();
    await booked(office, {});
    const result = await apply(office, { kind: 'special-day', day: aSpecialDay('2026-11-17', []) });
    expect(result).toMatchObject({ ok: true, value: { revision: 2 } });
    const { revision, plan } = await getPlan(office);
    expect([revision, plan.specialDays.length]).toEqual([2, 1]);
    const [change] = await listPlanChanges(office, { limit: 10 });
    expect(PlanChangeSchema.parse(change)).toMatchObject({
      revision: 2,
      by: 'administrator',
      kind: 'special-day',
      undoes: null,
      atMs: office.clock.now(),
      items: [{ key: 'special:2026-11-17:office', before: null }],
    });
  });

  it('D5 keeps, moves and cancels, each as decided', async () => {
    const office = twoDesks();
    const [kept, moved, cancelled] = (await booked(
      office,
      { start: at('08:00') },
      { start: at('09:00') },
      { start: at('10:00') },
    )) as [Visit, Visit, Visit];
    const to = place(SECOND, '2026-11-18', '07:30');
    const result = await apply(office, closeMonday, [cancel(cancelled), keep(kept), move(moved, to)]);
    expect(result.ok).toBe(true);
    expect(stored(office, kept)).toMatchObject({ state: 'booked', exception: true, start: at('08:00') });
    expect(stored(office, moved)).toMatchObject({ state: 'booked', ...to });
    expect(stored(office, cancelled)).toMatchObject({ state: 'cancelled', cancelledBy: 'schedule' });
    expect(office.store.tables.events.map((event) => [event.visitId, event.move, event.by]).toSorted()).toEqual([
      [kept.id, 'keep', 'administrator'],
      [moved.id, 'reschedule', 'administrator'],
      [cancelled.id, 'cancel', 'administrator'],
    ]);
    expect(await preview(office, { kind: 'special-day', day: aSpecialDay('2026-11-23', []) })).toMatchObject({
      value: { hits: [] },
    });
  });

  it('D5 C7 time freed by the schedule does not rest: nobody can hand it on', async () => {
    const office = twoDesks();
    const [visit] = (await booked(office, {})) as [Visit];
    await apply(office, archiveFirst, [cancel(visit)]);
    expect(office.store.tables.holds).toEqual([]);
  });

  it('D5 gives a call list with names and numbers, in order of time', async () => {
    const office = twoDesks();
    const [late, early, gone] = (await booked(
      office,
      { start: at('12:00') },
      { start: at('08:00') },
      { start: at('10:00') },
    )) as [Visit, Visit, Visit];
    const to = place(SECOND, '2026-11-16', '08:00');
    const result = await apply(office, archiveFirst, [keep(late), move(early, to), cancel(gone)]);
    office.store.visits = office.store.visits.map((one) => (one.visit.id === gone.id ? { ...one, person: null } : one));
    const list = result.ok ? await getCallList(office, { changeId: result.value.changeId }) : result;
    const rows = list.ok ? list.value.map((row) => CallListRowSchema.parse(row)) : [];
    const person = {
      firstName: 'Żaneta',
      lastName: 'Próbna-Wzorcowa',
      phone: '600000000',
      email: 'zaneta@poczta.example',
    };
    expect(rows).toEqual([
      {
        visitId: early.id,
        code: early.code,
        caseId: CASE_ID,
        outcome: 'move',
        before: place(FIRST, '2026-11-16', '08:00'),
        after: to,
        person,
      },
      expect.objectContaining({ visitId: gone.id, outcome: 'cancel', after: null, person: null }),
      expect.objectContaining({ visitId: late.id, outcome: 'keep', after: null, person }),
    ]);
    expect(JSON.stringify(rows)).not.toContain(PESELS[0]);
    expect(await getCallList(office, { changeId: gone.id as never })).toEqual(refusal('unknown-change'));
  });

  it('D5 visits may trade places: into a place that another leaves, and in a ring', async () => {
    const office = anOffice({ desks: someDesks(3) });
    const chain = (await booked(office, { start: at('08:00') }, { start: at('09:00') }, { start: at('10:00') })) as [
      Visit,
      Visit,
      Visit,
    ];
    const lunch = {
      kind: 'breaks',
      departmentId: DEPARTMENT_ID,
      breaks: [{ weekday: 1, hours: hours('08:10-08:20'), validFrom: null, validTo: null }],
    };
    // Only the first is hit by the break; with the desk gone all three are, and they go round on the other two.
    expect(await apply(office, lunch, [move(chain[0], place(FIRST, '2026-11-16', '09:30'))])).toMatchObject({
      ok: true,
    });
    const [a, b, c] = [chain[0], chain[1], chain[2]];
    const deskOff = {
      kind: 'special-day',
      day: aSpecialDay('2026-11-16', ['09:05-09:35', '10:05-10:35', '09:35-10:05']),
    };
    const hit = await preview(office, deskOff);
    expect(hit.ok && hit.value.hits.map(({ visitId }) => visitId)).toEqual([b.id, a.id, c.id]);
    const ring = [
      move(a, place(FIRST, '2026-11-16', '10:05')),
      move(c, place(FIRST, '2026-11-16', '09:05')),
      move(b, place(FIRST, '2026-11-16', '09:35')),
    ];
    expect(await apply(office, deskOff, ring)).toMatchObject({ ok: true });
    expect([a, b, c].map((visit) => placeOf(stored(office, visit)))).toEqual([
      place(FIRST, '2026-11-16', '10:05'),
      place(FIRST, '2026-11-16', '09:35'),
      place(FIRST, '2026-11-16', '09:05'),
    ]);
  });
});

describe('D5 saved whole or not at all', () => {
  it('D5 decisions have to name exactly the visits that are hit now', async () => {
    const office = twoDesks();
    const [one, other] = (await booked(office, {}, { start: at('12:00') })) as [Visit, Visit];
    const [stranger] = (await booked(office)) as Visit[];
    expect(stranger).toBeUndefined();
    const impact = { revision: 1, hits: [expect.objectContaining({ visitId: one.id }), expect.anything()] };
    for (const decisions of [
      [],
      [keep(one)],
      [keep(one), keep(one)],
      [keep(one), keep({ ...other, id: CASE_ID as never })],
    ]) {
      expect(await apply(office, closeMonday, decisions)).toEqual(refusal('impact-changed', { impact }));
    }
    expect(await apply(office, { kind: 'special-day', day: aSpecialDay('2026-11-17', []) }, [keep(one)])).toEqual(
      refusal('impact-changed', { impact: { revision: 1, hits: [] } }),
    );
    expect(office.store.tables.revision).toBe(1);
  });

  it.each([
    ['a grid it is not on', place(SECOND, '2026-11-17', '07:35')],
    ['a closed day', place(SECOND, '2026-11-16', '10:20')],
    ['a day outside the window', place(SECOND, '2026-12-10', '08:00')],
    ['today', place(SECOND, '2026-11-09', '12:00')],
    ['a desk that is not there', place('id-cards-9' as typeof FIRST, '2026-11-17', '08:00')],
    ['a time somebody has', place(FIRST, '2026-11-17', '09:00')],
    ['a time somebody holds', place(FIRST, '2026-11-17', '10:00')],
  ])('D5 a place that is not offered under the new plan or not free refuses everything: %s', async (_, to) => {
    const office = twoDesks();
    const [kept, moved] = (await booked(
      office,
      { start: at('08:00') },
      {},
      { date: localDate('2026-11-17'), start: at('09:10') },
    )) as [Visit, Visit];
    const held = { ...place(FIRST, '2026-11-17', '10:00'), caseId: CASE_ID, minutes: 30, kind: 'session' as const };
    const untilMs = office.clock.now() + 60_000;
    await office.store.write((tx) => tx.addHold({ ...held, id: CASE_ID as never, holder: 'kiosk-1', untilMs }));
    const before = office.store.tables;
    expect(await apply(office, closeMonday, [keep(kept), move(moved, to)])).toEqual(
      refusal('place-not-free', { visitId: moved.id }),
    );
    expect(office.store.tables).toEqual(before);
  });

  it('D5 a hold that has expired is in nobody’s way', async () => {
    const office = twoDesks();
    const [visit] = (await booked(office, {})) as [Visit];
    const to = place(SECOND, '2026-11-17', '07:30');
    const untilMs = office.clock.now() - 1;
    await office.store.write((tx) =>
      tx.addHold({ ...to, caseId: CASE_ID, minutes: 30, kind: 'session', id: CASE_ID as never, holder: 'x', untilMs }),
    );
    expect(await apply(office, closeMonday, [move(visit, to)])).toMatchObject({ ok: true });
  });

  it('D5 two visits cannot be moved to one place', async () => {
    const office = twoDesks();
    const [one, other] = (await booked(office, {}, { start: at('12:00') })) as [Visit, Visit];
    const to = place(SECOND, '2026-11-17', '08:00');
    const before = office.store.tables;
    expect(await apply(office, closeMonday, [move(one, to), move(other, to)])).toEqual(
      refusal('place-not-free', { visitId: other.id }),
    );
    expect(office.store.tables).toEqual(before);
  });

  it('edge: desk removed while serving: who is being served stays or changes the desk, and is not cancelled', async () => {
    const office = twoDesks();
    const now = { date: localDate('2026-11-09'), start: at('10:00'), state: 'in-service' as const };
    const [served] = (await booked(office, now)) as [Visit];
    expect(await apply(office, archiveFirst, [cancel(served)])).toMatchObject(refusal('impact-changed'));
    const later = move(served, place(SECOND, '2026-11-10', '10:00'));
    expect(await apply(office, archiveFirst, [later])).toMatchObject(refusal('place-not-free'));
    const beside = move(served, place(SECOND, '2026-11-09', '10:00'));
    expect(await apply(office, archiveFirst, [beside])).toMatchObject({ ok: true });
    expect(stored(office, served)).toMatchObject({ state: 'in-service', deskId: SECOND });
  });

  it('D7 nobody overwrites what somebody else changed meanwhile', async () => {
    const office = twoDesks();
    await apply(office, { kind: 'special-day', day: aSpecialDay('2026-11-17', []) });
    await apply(office, { kind: 'suspend', departmentId: DEPARTMENT_ID, message: { pl: 'Awaria' } });
    const since = [
      expect.objectContaining({ kind: 'suspend', revision: 3 }),
      expect.objectContaining({ kind: 'special-day', revision: 2 }),
    ];
    expect(await preview(office, closeMonday, 1)).toEqual(refusal('plan-changed', { revision: 3, since }));
    expect(await apply(office, closeMonday, [], { baseRevision: 2 })).toEqual(
      refusal('plan-changed', { revision: 3, since: since.slice(0, 1) }),
    );
    expect(office.store.tables.revision).toBe(3);
  });

  it('D7 a change that makes no sense is refused with the reason', async () => {
    const office = twoDesks();
    expect(await apply(office, { kind: 'archive', what: 'desk', id: 'none' })).toEqual(
      refusal('unknown-item', { key: 'desk:none' }),
    );
    const again = { kind: 'import', file: '{' };
    expect(await preview(office, again)).toMatchObject(refusal('import-invalid'));
  });
});

describe('D7 undo through the history', () => {
  it('D7 takes a change back, shows whom that hits, and can be undone itself', async () => {
    const office = twoDesks();
    const saturday = { kind: 'special-day', day: aSpecialDay('2026-11-21', ['10:00-12:00']) };
    const opened = await apply(office, saturday);
    const changeId = opened.ok ? opened.value.changeId : ('' as never);
    const [visit] = (await booked(office, { date: localDate('2026-11-21'), start: at('10:00') })) as [Visit];
    const undo = { kind: 'undo', changeId };
    expect(await preview(office, undo)).toMatchObject({ value: { hits: [{ visitId: visit.id, reason: 'closed' }] } });
    const undone = await apply(office, undo, [keep(visit)]);
    const [entry] = await listPlanChanges(office, { limit: 1 });
    expect(entry).toMatchObject({ kind: 'undo', undoes: changeId });
    expect(await apply(office, undo)).toEqual(refusal('undo-overtaken', { keys: ['special:2026-11-21:office'] }));
    await apply(office, { kind: 'undo', changeId: undone.ok ? undone.value.changeId : '' });
    expect((await getPlan(office)).plan.specialDays).toEqual([aSpecialDay('2026-11-21', ['10:00-12:00'])]);
    expect((await listPlanChanges(office, { limit: 2 })).map(({ revision }) => revision)).toEqual([4, 3]);
  });
});

describe('the schedule and the residents', () => {
  it('D5 a change of length affects new visits only', async () => {
    const office = twoDesks();
    const [visit] = (await booked(office, {})) as [Visit];
    const result = await apply(office, { kind: 'length', caseId: CASE_ID, from: '2026-11-17', minutes: 60 });
    expect(result.ok).toBe(true);
    expect(stored(office, visit)).toEqual(visit);
    const offered = await availabilityOf(office, { caseId: CASE_ID });
    const lastOf = (date: string) => {
      const day = offered.ok ? offered.value.days.find((one) => one.date === date) : undefined;
      return day?.kind === 'free' ? day.starts.at(-1) : undefined;
    };
    expect([lastOf('2026-11-16'), lastOf('2026-11-17')]).toEqual([at('15:30'), at('14:30')]);
  });

  it('D6 while booking is suspended free times are not shown, with the message; afterwards they are', async () => {
    const office = twoDesks();
    await booked(office, {});
    const message = { pl: 'Awaria systemu', en: 'Our system is down' };
    const suspended = await apply(office, { kind: 'suspend', departmentId: DEPARTMENT_ID, message });
    expect(suspended.ok).toBe(true);
    expect(await availabilityOf(office, { caseId: CASE_ID })).toEqual(refusal('suspended', { message }));
    await apply(office, { kind: 'resume', departmentId: DEPARTMENT_ID });
    expect(await availabilityOf(office, { caseId: CASE_ID })).toMatchObject({ ok: true });
  });

  it('D7 a case that is archived is not offered; who has a visit in it is served', async () => {
    const office = anOffice({ cases: [aCase(), aCase({ id: 'id-card-pin' as typeof CASE_ID })] });
    await booked(office, {});
    expect(await apply(office, { kind: 'archive', what: 'case', id: CASE_ID })).toMatchObject({ ok: true });
    expect(await availabilityOf(office, { caseId: CASE_ID })).toEqual(refusal('not-offered'));
  });

  it('edge: a day that becomes a holiday by a new law: the visits that stand are found', async () => {
    const office = twoDesks();
    const [visit] = (await booked(office, {}, { date: localDate('2026-11-17') })) as [Visit];
    expect(await visitsOutsidePlan(office)).toEqual([]);
    const holiday = { date: localDate('2026-11-16'), name: { pl: 'Nowe święto' } };
    const holidays = {
      ofYear: (year: number) => (year === 2026 ? [...polishHolidays(year), holiday] : polishHolidays(year)),
    };
    expect(await visitsOutsidePlan({ ...office, holidays })).toMatchObject([{ visitId: visit.id, reason: 'closed' }]);
    const opening = { kind: 'open-holiday', date: '2026-11-16', departmentId: null, reason: { pl: 'Pracujemy' } };
    expect(await apply({ ...office, holidays }, opening)).toMatchObject({ ok: true });
    expect(await visitsOutsidePlan({ ...office, holidays })).toEqual([]);
  });

  it('D5 the plan that is handed out is the plan that was given in', async () => {
    const plan = aPlan();
    expect(await getPlan(anOffice(plan))).toEqual({ revision: 1, plan });
  });
});
