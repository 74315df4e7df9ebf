import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DepartmentId } from '../../shared/model/ids.ts';
import type { ScheduleChange } from '../../shared/model/schedule-change.ts';
import { aKey, aPersonInput, hours } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestAppOn, type TestApp } from '../support/test-app.ts';
import { ANNA, AT_1020, book, CASE, change, DEPARTMENT, good, isFree, MONDAY, time } from './people.ts';

const departmentId = DEPARTMENT as DepartmentId;
const reason = { pl: 'Szkolenie' };
const closing: ScheduleChange = { kind: 'special-day', day: { date: MONDAY, departmentId, hours: [], reason } };
const message = { pl: 'Awaria systemu' };

describe.each(DATABASES)('the schedule through the whole program, on $name', (database) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestAppOn(database);
  });
  afterEach(async () => {
    await app.close();
    await removeTempStores();
  });

  const administrator = () => app.as('administrator');
  const byPesel = { by: 'pesel', pesel: ANNA, caseId: CASE } as const;
  const preview = async () => {
    const { revision } = await good(administrator().getPlan({}));
    return good(administrator().previewChange({ change: closing, baseRevision: revision }));
  };

  it('D5 a change shows whom it hits and what is proposed, and changes nothing by that', async () => {
    const { visitId, code } = await good(book(app));
    const { hits } = await preview();
    expect(hits).toMatchObject([
      { visitId, code, reason: 'closed', place: AT_1020, timeChanges: true, proposal: { date: expect.any(String) } },
    ]);
    expect(await good(app.client.findVisit({ ...byPesel, date: MONDAY }))).toMatchObject(AT_1020);
    expect(await isFree(app, time('2026-11-30', 640))).toBe(true);
  });

  it('D5 moved, the visit is found on its new day under its old code, and its owner is on the call list', async () => {
    const { visitId, code } = await good(book(app));
    const { hits, revision } = await preview();
    const to = hits[0]?.proposal;
    if (!to) throw new Error('no proposal');
    const decisions = [{ visitId, decision: { kind: 'move' as const, to } }];
    const saved = await good(administrator().applyChange({ change: closing, baseRevision: revision, decisions }));
    await app.restart();
    const found = { date: to.date, start: to.start };
    expect(await good(app.client.findVisit({ by: 'code', code, peselEnding: ANNA.slice(-4) }))).toMatchObject(found);
    const { firstName, lastName } = aPersonInput();
    expect(await good(administrator().getCallList({ changeId: saved.changeId }))).toMatchObject([
      { visitId, outcome: 'move', before: AT_1020, after: to, person: { firstName, lastName } },
    ]);
  });

  it('D5 a booking that came between preview and saving stops the whole change', async () => {
    const { visitId } = await good(book(app));
    const { revision } = await preview();
    await good(book(app, { key: aKey(2), person: { pesel: '72022912340' }, at: time('2026-11-30', 640) }));
    const decisions = [{ visitId, decision: { kind: 'cancel' as const } }];
    const answer = await administrator().applyChange({ change: closing, baseRevision: revision, decisions });
    expect(answer).toMatchObject({ ok: false, error: { type: 'impact-changed', impact: { hits: [{}, {}] } } });
    expect(await isFree(app)).toBe(false);
    expect((await good(administrator().getPlan({}))).revision).toBe(revision);
  });

  it('D6 while booking is suspended residents read why, and cancelling and arriving go on', async () => {
    const { visitId, code } = await good(book(app));
    await change(app, { kind: 'suspend', departmentId, message });
    const suspended = { ok: false, error: { type: 'suspended', message } };
    expect(await app.client.getAvailability({ caseId: CASE })).toEqual(suspended);
    expect(await app.client.hold({ caseId: CASE, ...AT_1020 })).toEqual(suspended);
    expect(await book(app, { key: aKey(2), at: time('2026-11-30', 640) })).toEqual(suspended);
    app.setClock('2026-11-30 10:00');
    expect(await good(app.client.arrive({ by: 'code', code }))).toMatchObject({ outcome: 'arrived' });
    app.setClock('2026-11-23 09:41');
    await change(app, { kind: 'resume', departmentId });
    const other = await good(
      book(app, { key: aKey(3), person: { pesel: '72022912340' }, at: time('2026-11-30', 640) }),
    );
    await change(app, { kind: 'suspend', departmentId, message });
    const identity = { by: 'code', code: other.code, peselEnding: '2340' } as const;
    expect((await app.client.cancelVisit({ visitId: other.visitId, identity })).ok).toBe(true);
    expect(visitId).not.toBe(other.visitId);
  });

  it('D7 every change can be taken back, and taking back can be taken back, also after a restart', async () => {
    const { changeId } = await change(app, closing);
    expect(await isFree(app)).toBe(false);
    await app.restart();
    const undone = await change(app, { kind: 'undo', changeId });
    expect(await isFree(app)).toBe(true);
    await change(app, { kind: 'undo', changeId: undone.changeId });
    expect(await isFree(app)).toBe(false);
    const history = await good(administrator().listPlanChanges({ limit: 10 }));
    expect(history.map(({ kind, by }) => [kind, by])).toEqual([
      ['undo', 'administrator'],
      ['undo', 'administrator'],
      ['special-day', 'administrator'],
    ]);
  });

  it('E4 what one office exports sets up another: hours, content and special days', async () => {
    await change(app, closing);
    await change(app, { kind: 'length', caseId: CASE, from: null, minutes: 45 });
    const week = [{ weekday: 1 as const, hours: hours('09:00-12:00') }];
    await change(app, { kind: 'week', departmentId: 'bok' as DepartmentId, from: null, to: null, blocks: week });
    const { file } = await good(administrator().exportOffice({}));
    const second = await startTestAppOn(database);
    try {
      await change(second, { kind: 'suspend', departmentId, message });
      await change(second, { kind: 'import', file });
      const [one, other] = [app, second].map((office) => good(office.as('administrator').getPlan({})));
      expect((await other)?.plan).toEqual((await one)?.plan);
      expect(await good(second.client.getAvailability({ caseId: CASE }))).toEqual(
        await good(app.client.getAvailability({ caseId: CASE })),
      );
      expect((await good(second.as('administrator').exportOffice({}))).file).toBe(file);
    } finally {
      await second.close();
    }
  });
});
