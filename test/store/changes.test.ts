import { afterEach, describe, expect, it } from 'vitest';
import { changeOf } from '../../electron/store/changes.ts';
import type { StoreChange } from '../../electron/store/index.ts';
import { err, ok } from '../../shared/basics/result.ts';
import { aPerson, aVisit, aVisitId } from '../support/builders.ts';
import { cutProxy } from '../support/cut-proxy.ts';
import { DATABASES, POSTGRES } from '../support/databases.ts';
import { openTempStore, removeTempStores } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';
import { cancel } from './two-desks.ts';

afterEach(removeTempStores);

/** Ears of a store: every change it was told of, and a promise of the next ones. */
function ears() {
  const heard: StoreChange[] = [];
  const waiting = new Map<StoreChange, () => void>();
  return {
    heard,
    onChange: (change: StoreChange) => {
      heard.push(change);
      waiting.get(change)?.();
      waiting.delete(change);
    },
    next: (change: StoreChange) =>
      new Promise<void>((resolve) => {
        waiting.set(change, resolve);
      }),
  };
}

describe.each(DATABASES)('a change on $name', (database) => {
  it('of visits is told once it is committed, and not when it is undone', async () => {
    const { heard, onChange, next } = ears();
    const { store } = await database.open({ onChange });
    await store.write(async (tx) => {
      await tx.addVisit(aVisit(), aPerson());
      return err({ type: 'changed-my-mind' as const });
    });
    await store.write(async (tx) => ok(await tx.recordFailedAttempt(1000)));
    await store.read((tx) => tx.visit(aVisitId(1)));
    expect(heard).toEqual([]);
    const booked = next('visits');
    await store.write((tx) => tx.addVisit(aVisit(), aPerson()));
    await booked;
    const cancelled = next('visits');
    await store.write(async (tx) => ok(await cancel(tx, aVisitId(1), 5)));
    await cancelled;
    expect(heard).toEqual(['visits', 'visits']);
  });
});

describe('I2 two kiosks on one PostgreSQL', () => {
  it('hear of each other’s visits and of a changed plan, and see them', async () => {
    const place = await POSTGRES.place();
    const [here, there] = [ears(), ears()];
    const one = await openTempStore({ onChange: here.onChange }, place);
    const two = await openTempStore({ onChange: there.onChange }, place);
    const visits = there.next('visits');
    await one.store.write((tx) => tx.addVisit(aVisit(), aPerson()));
    await visits;
    expect(await two.store.read((tx) => tx.visit(aVisitId(1)))).toEqual(aVisit());
    const before = await one.store.read((tx) => tx.plan());
    const plan = here.next('plan');
    await withRawDatabase(place, (sql) => sql.run('UPDATE plan_revision SET revision = revision + 1'));
    await plan;
    expect(await one.store.read((tx) => tx.plan())).not.toBe(before);
    expect(there.heard).toContain('plan');
  });

  it('look at everything again after the connection was lost, for something may have been missed', async () => {
    const place = await POSTGRES.place();
    const proxy = await cutProxy(place.databaseUrl ?? '');
    const { heard, onChange, next } = ears();
    const { store } = await openTempStore({ onChange }, { ...place, databaseUrl: proxy.url });
    const again = Promise.all([next('plan'), next('visits'), next('printers')]);
    await proxy.down();
    await proxy.up();
    await again;
    expect(heard.toSorted()).toEqual(['plan', 'printers', 'visits']);
    const visits = next('visits');
    expect(await store.write((tx) => tx.addVisit(aVisit(), aPerson()))).toEqual(ok(undefined));
    await visits;
  });
});

describe('a statement', () => {
  it.each([
    ['INSERT INTO visit (id) VALUES ($1)', 'visits'],
    ['UPDATE visit SET state = $2 WHERE id = $1', 'visits'],
    ['DELETE FROM desk_day WHERE day = $1', 'visits'],
    ['INSERT INTO kiosk_printer (holder) VALUES ($1)', 'printers'],
    ['DELETE FROM kiosk_printer WHERE holder = $1', 'printers'],
    ['UPDATE plan_revision SET revision = revision + 1', 'plan'],
    ['INSERT INTO failed_attempt (attempted_at) VALUES ($1)', null],
    ['SELECT id FROM visit', null],
  ] as const)('%s changes %s', (statement, change) => {
    expect(changeOf(statement)).toBe(change);
  });
});
