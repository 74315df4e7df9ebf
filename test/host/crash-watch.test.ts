import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { App } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CrashWatch, watchCrashes } from '../../electron/host/crash-watch.ts';
import { NO_STARTS, type StartFile, type StartRecord } from '../../electron/system/start-file.ts';

const NOW = Date.UTC(2026, 10, 23, 8, 41);
const DIED = { ...NO_STARTS, startsMs: [NOW - 3000, NOW - 2000, NOW - 1000] };

let folder: string;
let did: unknown[];
let lines: unknown[];
let record: StartRecord;
let program: EventEmitter;
let app: EventEmitter;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  folder = mkdtempSync(path.join(tmpdir(), 'crash-watch-'));
  [did, lines, record, program] = [[], [], NO_STARTS, new EventEmitter()];
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

function start(before: StartRecord = NO_STARTS, { supervised = true } = {}): CrashWatch {
  record = before;
  app = Object.assign(new EventEmitter(), {
    getPath: (name: string) => path.join(folder, name),
    disableHardwareAcceleration: () => did.push('no GPU'),
    relaunch: () => did.push('relaunch'),
    exit: (code: number) => did.push(['exit', code]),
    quit: () => did.push('quit'),
  });
  const file: StartFile = { read: () => record, write: (next) => (record = next) };
  return watchCrashes({
    app: app as unknown as App,
    program: program as unknown as NodeJS.Process,
    log: {
      info: (event) => lines.push(event),
      problem: (event, details) => lines.push([event, details]),
    },
    file,
    supervised,
  });
}

describe('a start', () => {
  it('counts as one that died until it has lived for a minute without trouble', () => {
    const watch = start();
    expect(record.startsMs).toEqual([NOW]);
    vi.advanceTimersByTime(59_000);
    watch.disturbed();
    vi.advanceTimersByTime(59_000);
    expect(record.startsMs).toEqual([NOW]);
    vi.advanceTimersByTime(1000);
    expect(record.startsMs).toEqual([]);
  });

  it('that ends in order leaves nothing; one that ends with a code stays', () => {
    start();
    app.emit('quit', {}, 1);
    expect(record.startsMs).toEqual([NOW]);
    app.emit('quit', {}, 0);
    expect(record.startsMs).toEqual([]);
  });

  it('after three that died is a safe one without the GPU, and tries again as usual after ten minutes', () => {
    expect(start(DIED, { supervised: false }).safe).toBe(true);
    expect([did, lines]).toEqual([['no GPU'], [['safe-start', undefined]]]);
    vi.advanceTimersByTime(10 * 60_000);
    expect(did).toEqual(['no GPU', 'relaunch', 'quit']);
    expect(record.startsMs).toEqual([]);
  });

  it('takes away dumps of earlier crashes', () => {
    const dumps = path.join(folder, 'crashDumps');
    mkdirSync(path.join(dumps, 'pending'), { recursive: true });
    writeFileSync(path.join(dumps, 'pending', 'a.dmp'), '90041703214');
    start();
    expect(readdirSync(dumps)).toEqual([]);
  });
});

describe('what nobody caught', () => {
  it.each(['uncaughtException', 'unhandledRejection'])(
    '%s ends the program with a code and no words of it',
    (event) => {
      start();
      program.emit(event, new TypeError('Anna Kowalska, 90041703214'));
      expect(did).toEqual([['exit', 1]]);
      expect(lines).toEqual([['program-failed', { cause: { kind: 'TypeError', at: expect.any(Array) } }]]);
      expect(JSON.stringify(lines)).not.toMatch(/Kowalska|9004/);
    },
  );
});

describe('beginning anew', () => {
  it('is left to the supervisor where there is one', () => {
    start().beginAnew();
    start(NO_STARTS, { supervised: false }).beginAnew();
    expect(did).toEqual([['exit', 1], 'relaunch', ['exit', 1]]);
  });

  it('happens without the GPU after its process died three times, also at the next start', () => {
    start();
    const gone = { type: 'GPU', reason: 'crashed', exitCode: 11 };
    for (let time = 0; time < 3; time += 1) app.emit('child-process-gone', {}, gone);
    expect(lines).toEqual(Array(3).fill(['helper-gone', { helper: 'GPU', reason: 'crashed', exitCode: 11 }]));
    expect(did).toEqual([['exit', 1]]);
    did = [];
    start(record);
    expect(did).toEqual(['no GPU']);
  });
});
