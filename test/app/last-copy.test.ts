import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endStorage } from '../../electron/ending.ts';
import type { LogEvent } from '../../electron/system/log.ts';
import { aKey } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { book, good, JAN, MONDAY, time } from './people.ts';

const FIRST = 'kiosk-2026-11-23T09-41.sqlite3';
const SECOND = 'kiosk-2026-11-23T09-41-2.sqlite3';

/** What a log was told, by name. */
function heardLog() {
  const told: [LogEvent, unknown][] = [];
  const hear = (event: LogEvent, details?: unknown) => void told.push([event, details]);
  return { told, log: { info: hear, problem: hear } };
}

describe('F10 the last copy of a program that ends', () => {
  const { told, log } = heardLog();
  let app: TestApp;
  beforeEach(async () => {
    told.length = 0;
    app = await startTestApp({ log });
  });
  afterEach(() => app.close());

  const folder = () => path.join(app.home, 'data', 'backups');
  const copies = () => readdirSync(folder()).sort();

  it('F10 holds what was booked since the one before it, whose hour it takes', async () => {
    await good(book(app));
    await app.restart();
    expect(copies()).toEqual([FIRST]);
    await good(book(app, { key: aKey(2), person: { pesel: JAN }, at: time(MONDAY, 640) }));
    await app.restart();
    expect(copies()).toEqual([SECOND]);
    expect(await good(app.as('administrator').previewRestore({ name: SECOND }))).toMatchObject({
      backup: { state: 'verified' },
      losses: { visits: 0, changed: 0 },
    });
  });

  it('F10 is not made where nothing was written since the one before it', async () => {
    await good(book(app));
    await app.restart();
    told.length = 0;
    await good(app.client.listDepartments({}));
    await app.restart();
    expect(copies()).toEqual([FIRST]);
    expect(told.filter(([event]) => event.startsWith('backup'))).toEqual([]);
  });

  it('F10 is not made where the administrator has just made one', async () => {
    await good(book(app));
    await good(app.as('administrator').makeBackup({}));
    // That somebody made it is a line of the log of acts, and the only thing it lacks.
    await app.restart();
    await app.restart();
    expect(copies()).toEqual([SECOND]);
  });

  it('F10 that cannot be made is told, and the program ends', async () => {
    writeFileSync(folder(), 'a file where a folder should be');
    await app.restart();
    expect(told).toContainEqual(['backup-failed', { why: 'folder-not-writable' }]);
    expect(told.map(([event]) => event)).toContain('kiosk-closed');
    rmSync(folder());
    mkdirSync(folder());
  });

  it('F10 is not tried by a program that has never opened its data', async () => {
    writeFileSync(path.join(app.home, 'kiosk.config.json'), 'nonsense');
    await app.restart();
    told.length = 0;
    await app.stop();
    expect(told.filter(([event]) => event.endsWith('-failed'))).toEqual([]);
  });
});

describe('F10 a last copy that takes too long', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const never = () => new Promise<void>(() => undefined);

  it.each<[string, () => Promise<void>]>([
    ['and lets the database go', async () => undefined],
    ['and holds the database', never],
  ])('F10 %s does not keep the program from ending, sooner than systemd would kill it', async (_, close) => {
    const { told, log } = heardLog();
    let closing = 0;
    const ended = endStorage({
      copy: never,
      close: () => {
        closing += 1;
        return close();
      },
      log,
    });
    await vi.advanceTimersByTimeAsync(15_000);
    await ended;
    expect(closing).toBe(1);
    expect(told).toEqual([['backup-failed', { why: 'too-slow' }]]);
  });

  it('F10 is the only reason not to wait for what the database still does', async () => {
    const { told, log } = heardLog();
    let ended = false;
    void endStorage({ copy: async () => undefined, close: never, log }).then(() => {
      ended = true;
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ended).toBe(false);
    expect(told).toEqual([]);
  });
});
