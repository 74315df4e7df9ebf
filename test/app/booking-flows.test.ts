import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aKey } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestAppOn, type TestApp } from '../support/test-app.ts';
import { ANNA, AT_1020, book, CASE, good, isFree, JAN, time } from './people.ts';

const AT_1040 = time('2026-11-30', 640);

describe.each(DATABASES)('booking through the whole program, on $name', (database) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestAppOn(database);
  });
  afterEach(async () => {
    await app.close();
    await removeTempStores();
  });

  const hold = (at = AT_1020) => app.client.hold({ caseId: CASE, ...at });

  it('A8 a held hour is nobody else’s, is prolonged, and is booked under its hold', async () => {
    const held = await good(hold());
    expect(held.secondsLeft).toBe(300);
    expect(await isFree(app)).toBe(false);
    app.setClock('2026-11-23 09:45');
    expect(await good(app.client.extendHold({ holdId: held.holdId }))).toEqual({ ...held, secondsLeft: 300 });
    app.setClock('2026-11-23 09:49');
    const visit = await good(book(app, { holdId: held.holdId }));
    expect(visit).toMatchObject(AT_1020);
    expect(await app.client.extendHold({ holdId: held.holdId })).toEqual({ ok: false, error: { type: 'hold-gone' } });
  });

  it('A8 going back or choosing another hour lets the hour go', async () => {
    await good(hold());
    await good(hold(AT_1040));
    expect([await isFree(app), await isFree(app, AT_1040)]).toEqual([true, false]);
    await good(app.client.releaseHold({}));
    expect(await isFree(app, AT_1040)).toBe(true);
  });

  it('A8 a hold ends by itself and at a restart', async () => {
    await good(hold());
    app.setClock('2026-11-23 09:46');
    expect(await isFree(app)).toBe(true);
    const held = await good(hold());
    await app.restart();
    expect(await isFree(app)).toBe(true);
    expect(await app.client.extendHold({ holdId: held.holdId })).toEqual({ ok: false, error: { type: 'hold-gone' } });
  });

  it('A10 the same key gives the same visit and code: double tap, retry, restart after the commit', async () => {
    const [first, second] = await Promise.all([good(book(app)), good(book(app))]);
    expect(second).toEqual(first);
    await app.restart();
    expect(await good(book(app))).toEqual(first);
    expect(await book(app, { at: AT_1040 })).toMatchObject({ ok: false, error: { type: 'key-reused' } });
  });

  it('A12 keep: the second booking is refused and says neither when nor with which code the first one is', async () => {
    const first = await good(book(app));
    const refused = await book(app, { key: aKey(2), at: AT_1040 });
    expect(refused).toEqual({ ok: false, error: { type: 'case-already-booked', replaceable: true } });
    expect(
      await good(app.client.findVisit({ by: 'pesel', pesel: ANNA, caseId: CASE, date: AT_1020.date })),
    ).toMatchObject({
      visitId: first.visitId,
    });
  });

  it('A12 change: the new visit takes the place of the old one, whose code dies', async () => {
    const first = await good(book(app));
    const second = await good(book(app, { key: aKey(2), at: AT_1040, onEarlier: 'replace' }));
    expect([await isFree(app), await isFree(app, AT_1040)]).toEqual([true, false]);
    const old = { by: 'code', code: first.code, peselEnding: ANNA.slice(-4) } as const;
    expect(await app.client.findVisit(old)).toEqual({ ok: false, error: { type: 'visit-not-found' } });
    await app.restart();
    expect(await good(book(app, { key: aKey(2), at: AT_1040, onEarlier: 'replace' }))).toEqual(second);
  });

  it('A12 cancel: after cancelling the old visit the new one is booked', async () => {
    const { visitId } = await good(book(app));
    const identity = { by: 'pesel', pesel: ANNA, caseId: CASE, date: AT_1020.date } as const;
    await good(app.client.cancelVisit({ visitId, identity }));
    expect(await good(book(app, { key: aKey(2), at: AT_1040 }))).toMatchObject(AT_1040);
  });

  it('A12 whoever knows the PESEL and not the name cannot replace the visit', async () => {
    await good(book(app));
    const stranger = { key: aKey(2), at: AT_1040, person: { firstName: 'Jan' }, onEarlier: 'replace' } as const;
    expect(await book(app, stranger)).toEqual({
      ok: false,
      error: { type: 'case-already-booked', replaceable: false },
    });
    expect(await isFree(app)).toBe(false);
  });

  it('edge: two kiosks, one PESEL, one moment: one visit', async () => {
    const answers = await Promise.all([book(app), book(app, { key: aKey(2), at: AT_1040 })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect([await isFree(app), await isFree(app, AT_1040)].filter((free) => !free)).toHaveLength(1);
  });

  it('A8 whoever loses the race sees the three nearest times', async () => {
    const answers = await Promise.all([book(app), book(app, { key: aKey(2), person: { pesel: JAN } })]);
    const lost = answers.find((answer) => !answer.ok);
    expect(lost).toMatchObject({ error: { type: 'time-taken', nearest: [{}, {}, {}] } });
  });
});
