import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { DriverPrinting } from '../../electron/printer/driver/driver-printer.ts';
import { findPrinter, offeredPrinters, type SearchDeps } from '../../electron/printer/find-printer.ts';
import { stoppedClock } from '../../electron/system/clock.ts';
import { err, ok } from '../../shared/basics/result.ts';
import type { Faults } from '../fake-printer/faults.ts';
import { tcpPrinter } from '../fake-printer/tcp-printer.ts';
import { alerts, fakeCups } from './queue/fake-cups.ts';

const NOW = 1_795_422_000_000;
const LETTERS = { letters: { kind: 'page', page: 18 }, paper: 80 } as const;
/** Long for whoever answers, short for whoever never will. */
const PATIENT = { answerMs: 20_000, restMs: 50, namesMs: 20_000 };
const HURRIED = { ...PATIENT, answerMs: 100, namesMs: 50 };

const deps = (more: Partial<SearchDeps> = {}): SearchDeps => ({
  clock: stoppedClock(NOW),
  host: null,
  timing: PATIENT,
  ...more,
});
const at = (port: number, host = '127.0.0.1') => ({ kind: 'network', host, port, ...LETTERS }) as const;

/** Somebody at a port who is no printer. */
async function somebody(talk: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    talk(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('B2 what is found at an address', () => {
  const states: readonly [string, Partial<Faults>, object][] = [
    ['a printer', {}, { kind: 'ready', nearEnd: false }],
    ['one with little paper', { nearEnd: true }, { kind: 'ready', nearEnd: true }],
    ['one without paper', { paperEnd: true }, { kind: 'not-ready', why: 'no-paper', sinceMs: NOW }],
    ['one that stands open', { coverOpen: true }, { kind: 'not-ready', why: 'cover-open', sinceMs: NOW }],
    ['one with a hot head', { hot: true }, { kind: 'not-ready', why: 'fault', sinceMs: NOW }],
  ];
  test.each(states)('B2 %s, and it prints nothing', async (_name, faults, state) => {
    const fake = await tcpPrinter(faults);
    onTestFinished(() => fake[Symbol.asyncDispose]());
    expect(await findPrinter(at(fake.port), deps())).toEqual(ok(state));
    expect(fake.printer.mechanism.receipts).toHaveLength(0);
  });

  const others: readonly [string, (socket: Socket) => void][] = [
    ['a web server', (socket) => void socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))],
    ['a secure shell', (socket) => void socket.write('SSH-2.0-OpenSSH_9.2p1\r\n')],
    ['somebody who says what looks like it, and too much', (socket) => void socket.write('rrrrrrrrrrrr')],
    ['one who says four bytes, and then more', (socket) => void socket.write('rrrr', () => socket.write('r'))],
  ];
  test.each(others)('B2 %s is not a printer', async (_name, talk) => {
    expect(await findPrinter(at(await somebody(talk)), deps())).toEqual(err({ type: 'not-a-printer' }));
  });

  test('B2 an echo is not a printer', async () => {
    const port = await somebody((socket) => void socket.pipe(socket));
    const found = await findPrinter(at(port), deps({ timing: { ...PATIENT, answerMs: 1000 } }));
    expect(found).toEqual(err({ type: 'not-a-printer' }));
  });

  const mute: readonly [string, (socket: Socket) => void][] = [
    ['somebody who says nothing', () => undefined],
    ['somebody who hangs up', (socket) => void socket.on('data', () => socket.destroy())],
    ['one answer to four questions', (socket) => void socket.write(Uint8Array.of(0x12))],
  ];
  test.each(mute)('B2 %s is silent', async (_name, talk) => {
    expect(await findPrinter(at(await somebody(talk)), deps({ timing: HURRIED }))).toEqual(err({ type: 'silent' }));
  });

  test('B2 a machine where nobody listens, and a name that there is not', async () => {
    expect(await findPrinter(at(1), deps())).toEqual(err({ type: 'refused' }));
    expect(await findPrinter(at(9100, 'drukarka.invalid'), deps())).toEqual(err({ type: 'no-such-name' }));
  });
});

test('B2 a device file is looked for as well', async () => {
  const device = (path: string) => ({ kind: 'device', path, ...LETTERS }) as const;
  expect(await findPrinter(device('/dev/usb/absent'), deps())).toEqual(err({ type: 'no-such-file' }));
  expect(await findPrinter(device('/dev'), deps())).toEqual(err({ type: 'no-device' }));
  expect(await findPrinter(device('/dev/null'), deps({ timing: HURRIED }))).toEqual(err({ type: 'silent' }));
});

test('B2 queues', async () => {
  const cups = await fakeCups();
  const find = (queue: string) => findPrinter({ kind: 'queue', queue, ...LETTERS }, deps({ cups }));
  expect(await find('paragony')).toEqual(ok({ kind: 'not-asked' }));
  cups.printer(alerts('media-empty-error'));
  expect(await find('paragony')).toEqual(ok({ kind: 'not-ready', why: 'no-paper', sinceMs: NOW }));
  cups.printer(null);
  expect(await find('brak')).toEqual(err({ type: 'no-such-queue' }));
  cups.command('lpstat', 'echo "lpstat: Scheduler is not running."; exit 1');
  expect(await find('paragony')).toEqual(err({ type: 'no-queues' }));
  const bare = deps({ cups: { environment: { PATH: '/nowhere' } } });
  expect(await findPrinter({ kind: 'queue', queue: 'paragony', ...LETTERS }, bare)).toEqual(err({ type: 'no-queues' }));
});

const drivers: DriverPrinting = { printers: async () => ['Żabka', 'Kasa', 'paragony'], print: async () => 'taken' };
const never: DriverPrinting = { ...drivers, printers: () => new Promise(() => undefined) };

test('B2 drivers', async () => {
  const find = (name: string, host: DriverPrinting | null) =>
    findPrinter({ kind: 'driver', name, paper: 80 }, deps({ host, timing: HURRIED }));
  expect(await find('Kasa', drivers)).toEqual(ok({ kind: 'not-asked' }));
  expect(await find('Brak', drivers)).toEqual(err({ type: 'no-such-queue' }));
  expect(await find('Kasa', never)).toEqual(err({ type: 'no-such-queue' }));
  expect(await find('Kasa', null)).toEqual(err({ type: 'no-queues' }));
});

test('B2 what is offered: queues and printers, each once, in Polish order', async () => {
  const cups = await fakeCups();
  expect(await offeredPrinters(deps({ cups, host: drivers }))).toEqual(['Kasa', 'paragony', 'Żabka']);
  expect(await offeredPrinters(deps({ cups: { environment: { PATH: '/nowhere' } } }))).toEqual([]);
});

test('B2 no printer is none', async () => {
  expect(await findPrinter({ kind: 'none' }, deps())).toEqual(ok({ kind: 'none' }));
});
