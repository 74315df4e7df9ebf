import { afterEach, expect, test } from 'vitest';
import type { KioskEvent } from '../../shared/contract/events.ts';
import { cutProxy } from '../support/cut-proxy.ts';
import { newDatabase } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestApp } from '../support/test-app.ts';

afterEach(removeTempStores);

/** The next state that the kiosk tells its screens. */
function nextState(events: readonly KioskEvent[], from: number): Promise<KioskEvent> {
  return expect
    .poll(() => events.slice(from).find((event) => event.type === 'state'), { timeout: 50_000, interval: 50 })
    .toBeDefined()
    .then(() => events.slice(from).find((event) => event.type === 'state') as KioskEvent);
}

test('I2 without its server the kiosk is out of order and opens by itself when the server is back', async () => {
  const proxy = await cutProxy(await newDatabase());
  const app = await startTestApp({ databaseUrl: proxy.url });
  expect((await app.client.listDepartments({})).ok).toBe(true);
  const before = app.events.length;
  await proxy.down();
  expect(await nextState(app.events, before)).toEqual({
    type: 'state',
    state: { kind: 'out-of-order', problem: { type: 'database-unreachable' } },
  });
  expect(await app.client.listDepartments({})).toEqual({ ok: false, error: { type: 'out-of-order' } });
  const away = app.events.length;
  await proxy.up();
  expect(await nextState(app.events, away)).toEqual({ type: 'state', state: { kind: 'open' } });
  expect((await app.client.listDepartments({})).ok).toBe(true);
  await app.close();
}, 120_000);

test('I2 a kiosk that starts before its server opens by itself', async () => {
  const proxy = await cutProxy(await newDatabase());
  await proxy.down();
  const app = await startTestApp({ databaseUrl: proxy.url });
  const before = app.events.length;
  await proxy.up();
  expect(await nextState(app.events, before)).toEqual({ type: 'state', state: { kind: 'open' } });
  await app.close();
}, 120_000);
