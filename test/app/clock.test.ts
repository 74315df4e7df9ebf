import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BookingSettingsSchema } from '../../shared/model/settings.ts';
import { aKey, instant } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { aMachine, type TestMachine } from '../support/machine.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestAppOn, type TestApp } from '../support/test-app.ts';
import { ANNA, book, CASE, change, good, JAN, MONDAY, time } from './people.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const YEAR = 365 * DAY;
const START = instant('2026-11-23 09:41');
const JUMPS = [
  ['a minute forward', MINUTE, 'clock-jumped-forward'],
  ['a day forward', DAY, 'clock-jumped-forward'],
  ['ten years forward', 10 * YEAR, 'clock-jumped-forward'],
  ['a minute back', -MINUTE, 'clock-jumped-back'],
  ['a day back', -DAY, 'clock-jumped-back'],
  ['ten years back', -10 * YEAR, 'clock-before-build'],
] as const;

const byPesel = (pesel: string) => ({ by: 'pesel' as const, pesel, caseId: CASE, date: MONDAY });
const wrongCode = { by: 'code', code: 'K7CM3P9TX', peselEnding: '0000' } as const;
const suspended = { ok: false, error: { type: 'suspended', message: { pl: expect.stringContaining('zegar') } } };

describe.each(DATABASES)('edge: clock set back a day, or anywhere, through the whole program, on $name', (database) => {
  let app: TestApp;
  let machine: TestMachine;
  beforeEach(async () => {
    machine = aMachine(START, instant('2026-10-01 00:00'));
    app = await startTestAppOn(database, { machine });
  });
  afterEach(async () => {
    await app.close();
    await removeTempStores();
  });

  const clockPart = async () =>
    (await good(app.as('clerk').getDeviceState({}))).parts.find(({ part }) => part === 'clock');
  const states = async () => {
    const visits = await good(app.as('clerk').listDay({ date: MONDAY, departmentId: null }));
    return visits.map(({ state }) => state);
  };

  // The clock is the same on both; what is kept is not.
  it.each(JUMPS.filter(([, jump]) => database.name === 'SQLite' || Math.abs(jump) === DAY))(
    'edge: clock set back a day or elsewhere: %s: no pause is shorter, nobody is late, nothing is booked, staff are told',
    async (_, jump, code) => {
      await good(book(app));
      const identity = byPesel(ANNA);
      for (let n = 0; n < 5; n += 1) await app.client.findVisit(byPesel(JAN));
      for (let n = 0; n < 5; n += 1) await app.client.findVisit(wrongCode);
      expect(await app.client.findVisit(identity)).toMatchObject({ error: { type: 'paused', seconds: 300 } });

      machine.setClockBy(jump);
      machine.pass(MINUTE);
      for (const running of [true, false]) {
        if (!running) await app.restart();
        const paused = { ok: false, error: { type: 'paused', seconds: 240 } };
        expect(await app.client.findVisit(identity)).toEqual(paused);
        expect(await app.client.findVisit(wrongCode)).toEqual(paused);
        expect(await states()).toEqual(['booked']);
        expect(await book(app, { key: aKey(2), at: time('2026-12-01', 620) })).toMatchObject(suspended);
        expect(await app.client.hold({ caseId: CASE, ...time('2026-12-01', 620) })).toMatchObject(suspended);
        expect(await app.client.getAvailability({ caseId: CASE })).toMatchObject(suspended);
        expect((await good(app.as('clerk').getGuardAlerts({}))).clockIsSure).toBe(false);
        expect(await clockPart()).toMatchObject({ level: 'bad', code, numbers: { date: '2026-11-23', minute: 582 } });
      }

      // Set right again: everything is as it was, and only the time that really passed has passed.
      machine.setClockBy(-jump);
      machine.pass(MINUTE);
      expect(await app.client.findVisit(identity)).toMatchObject({ error: { type: 'paused', seconds: 180 } });
      expect((await good(app.as('clerk').getGuardAlerts({}))).clockIsSure).toBe(true);
      await good(book(app, { key: aKey(3), person: { pesel: JAN }, at: time('2026-12-01', 620) }));
    },
  );

  it.each(['unresolved', 'resign'] as const)(
    'edge: clock set back a day or elsewhere: C5 a day forward that somebody confirms: pauses go on, whose hour lay between is left to staff (%s)',
    async (whenKioskWasOff) => {
      // A change, whichever of the two is the default.
      const settings = BookingSettingsSchema.parse({ whenKioskWasOff, daysAhead: 31 });
      await change(app, { kind: 'settings', settings });
      await good(book(app));
      for (let n = 0; n < 5; n += 1) await app.client.findVisit(byPesel(JAN));
      machine.setClockBy(8 * DAY);
      machine.pass(MINUTE);
      await good(app.as('clerk').trustClock({}));
      expect(await clockPart()).toMatchObject({ numbers: { date: '2026-12-01' } });
      expect(await app.client.findVisit(byPesel(ANNA))).toMatchObject({ error: { type: 'paused', seconds: 240 } });
      expect(await states()).toEqual(['unresolved']);
      await app.restart();
      expect(await states()).toEqual(['unresolved']);
      expect((await good(app.as('clerk').getGuardAlerts({}))).clockIsSure).toBe(true);
      const entries = await good(app.as('administrator').listAudit({ before: null, limit: 5 }));
      expect(entries.map(({ action, by, detail }) => [action, by, detail])).toEqual(
        expect.arrayContaining([
          ['clock-trusted', 'clerk', 'jumped-forward'],
          ['clock-doubted', 'system', 'jumped-forward'],
        ]),
      );
    },
  );

  it('edge: clock set back a day or elsewhere: F6 a PIN pause outlives a clock that is put forward, confirmed or not, and a night without power', async () => {
    const { client } = app.screen();
    const setupCode = /^\w{5}-\w{5}$/m.exec(readFileSync(path.join(app.home, 'setup-code.txt'), 'utf8'))?.[0] ?? '';
    await good(client.setUpAdministrator({ setupCode, name: 'Barbara Kierownik', pin: '582914' }));
    await client.signOut({});
    const signIn = () => app.screen().client.signIn({ number: '10', pin: '000111' });
    for (let n = 0; n < 3; n += 1) await signIn();
    expect(await signIn()).toMatchObject({ error: { type: 'paused', seconds: 30 } });
    machine.setClockBy(DAY);
    expect(await signIn()).toMatchObject({ error: { type: 'paused', seconds: 30 } });
    await good(app.as('clerk').trustClock({}));
    expect(await signIn()).toMatchObject({ error: { type: 'paused', seconds: 30 } });
    machine.powerOff(DAY);
    await app.restart();
    expect(await signIn()).toMatchObject({ error: { type: 'paused', seconds: 30 } });
    machine.pass(30_000);
    expect(await signIn()).toMatchObject({ error: { type: 'pin-wrong' } });
  });

  it('edge: clock set back a day or elsewhere: C4 C5 who comes while nobody is sure of the clock is not told that they resigned', async () => {
    await good(book(app, { at: time('2026-11-30', 620) }));
    machine.pass(instant('2026-11-30 10:00') - START);
    await app.restart();
    machine.setClockBy(-MINUTE);
    machine.pass(25 * MINUTE);
    expect(await app.client.arrive({ by: 'pesel', pesel: ANNA })).toMatchObject({ value: { outcome: 'ask-staff' } });
    expect(await states()).toEqual(['unresolved']);
  });

  it('edge: clock set back a day or elsewhere: what is remembered of the clock lies beside the data and holds nothing else', async () => {
    expect(readdirSync(app.home)).toContain('clock.json');
    expect(JSON.parse(readFileSync(path.join(app.home, 'clock.json'), 'utf8'))).toEqual({
      wallMs: START,
      sinceBootMs: 1000,
      bootId: 'boot 1',
    });
  });
});
