import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BookingSettingsSchema } from '../../shared/model/settings.ts';
import { aKey } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestAppOn, type TestApp } from '../support/test-app.ts';
import { ANNA, AT_1020, book, CASE, change, good, isFree, JAN, MONDAY, time, workUntil } from './people.ts';

const notFound = { ok: false, error: { type: 'visit-not-found' } };
const DAY = '2026-11-30';

describe.each(DATABASES)('a visit through the whole program, on $name', (database) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestAppOn(database);
  });
  afterEach(async () => {
    await app.close();
    await removeTempStores();
  });

  const byPesel = { by: 'pesel', pesel: ANNA, caseId: CASE, date: MONDAY } as const;
  const byCode = (code: string) => ({ by: 'code', code, peselEnding: ANNA.slice(-4) }) as const;
  const stateOf = async (visitId: string) => {
    const day = await good(app.as('clerk').listDay({ date: MONDAY, departmentId: null }));
    return day.find((visit) => visit.visitId === visitId);
  };

  it('C1 PESEL, case and day find the one visit; cancelled, its time is free again', async () => {
    const { visitId } = await good(book(app));
    expect(await good(app.client.findVisit(byPesel))).toMatchObject({ visitId, ...AT_1020 });
    await good(app.client.cancelVisit({ visitId, identity: byPesel }));
    expect(await isFree(app)).toBe(true);
    expect(await stateOf(visitId)).toMatchObject({ state: 'cancelled', cancelledBy: 'resident', moves: [] });
  });

  it('C1 C2 C4 five failed tries pause finding, changing and arriving, by code and by PESEL apart, across a restart', async () => {
    const { visitId, code } = await good(book(app));
    const wrong = { ...byPesel, pesel: JAN };
    expect(await app.client.findVisit(wrong)).toEqual(notFound);
    for (let time = 0; time < 2; time += 1) {
      expect(await app.client.cancelVisit({ visitId, identity: wrong })).toEqual(notFound);
      expect(await app.client.arrive({ by: 'pesel', pesel: JAN })).toEqual(notFound);
    }
    await app.restart();
    const paused = { ok: false, error: { type: 'paused', seconds: 300 } };
    expect(await app.client.findVisit(byPesel)).toEqual(paused);
    expect(await app.client.arrive({ by: 'pesel', pesel: ANNA })).toEqual(paused);
    await good(app.client.findVisit(byCode(code)));

    for (let time = 0; time < 3; time += 1) {
      expect(await app.client.findVisit({ ...byCode(code), peselEnding: '0000' })).toEqual(notFound);
    }
    for (let time = 0; time < 2; time += 1) {
      expect(await app.client.arrive({ by: 'code', code: 'K7CM3P9TX' })).toEqual(notFound);
    }
    await app.restart();
    expect(await app.client.findVisit(byCode(code))).toEqual(paused);
    expect(await app.client.arrive({ by: 'code', code })).toEqual(paused);
  });

  it('C2 the code and the last four digits of the PESEL find and cancel it, typed in any spelling', async () => {
    const { visitId, code } = await good(book(app));
    const typed = `${code.slice(0, 3)} ${code.slice(3, 6)}-${code.slice(6)}`.toLowerCase();
    expect(await good(app.client.findVisit(byCode(typed)))).toMatchObject({ visitId });
    await good(app.client.cancelVisit({ visitId, identity: byCode(code) }));
    expect(await app.client.findVisit(byCode(code))).toEqual(notFound);
  });

  it('C3 a change books the new time and lets the old one go; the old code dies, also after a restart', async () => {
    const old = await good(book(app));
    const later = time(DAY, 640);
    const request = { idempotencyKey: aKey(2), visitId: old.visitId, identity: byCode(old.code), ...later };
    const changeIt = () => app.client.changeVisit({ ...request, holdId: null, language: 'pl' });
    const changed = await good(changeIt());
    expect(changed).toMatchObject(later);
    expect(changed.code).not.toBe(old.code);
    expect([await isFree(app), await isFree(app, later)]).toEqual([true, false]);
    await app.restart();
    expect(await good(changeIt())).toEqual(changed);
    expect(await app.client.arrive({ by: 'code', code: old.code })).toEqual(notFound);
  });

  it('C3 a change to a time that is taken leaves everything as it was', async () => {
    const old = await good(book(app));
    await good(book(app, { key: aKey(2), person: { pesel: JAN }, at: time(DAY, 640) }));
    const request = { idempotencyKey: aKey(3), visitId: old.visitId, identity: byPesel, ...time(DAY, 640) };
    const answer = await app.client.changeVisit({ ...request, holdId: null, language: 'pl' });
    expect(answer).toMatchObject({ ok: false, error: { type: 'time-taken', nearest: [{}, {}, {}] } });
    expect(await good(app.client.findVisit(byCode(old.code)))).toMatchObject(AT_1020);
  });

  it('C4 from thirty minutes before until the minute of the start, early and on time are told apart', async () => {
    const { visitId, code } = await good(book(app));
    app.setClock(`${DAY} 09:49`);
    expect(await good(app.client.arrive({ by: 'code', code }))).toMatchObject({ outcome: 'early', comeFrom: 590 });
    app.setClock(`${DAY} 09:50`);
    expect(await good(app.client.arrive({ by: 'pesel', pesel: ANNA }))).toMatchObject({ outcome: 'arrived', ahead: 0 });
    expect(await good(app.client.arrive({ by: 'code', code }))).toMatchObject({ outcome: 'arrived' });
    expect(await stateOf(visitId)).toMatchObject({ state: 'arrived' });
    const desk = (await stateOf(visitId))?.deskId;
    if (desk === undefined) throw new Error('no desk');
    await good(app.as('clerk').callNext({ deskId: desk }));
    expect(await good(app.client.arrive({ by: 'code', code }))).toMatchObject({ outcome: 'called' });
  });

  it('C5 late means resigned, with three times instead, and C6 staff take it back the same day, with a reason', async () => {
    const { visitId, code } = await good(book(app));
    await workUntil(app, DAY, 585, 620);
    expect(await stateOf(visitId)).toMatchObject({ state: 'booked' });
    await workUntil(app, DAY, 621, 621);
    expect(await stateOf(visitId)).toMatchObject({ state: 'resigned-late', cancelledBy: null });
    expect(await good(app.client.arrive({ by: 'code', code }))).toMatchObject({
      outcome: 'late',
      nearest: [{}, {}, {}],
    });
    const back = { visitId, move: 'undo-resignation', deskId: null } as const;
    expect(await app.as('clerk').moveVisit({ ...back, reason: null })).toEqual({
      ok: false,
      error: { type: 'reason-missing' },
    });
    expect(await good(app.as('clerk').moveVisit({ ...back, reason: 'stał w kolejce' }))).toMatchObject({
      state: 'arrived',
    });
  }, 60_000);

  it('C6 on the next day it is too late to take a resignation back', async () => {
    const { visitId } = await good(book(app));
    await workUntil(app, DAY, 585, 621);
    app.setClock('2026-12-01 08:00');
    const answer = await app
      .as('clerk')
      .moveVisit({ visitId, move: 'undo-resignation', deskId: null, reason: 'pomyłka' });
    expect(answer).toEqual({ ok: false, error: { type: 'not-today' } });
  }, 60_000);

  it('C5 nobody is resigned for a time in which the kiosk was off: staff decide', async () => {
    const { visitId, code } = await good(book(app));
    app.setClock(`${DAY} 10:30`);
    await app.restart();
    expect(await stateOf(visitId)).toMatchObject({ state: 'unresolved' });
    expect(await good(app.client.arrive({ by: 'code', code }))).toMatchObject({ outcome: 'ask-staff' });
    const settled = { visitId, move: 'settle-arrived', deskId: null, reason: 'kiosk nie działał' } as const;
    expect(await good(app.as('clerk').moveVisit(settled))).toMatchObject({ state: 'arrived' });
  });

  it('C7 a freed time is offered again after the delay that is set', async () => {
    const settings = BookingSettingsSchema.parse({ freedDelayMinutes: { min: 20, max: 20 } });
    await change(app, { kind: 'settings', settings });
    const { visitId } = await good(book(app));
    await good(app.client.cancelVisit({ visitId, identity: byPesel }));
    expect(await isFree(app)).toBe(false);
    app.setClock('2026-11-23 10:00');
    expect(await isFree(app)).toBe(false);
    app.setClock('2026-11-23 10:01');
    expect(await isFree(app)).toBe(true);
  });
});
