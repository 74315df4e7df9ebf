import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, DeskId, VisitId } from '../../shared/model/ids.ts';
import { BookingSettingsSchema } from '../../shared/model/settings.ts';
import type { Move } from '../../shared/rules/visit-machine.ts';
import { aKey, aPersonInput, PESELS } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestAppOn, type TestApp } from '../support/test-app.ts';
import { AT_1020, book, CASE, change, DEPARTMENT, good, isFree, JAN, MONDAY, time } from './people.ts';

const DAY = '2026-11-30';
const why = 'prośba przez telefon';
/** A case of the real seed with two desks. */
const TWO_DESKS = 'submit-letter' as CaseId;

describe.each(DATABASES)('staff run the day, on $name', (database) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestAppOn(database);
  });
  afterEach(async () => {
    await app.close();
    await removeTempStores();
  });

  const clerk = () => app.as('clerk');
  const listed = async () => good(clerk().listDay({ date: MONDAY, departmentId: null }));
  const lineOf = async (visitId: VisitId) => (await listed()).find((visit) => visit.visitId === visitId);
  const move = (visitId: VisitId, name: Move, deskId: DeskId | null = null) =>
    clerk().moveVisit({ visitId, move: name, deskId, reason: why });
  const undo = (visitId: VisitId) => clerk().undoMove({ visitId, reason: why });
  const audited = async () => {
    const entries = await good(app.as('administrator').listAudit({ before: null, limit: 50 }));
    return entries.toReversed().map(({ action, detail, visitId }) => [action, detail, visitId]);
  };
  /** The desks of a case, in the order of the plan. */
  const desksOf = async (caseId: CaseId) => {
    const departments = await good(clerk().getDayOffice({}));
    const desks = departments.flatMap((department) => department.desks);
    return desks.filter(({ caseIds }) => caseIds.includes(caseId)).map(({ deskId }) => deskId);
  };
  const deskOf = async (caseId: CaseId = CASE): Promise<DeskId> => {
    const [desk] = await desksOf(caseId);
    if (desk === undefined) throw new Error('no desk');
    return desk;
  };
  /** Somebody has a visit today and it is ten in the morning. */
  const today = async () => {
    const { visitId, code } = await good(book(app));
    app.setClock(`${DAY} 10:00`);
    return { visitId, code };
  };

  it('F1 each state of the day by department and desk, with a name to call and what can be done', async () => {
    const { visitId, code } = await today();
    const desk = await deskOf();
    expect(await lineOf(visitId)).toMatchObject({
      code,
      departmentId: DEPARTMENT,
      deskId: desk,
      state: 'booked',
      person: 'Żaneta P.',
      moves: ['arrive', 'cancel'],
      undo: null,
    });
    const steps: [Move, string][] = [
      ['arrive', 'arrived'],
      ['call', 'called'],
      ['start', 'in-service'],
      ['finish', 'done'],
    ];
    for (const [name, state] of steps) {
      await good(move(visitId, name, name === 'call' ? desk : null));
      expect(await lineOf(visitId)).toMatchObject({ state, undo: { move: name, needsReason: false } });
    }
    const cancelled = await good(book(app, { key: aKey(2), person: { pesel: JAN }, at: time('2026-12-01', 620) }));
    await good(move(cancelled.visitId, 'cancel'));
    const tuesday = await good(
      clerk().listDay({ date: time('2026-12-01', 0).date, departmentId: DEPARTMENT as never }),
    );
    expect(tuesday).toMatchObject([{ state: 'cancelled', cancelledBy: 'staff', undo: null }]);
    expect(JSON.stringify([await listed(), tuesday])).not.toMatch(new RegExp(`Próbna|${PESELS[0]}|zaneta`));
  });

  it('F1 C5 what is unresolved is a list of its own, of every day', async () => {
    const { visitId } = await good(book(app));
    app.setClock('2026-12-02 08:00');
    await app.restart();
    expect(await good(clerk().listUnresolved({}))).toMatchObject([
      { visitId, state: 'unresolved', person: 'Żaneta P.' },
    ]);
    await good(move(visitId, 'settle-done'));
    expect(await good(clerk().listUnresolved({}))).toEqual([]);
  });

  it('F2 call, recall, start, finish, transfer, each taken back again, across a restart', async () => {
    const { visitId } = await today();
    const desk = await deskOf();
    await good(move(visitId, 'arrive'));
    app.setClock(`${DAY} 10:05`);
    expect(await good(clerk().callNext({ deskId: desk }))).toMatchObject({ visitId, state: 'called' });
    const called = await lineOf(visitId);
    await good(move(visitId, 'recall'));
    expect(await good(undo(visitId))).toMatchObject({ state: 'arrived', servingDeskId: null, calledAt: null });
    await good(clerk().callNext({ deskId: desk }));
    app.setClock(`${DAY} 10:10`);
    await good(move(visitId, 'start'));
    expect(await good(undo(visitId))).toEqual(called);
    const served = await good(move(visitId, 'start'));
    await good(move(visitId, 'finish'));
    await app.restart();
    expect(await good(undo(visitId))).toEqual(served);
    expect(await good(move(visitId, 'transfer'))).toMatchObject({ state: 'arrived', servingDeskId: null });
    expect(await good(undo(visitId))).toEqual(served);
    const history = await good(clerk().getVisitHistory({ visitId }));
    expect(history.map(({ what }) => what)).toEqual([
      ...['arrive', 'call', 'recall', 'undo-call', 'call', 'start', 'undo-start'],
      ...['start', 'finish', 'undo-finish', 'transfer', 'undo-transfer'],
    ]);
  });

  it('F2 a cancellation is taken back while its time is free, and not when it was sold meanwhile', async () => {
    const settings = BookingSettingsSchema.parse({ earliest: { kind: 'same-day', leadMinutes: 0 } });
    await change(app, { kind: 'settings', settings });
    const { visitId } = await today();
    await good(move(visitId, 'cancel'));
    expect(await isFree(app)).toBe(true);
    expect(await good(undo(visitId))).toMatchObject({ state: 'booked', cancelledBy: null });
    expect(await isFree(app)).toBe(false);
    await good(move(visitId, 'cancel'));
    await good(book(app, { key: aKey(2), person: { pesel: JAN } }));
    expect(await undo(visitId)).toEqual({ ok: false, error: { type: 'time-taken' } });
    expect(await lineOf(visitId)).toMatchObject({ state: 'cancelled' });
  });

  it('F2 two desks pressing next at once get two people; one pressing twice gets one', async () => {
    const [one, two] = await desksOf(TWO_DESKS);
    if (one === undefined || two === undefined) throw new Error('two desks serve it');
    const visits: VisitId[] = [];
    for (const [index, pesel] of PESELS.slice(0, 3).entries()) {
      const at = time(DAY, 600 + 60 * index);
      const { visitId } = await good(book(app, { key: aKey(index), caseId: TWO_DESKS, person: { pesel }, at }));
      visits.push(visitId);
    }
    app.setClock(`${DAY} 09:50`);
    for (const visitId of visits) await good(move(visitId, 'arrive'));
    const calls = await Promise.all([one, two, one].map((deskId) => clerk().callNext({ deskId })));
    const people = calls.flatMap((call) => (call.ok ? [call.value] : []));
    expect(people.map(({ servingDeskId }) => servingDeskId)).toEqual([one, two]);
    expect(new Set(people.map(({ visitId }) => visitId)).size).toBe(2);
    expect(calls[2]).toEqual({ ok: false, error: { type: 'desk-busy', visitId: people[0]?.visitId } });
  });

  it('F3 books for a resident, inside their window and outside it with a reason, never over another visit', async () => {
    const input = { caseId: CASE, person: aPersonInput({ email: '' }), idempotencyKey: aKey(1) };
    const starts = await good(
      clerk().getStaffStarts({ caseId: CASE, from: time('2026-11-23', 0).date, to: time('2026-12-31', 0).date }),
    );
    const [first] = starts;
    const far = starts.findLast(({ withinWindow }) => !withinWindow);
    if (first === undefined || far === undefined) throw new Error('free starts');
    expect(first).toMatchObject({ date: '2026-11-23', withinWindow: false });
    expect(first.start).toBeGreaterThanOrEqual(581);
    expect(far.date).toBe('2026-12-31');
    const inside = await good(clerk().bookForResident({ ...input, ...AT_1020, reason: null }));
    expect(inside).toMatchObject({ ...AT_1020, state: 'booked', person: 'Żaneta P.' });
    expect(await good(clerk().bookForResident({ ...input, ...AT_1020, reason: null }))).toEqual(inside);

    const { date, start } = far;
    const outside = { ...input, date, start, idempotencyKey: aKey(2), person: aPersonInput({ pesel: JAN }) };
    const refused = await clerk().bookForResident({ ...outside, reason: null });
    expect(refused).toEqual({ ok: false, error: { type: 'outside-window-needs-reason' } });
    const booked = await good(clerk().bookForResident({ ...outside, reason: why }));
    const third = { ...outside, idempotencyKey: aKey(3), person: aPersonInput({ pesel: PESELS[2] }) };
    expect(await clerk().bookForResident({ ...third, reason: why })).toMatchObject({
      ok: false,
      error: { type: 'time-taken' },
    });
    expect(await audited()).toEqual([
      ['booked-for-resident', null, inside.visitId],
      ['booked-for-resident', why, booked.visitId],
    ]);
  });

  it('F3 gives a visit another time and cancels it for a resident; the code stays', async () => {
    const { visitId, code } = await good(book(app));
    const other = await good(book(app, { key: aKey(2), person: { pesel: JAN }, at: time(DAY, 640) }));
    const to = (at: ReturnType<typeof time>) => clerk().rescheduleVisit({ visitId, ...at, reason: null });
    expect(await to(time(DAY, 640))).toEqual({ ok: false, error: { type: 'time-taken' } });
    expect(await to(AT_1020)).toEqual({ ok: false, error: { type: 'nothing-changes' } });
    expect(await good(to(time(DAY, 720)))).toMatchObject({ code, ...time(DAY, 720) });
    expect([await isFree(app), await isFree(app, time(DAY, 720))]).toEqual([true, false]);
    await good(move(other.visitId, 'cancel'));
    expect(await audited()).toEqual([
      ['moved-for-resident', null, visitId],
      ['cancelled-for-resident', why, other.visitId],
    ]);
    await app.restart();
    expect(await lineOf(visitId)).toMatchObject({ code, ...time(DAY, 720) });
  });

  it('F4 finds by code, PESEL, name and day, and each search is logged without what was searched for', async () => {
    const { visitId, code } = await good(book(app));
    const byDay = { by: 'day', date: MONDAY, departmentId: null } as const;
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase();
    for (const search of [
      { by: 'code', code: typed } as const,
      { by: 'pesel', pesel: PESELS[0] } as const,
      { by: 'name', name: 'wzorcowa zan' } as const,
      byDay,
    ]) {
      expect(await good(clerk().findVisits(search))).toMatchObject([{ visitId, person: 'Żaneta P.' }]);
    }
    expect(await good(clerk().findVisits({ by: 'pesel', pesel: JAN }))).toEqual([]);
    const kinds = ['code', 'pesel', 'name', 'day', 'pesel'];
    expect(await audited()).toEqual(kinds.map((kind) => ['visits-searched', kind, null]));
  });

  it('F6 who a visit belongs to is shown for a reason, and that is logged', async () => {
    const { visitId } = await good(book(app));
    expect(await clerk().revealPerson({ visitId, reason: ' ' })).toMatchObject({ error: { type: 'bad-call' } });
    const person = await good(clerk().revealPerson({ visitId, reason: why }));
    expect(person).toMatchObject({
      identity: { kind: 'pesel', pesel: PESELS[0] },
      firstName: 'Żaneta',
      lastName: 'Próbna-Wzorcowa',
    });
    expect(await audited()).toEqual([['person-revealed', why, visitId]]);
  });

  it('F5 the list of a day holds what its paper needs: hour, length, code, case, desk, name, state', async () => {
    await good(book(app));
    await good(book(app, { key: aKey(2), person: { pesel: JAN, firstName: 'Jan' }, at: time(DAY, 640) }));
    const [office] = (await good(clerk().getDayOffice({}))).filter(({ departmentId }) => departmentId === DEPARTMENT);
    const named = (list: Awaited<ReturnType<typeof listed>>) =>
      list.map(({ start, minutes, code, caseId, deskId, person, state }) => ({
        start,
        minutes,
        codeLength: code.length,
        case: office?.cases.find((one) => one.caseId === caseId)?.name,
        hasDesk: office?.desks.some((desk) => desk.deskId === deskId),
        person,
        state,
      }));
    const shared = {
      minutes: 10,
      codeLength: 9,
      case: 'Odbiór gotowego dowodu osobistego',
      hasDesk: true,
      state: 'booked',
    };
    expect(named(await listed())).toEqual([
      { ...shared, start: 620, person: 'Żaneta P.' },
      { ...shared, start: 640, person: 'Jan P.' },
    ]);
  });
});
