import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shapeOf } from '../../renderer/ui/panel.ts';
import type { DepartmentId } from '../../shared/model/ids.ts';
import { aKey, hours } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { PANELS } from '../support/kiosk.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestAppOn, type TestApp } from '../support/test-app.ts';
import { ANNA, AT_1020, book, CASE, change, DEPARTMENT, good, isFree, MONDAY, time } from './people.ts';

const departmentId = DEPARTMENT as DepartmentId;
const TEN = 600;

describe.each(DATABASES)('edges through the whole program, on $name', (database) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestAppOn(database);
  });
  afterEach(async () => {
    await app.close();
    await removeTempStores();
  });

  const lastDay = async () => (await good(app.client.getAvailability({ caseId: CASE }))).days.at(-1)?.date;

  it('edge: midnight during a session: the hold lasts over it, and today is another day', async () => {
    app.setClock('2026-11-29 23:58');
    const { holdId } = await good(app.client.hold({ caseId: CASE, ...AT_1020 }));
    app.setClock('2026-11-30 00:01');
    // From this midnight on 30 November is today, and today is too early to be booked.
    expect(await book(app, { holdId })).toMatchObject({ ok: false, error: { type: 'time-not-offered' } });
    app.setClock('2026-11-29 23:59');
    expect(await good(book(app, { holdId }))).toMatchObject(AT_1020);
  });

  it('edge: 29 February is a working day like any other, and thirty days ahead of it is counted right', async () => {
    app.setClock('2028-02-28 12:00');
    const leap = time('2028-02-29', TEN);
    const { code } = await good(book(app, { at: leap }));
    expect(await lastDay()).toBe('2028-03-29');
    app.setClock('2028-02-29 09:40');
    expect(await lastDay()).toBe('2028-03-30');
    expect(await good(app.client.arrive({ by: 'code', code }))).toMatchObject({ outcome: 'arrived', visit: leap });
    app.setClock('2027-02-28 12:00');
    expect(await lastDay()).toBe('2027-03-30');
  });

  it.each([
    ['2026-10-23 12:00', '2026-10-26'],
    ['2027-03-26 12:00', '2027-03-30'],
  ])('edge: both clock changes: booked at %s, the 10:00 visit of %s stays 10:00', async (now, date) => {
    app.setClock(now);
    const at = time(date, TEN);
    const { code } = await good(book(app, { at }));
    app.setClock(`${date} 09:29`);
    expect(await good(app.client.arrive({ by: 'code', code }))).toMatchObject({ outcome: 'early', visit: at });
    app.setClock(`${date} 10:00`);
    expect(await good(app.client.arrive({ by: 'code', code }))).toMatchObject({ outcome: 'arrived', visit: at });
  });

  it('edge: the chosen hour passes while typing: it is not offered any more, three others are', async () => {
    const { holdId } = await good(app.client.hold({ caseId: CASE, ...AT_1020 }));
    app.setClock('2026-11-30 10:30');
    const answer = await book(app, { holdId });
    expect(answer).toMatchObject({ ok: false, error: { type: 'time-not-offered', nearest: [{}, {}, {}] } });
  });

  it('edge: the administrator closes the day or switches the case off while a resident is on the form', async () => {
    const { holdId } = await good(app.client.hold({ caseId: CASE, ...AT_1020 }));
    const closed = { date: MONDAY, departmentId, hours: [], reason: { pl: 'Awaria' } };
    const { changeId } = await change(app, { kind: 'special-day', day: closed });
    expect(await book(app, { holdId })).toMatchObject({ ok: false, error: { type: 'time-not-offered' } });
    await change(app, { kind: 'undo', changeId });
    const { plan } = await good(app.as('administrator').getPlan({}));
    const found = plan.cases.find(({ id }) => id === CASE);
    if (found === undefined) throw new Error('no such case');
    const { archived, laterLengths, ...content } = found;
    await change(app, { kind: 'case', case: { ...content, active: false } });
    expect(await book(app, { holdId })).toEqual({ ok: false, error: { type: 'not-offered' } });
    await change(app, { kind: 'case', case: { ...content, active: true } });
    expect(await good(book(app, { holdId }))).toMatchObject(AT_1020);
  });

  it('edge: the hold expires on the check screen: free it is booked, taken it is told', async () => {
    const { holdId } = await good(app.client.hold({ caseId: CASE, ...AT_1020 }));
    app.setClock('2026-11-23 09:47');
    await good(book(app, { person: { pesel: '72022912340' } }));
    const late = { key: aKey(2), holdId };
    expect(await book(app, late)).toMatchObject({ ok: false, error: { type: 'time-taken', nearest: [{}, {}, {}] } });
    expect(await good(book(app, { ...late, at: time('2026-11-30', 640) }))).toMatchObject({ start: 640 });
  });

  it('edge: e-mail of 254 characters is kept whole, one more is refused', async () => {
    const address = (length: number) => {
      const ending = `@${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(60)}.example`;
      return `${'a'.repeat(length - ending.length)}${ending}`;
    };
    const longer = await book(app, { person: { email: address(255) } });
    expect(longer).toMatchObject({ ok: false, error: { type: 'person-refused', problems: [{ field: 'email' }] } });
    await good(book(app, { person: { email: address(254) } }));
    expect(await toldTo()).toMatchObject({ email: address(254) });
  });

  it('edge: name with an apostrophe is stored as it was typed', async () => {
    await good(book(app, { person: { firstName: 'Róża', lastName: "D'Arc-O’Neil" } }));
    expect(await toldTo()).toMatchObject({
      firstName: 'Róża',
      lastName: expect.stringMatching(/^D['’]Arc-O['’]Neil$/),
    });
  });

  it('edge: opening block shorter than the visit offers nothing and says so', async () => {
    const short = { date: MONDAY, departmentId, hours: [hours('10:00-10:05')], reason: { pl: 'Krótki dzień' } };
    await change(app, { kind: 'special-day', day: short });
    const { days } = await good(app.client.getAvailability({ caseId: CASE }));
    expect(days.find(({ date }) => date === MONDAY)).toEqual({ kind: 'full', date: MONDAY });
  });

  it('edge: special hours on a holiday are offered, and a holiday without them is closed', async () => {
    app.setClock('2026-12-07 09:00');
    const eve = time('2026-12-24', TEN);
    expect(await isFree(app, eve)).toBe(false);
    const special = { date: eve.date, departmentId: null, hours: [hours('10:00-12:00')], reason: { pl: 'Dyżur' } };
    await change(app, { kind: 'special-day', day: special });
    expect(await isFree(app, eve)).toBe(true);
    expect(await good(book(app, { at: eve }))).toMatchObject(eve);
  });

  it('edge: clock set back a day: the visit stands, the held hour can still be booked, nobody is resigned', async () => {
    const { visitId } = await good(book(app));
    const other = time('2026-11-30', 640);
    const { holdId } = await good(app.client.hold({ caseId: CASE, ...other }));
    app.setClock('2026-11-22 09:41');
    await good(book(app, { key: aKey(2), person: { pesel: '72022912340' }, at: other, holdId }));
    await app.restart();
    const found = await good(app.client.findVisit({ by: 'pesel', pesel: ANNA, caseId: CASE, date: MONDAY }));
    expect(found).toMatchObject({ visitId, ...AT_1020 });
  });

  /** Name and address as the office keeps them, read from the call list of a closed day. */
  async function toldTo() {
    const administrator = app.as('administrator');
    const { revision } = await good(administrator.getPlan({}));
    const day = { date: MONDAY, departmentId, hours: [], reason: { pl: 'Szkolenie' } };
    const request = { change: { kind: 'special-day' as const, day }, baseRevision: revision };
    const { hits } = await good(administrator.previewChange(request));
    const decisions = hits.map(({ visitId }) => ({ visitId, decision: { kind: 'cancel' as const } }));
    const { changeId } = await good(administrator.applyChange({ ...request, decisions }));
    const [row] = await good(administrator.getCallList({ changeId }));
    return row?.person;
  }
});

it('edge: panels 1080×1920, 1920×1080, 1280×1024 are the ones every screen is drawn and audited for', () => {
  const sizes = Object.values(PANELS).map(({ width, height }) => `${width}×${height} ${shapeOf(width, height)}`);
  expect(sizes.toSorted()).toEqual(['1080×1920 standing', '1280×1024 square', '1920×1080 lying']);
});
