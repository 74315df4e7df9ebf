import { describe, expect, it } from 'vitest';
import { type Health, healthOf, type StatusBytes } from '../../electron/printer/status.ts';

const ready = (nearEnd = false): Health => ({ kind: 'ready', nearEnd });
const trouble = (why: Extract<Health, { kind: 'trouble' }>['why']): Health => ({ kind: 'trouble', why });

describe('B2 what four status bytes mean', () => {
  it.each<{ name: string; bytes: StatusBytes; health: Health }>([
    { name: 'nothing', bytes: [0x12, 0x12, 0x12, 0x12], health: ready() },
    { name: 'drawer and wake-up bits', bytes: [0x16, 0x12, 0x12, 0x12], health: ready() },
    { name: 'near end', bytes: [0x12, 0x12, 0x12, 0x1e], health: ready(true) },
    { name: 'near end, one sensor', bytes: [0x12, 0x12, 0x12, 0x16], health: ready(true) },
    { name: 'a presenter that holds a receipt', bytes: [0x12, 0x12, 0x12, 0x52], health: ready() },
    { name: 'paper end', bytes: [0x1a, 0x32, 0x12, 0x7e], health: trouble('no-paper') },
    { name: 'paper end of a kiosk unit', bytes: [0x12, 0x12, 0x12, 0x32], health: trouble('no-paper') },
    { name: 'stopped by the paper end', bytes: [0x1a, 0x32, 0x12, 0x12], health: trouble('no-paper') },
    { name: 'cover open', bytes: [0x1a, 0x16, 0x12, 0x12], health: trouble('cover-open') },
    { name: 'cover open while it printed', bytes: [0x1a, 0x56, 0x52, 0x12], health: trouble('cover-open') },
    { name: 'cover open to put paper in', bytes: [0x1a, 0x36, 0x12, 0x72], health: trouble('cover-open') },
    { name: 'cutter', bytes: [0x1a, 0x52, 0x1a, 0x12], health: trouble('cutter') },
    { name: 'unrecoverable', bytes: [0x1a, 0x52, 0x32, 0x12], health: trouble('fault') },
    { name: 'an error without a name', bytes: [0x1a, 0x52, 0x12, 0x12], health: trouble('fault') },
    { name: 'a hot head', bytes: [0x1a, 0x52, 0x52, 0x12], health: { kind: 'waiting', why: 'fault' } },
    { name: 'paper fed by the button', bytes: [0x1a, 0x1a, 0x12, 0x12], health: { kind: 'waiting', why: 'offline' } },
  ])('B2 $name', ({ bytes, health }) => {
    expect(healthOf(bytes)).toEqual(health);
  });
});
