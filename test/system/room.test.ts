import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRoom } from '../../electron/system/room.ts';

const LEAST = 200_000_000;
const RESERVE = 3_000_000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-room-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const reserve = () => join(folder, 'reserve');
const roomWith = (free: () => number) =>
  createRoom({ folder, leastBytes: LEAST, reserveBytes: RESERVE, freeBytes: async () => free() });

describe('room on the disk of the data', () => {
  it.each([
    [LEAST - 1, false],
    [LEAST, true],
  ])('%d bytes are enough for something new: %s', async (free, enough) => {
    const room = roomWith(() => free);
    await room.look();
    expect(room.isEnough()).toBe(enough);
  });

  it('is kept back where there is enough beside it, as bytes that are really written', async () => {
    let free = LEAST + RESERVE - 1;
    const room = roomWith(() => free);
    await room.look();
    expect(existsSync(reserve())).toBe(false);
    free += 1;
    await room.look();
    expect(statSync(reserve()).size).toBe(RESERVE);
    expect(statSync(reserve()).blocks * 512).toBeGreaterThanOrEqual(RESERVE);
    expect(existsSync(`${reserve()}.new`)).toBe(false);
  });

  it('is given up once, and then nothing new is taken on until there is enough again', async () => {
    let free = LEAST + RESERVE;
    const room = roomWith(() => free);
    await room.look();
    expect(room.giveUpReserve()).toBe(true);
    expect([existsSync(reserve()), room.isEnough(), room.giveUpReserve()]).toEqual([false, false, false]);
    free = RESERVE;
    await room.look();
    expect([existsSync(reserve()), room.isEnough()]).toEqual([false, false]);
    free = LEAST + RESERVE;
    await room.look();
    expect([existsSync(reserve()), room.isEnough()]).toEqual([true, true]);
  });

  it('is told when there is enough no more, and again: once each', async () => {
    let free = LEAST;
    const told: boolean[] = [];
    const room = createRoom({
      folder,
      leastBytes: LEAST,
      reserveBytes: RESERVE,
      freeBytes: async () => free,
      onChange: (isEnough) => told.push(isEnough),
    });
    for (const bytes of [LEAST, LEAST - 1, LEAST - 2, LEAST, LEAST + RESERVE]) {
      free = bytes;
      await room.look();
    }
    expect(told).toEqual([false, true]);
    room.giveUpReserve();
    expect(told).toEqual([false, true, false]);
  });

  it('that cannot be looked at is as it was', async () => {
    const room = createRoom({
      folder,
      leastBytes: LEAST,
      reserveBytes: RESERVE,
      freeBytes: () => Promise.reject(new Error('gone')),
    });
    await room.look();
    expect(room.isEnough()).toBe(true);
  });
});
