import { afterEach, describe, expect, it } from 'vitest';
import { bookVisit } from '../../electron/engine/book-visit.ts';
import { cryptoIds } from '../../electron/system/ids.ts';
import { err, ok } from '../../shared/basics/result.ts';
import { aKey, aPerson, aPlan, aVisit, someDesks } from '../support/builders.ts';
import { type Cut, type CutProxy, cutProxy } from '../support/cut-proxy.ts';
import { asAdministrator, POSTGRES } from '../support/databases.ts';
import { openTempStore, removeTempStores, type TempFolder, type TempStore } from '../support/temp-store.ts';
import { bookingDeps, peselNumber, requestFor, startNumber } from './bookings.ts';
import { withRawDatabase } from './raw.ts';

afterEach(removeTempStores);

/** A store that reaches its server through a proxy, and the way past it. `limits` as parameters of the address. */
async function openThroughProxy(
  limits = '',
): Promise<TempStore & { readonly proxy: CutProxy; readonly direct: TempFolder }> {
  const direct = await POSTGRES.place();
  const proxy = await cutProxy(direct.databaseUrl ?? '');
  const place = { ...direct, databaseUrl: `${proxy.url}${limits}` };
  return { ...(await openTempStore({ plan: aPlan({ desks: someDesks(4) }) }, place)), proxy, direct };
}

const book = (temp: TempStore, number: number) =>
  bookVisit(
    bookingDeps(temp.store, cryptoIds),
    requestFor(aKey(number), startNumber(number % 60), peselNumber(number)),
  );

/** Visits of a key, with the cells they own: all or nothing. */
async function storedUnder(direct: TempFolder, number: number): Promise<unknown> {
  return withRawDatabase(direct, (sql) =>
    sql.all(
      `SELECT v.idempotency_key AS key, count(*) AS cells FROM visit AS v JOIN desk_cell AS c ON c.visit_id = v.id
       WHERE v.idempotency_key = $1 GROUP BY v.idempotency_key`,
      aKey(number),
    ),
  );
}

describe('a connection that is cut in the middle of a booking', () => {
  it.each<[Cut]>([['before-sent'], ['before-answered']])(
    '%s, at whichever statement, gives one visit',
    async (cut) => {
      const temp = await openThroughProxy();
      await book(temp, 0);
      temp.proxy.cutAt(null);
      await book(temp, 1);
      const packets = temp.proxy.sent();
      expect(packets).toBeGreaterThan(5);
      let rejected = 0;
      for (let packet = 0; packet < packets; packet += 1) {
        const number = 2 + packet;
        temp.proxy.cutAt(packet, cut);
        const first = await book(temp, number).catch(() => null);
        if (first === null) rejected += 1;
        // The resident touches the button again, with the same key.
        const again = await book(temp, number);
        expect(again.ok, `packet ${packet}`).toBe(true);
        if (first?.ok && again.ok) expect(again.value).toEqual(first.value);
        expect(await storedUnder(temp.direct, number), `packet ${packet}`).toEqual([{ key: aKey(number), cells: 6 }]);
      }
      // Only the commit cannot be tried again unseen: nobody knows what became of it.
      expect(rejected).toBe(1);
      expect(temp.failures).toEqual([{ type: 'database-unreachable' }]);
    },
    120_000,
  );

  it('leaves nothing of a write that goes on without it', async () => {
    const temp = await openThroughProxy();
    let tries = 0;
    const write = temp.store.write(async (tx) => {
      tries += 1;
      await tx.recordFailedAttempt(1000);
      await temp.proxy.down();
      await temp.proxy.up();
      return ok(await tx.recordFailedAttempt(2000));
    });
    await expect(write).rejects.toMatchObject({ name: 'DatabaseUnreachable' });
    expect(tries).toBe(2);
    expect(await withRawDatabase(temp.direct, (sql) => sql.all('SELECT attempted_at FROM failed_attempt'))).toEqual([]);
  });

  it('by the server, as when it is restarted, is not even seen', async () => {
    const temp = await openThroughProxy();
    const name = new URL(temp.direct.databaseUrl ?? '').pathname.slice(1);
    await asAdministrator((client) =>
      client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]),
    );
    expect(await temp.store.write((tx) => tx.addVisit(aVisit(), aPerson()))).toEqual(ok(undefined));
    expect(temp.failures).toEqual([]);
  });
});

describe('a server that is slow', () => {
  it('beyond the limit is a problem, and none when it answers again', async () => {
    const temp = await openThroughProxy('?query_timeout=700');
    temp.proxy.swallowAnswers();
    await expect(temp.store.read((tx) => tx.visit(aVisit().id))).rejects.toThrow();
    expect(temp.failures).toEqual([{ type: 'database-unreachable' }]);
    await temp.proxy.up();
    expect(await temp.store.probe()).toEqual(ok(undefined));
    expect(await temp.store.write((tx) => tx.addVisit(aVisit(), aPerson()))).toEqual(ok(undefined));
  });

  it('because another kiosk is frozen in the middle of a write is a problem until that one is let go', async () => {
    const temp = await openThroughProxy('?lock_timeout=300');
    await withRawDatabase(temp.direct, async (frozen) => {
      await frozen.begin();
      await expect(temp.store.write(async () => ok(1))).rejects.toMatchObject({ code: '55P03' });
      expect(temp.failures).toEqual([{ type: 'database-unreachable' }]);
    });
    expect(await temp.store.write((tx) => tx.addVisit(aVisit(), aPerson()))).toEqual(ok(undefined));
  });

  it('never waits for a frozen kiosk longer than the server allows it to hold the lock', async () => {
    const place = await POSTGRES.place();
    const url = `${place.databaseUrl}?idle_in_transaction_session_timeout=200`;
    const other = await openTempStore({}, place);
    await withRawDatabase({ ...place, databaseUrl: url }, async (frozen) => {
      await frozen.begin();
      await frozen.run('INSERT INTO failed_attempt (attempted_at) VALUES (1000)');
      expect(await other.store.write((tx) => tx.addVisit(aVisit(), aPerson()))).toEqual(ok(undefined));
      await expect(frozen.commit()).rejects.toThrow();
    });
    expect(await other.store.read((tx) => tx.failedAttempts(0))).toEqual([]);
  });
});

describe('a server that is away', () => {
  it('is told while nobody touches the kiosk, and a probe finds it again', async () => {
    const direct = await POSTGRES.place();
    const proxy = await cutProxy(direct.databaseUrl ?? '');
    let tell: (problem: unknown) => void = () => undefined;
    const told = new Promise((resolve) => {
      tell = resolve;
    });
    const temp = await openTempStore({ onFailure: (problem) => tell(problem) }, { ...direct, databaseUrl: proxy.url });
    await proxy.down();
    expect(await told).toEqual({ type: 'database-unreachable' });
    expect(await temp.store.probe()).toEqual(err({ type: 'database-unreachable' }));
    await proxy.up();
    expect(await temp.store.probe()).toEqual(ok(undefined));
    expect(await temp.store.write((tx) => tx.addVisit(aVisit(), aPerson()))).toEqual(ok(undefined));
  });
});
