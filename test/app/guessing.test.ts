import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatMinuteOfDay } from '../../shared/time/minute-of-day.ts';
import { toWarsaw } from '../../shared/time/warsaw.ts';
import { peselNumber } from '../store/bookings.ts';
import { instant } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestAppOn, type TestApp } from '../support/test-app.ts';
import { ANNA, book, CASE, good, MONDAY } from './people.ts';

const named = (pesel: string) => ({ by: 'pesel' as const, pesel, caseId: CASE, date: MONDAY });
const codeOnly = { ok: false, error: { type: 'code-only' } };

describe.each(DATABASES)('C1 guessing PESELs through the whole program, on $name', (database) => {
  let app: TestApp;
  let nowMs = 0;
  beforeEach(async () => {
    app = await startTestAppOn(database, { now: '2026-11-23 08:00' });
    nowMs = instant('2026-11-23 08:00');
  });
  afterEach(async () => {
    await app.close();
    await removeTempStores();
  });

  const pass = (minutes: number) => {
    nowMs += minutes * 60_000;
    const { date, minute } = toWarsaw(nowMs);
    app.setClock(`${date} ${formatMinuteOfDay(minute)}`);
  };
  /** So many people are tried, at a pace that no pause stops. */
  const guess = async (people: number) => {
    for (let number = 0; number < people; number += 1) {
      pass(10);
      expect(await app.client.findVisit(named(peselNumber(number)))).toMatchObject({
        error: { type: 'visit-not-found' },
      });
    }
  };
  const alerts = () => good(app.as('clerk').getGuardAlerts({}));

  it('C1 C2 C4 after thirty only codes do, across a restart, until a clerk lets it be otherwise', async () => {
    const { visitId, code } = await good(book(app));
    await guess(30);
    for (const pesel of [ANNA, peselNumber(0), '12']) {
      expect(await app.client.findVisit(named(pesel))).toEqual(codeOnly);
      expect(await app.client.arrive({ by: 'pesel', pesel })).toEqual(codeOnly);
    }
    await app.restart();
    expect(await app.client.cancelVisit({ visitId, identity: named(ANNA) })).toEqual(codeOnly);
    await good(app.client.findVisit({ by: 'code', code, peselEnding: ANNA.slice(-4) }));

    const { closedPaths } = await alerts();
    expect(closedPaths).toEqual([{ holder: 'kiosk-1', sinceMs: nowMs }]);
    await good(app.as('clerk').openPath({ holder: 'kiosk-1' }));
    expect((await alerts()).closedPaths).toEqual([]);
    await good(app.client.cancelVisit({ visitId, identity: named(ANNA) }));
    const [entry] = await good(app.as('administrator').listAudit({ before: null, limit: 1 }));
    expect(entry).toMatchObject({ action: 'person-path-opened', by: 'clerk', detail: 'kiosk-1' });
  });

  it('C1 the next day begins anew', async () => {
    await good(book(app));
    await guess(30);
    expect(await app.client.findVisit(named(ANNA))).toEqual(codeOnly);
    app.setClock('2026-11-24 08:00');
    await good(app.client.findVisit(named(ANNA)));
    expect((await alerts()).closedPaths).toEqual([]);
  });

  it('C1 F6 residents neither see that nor change it', async () => {
    expect(await app.client.getGuardAlerts({})).toEqual({ ok: false, error: { type: 'not-authorised' } });
    expect(await app.client.openPath({ holder: 'kiosk-1' })).toMatchObject({ error: { type: 'not-authorised' } });
    expect(await app.client.trustClock({})).toMatchObject({ error: { type: 'not-authorised' } });
  });
});
