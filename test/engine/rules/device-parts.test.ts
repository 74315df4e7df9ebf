import { describe, expect, it } from 'vitest';
import { type DeviceFacts, deviceParts } from '../../../electron/engine/rules/device-parts.ts';
import type { AuditVerdict } from '../../../shared/model/audit.ts';
import { DEVICE_PARTS, type DevicePart, DevicePartStateSchema } from '../../../shared/model/device.ts';
import type { PrinterState, PrinterTrouble } from '../../../shared/model/printer.ts';
import { deviceLevelInWords, devicePartInWords } from '../../../shared/text/panel/device.ts';
import { instant } from '../../support/builders.ts';

const NOW = instant('2026-11-23 09:41');
const SQLITE = { kind: 'embedded', engine: 'SQLite 3.53.0', schema: 70, bytes: 12_300_000, copiedAtMs: null } as const;

const healthy: DeviceFacts = {
  printing: { state: { kind: 'ready', nearEnd: false }, last: 'done', settingsDamaged: false },
  freeBytes: 20_000_000_000,
  clockSynchronised: true,
  database: SQLITE,
  mail: null,
  problem: null,
  versions: { kiosk: '0.1.0', node: '24.0.0' },
};

/** Copied a minute ago, and at another time to the second disk. */
const doubled = (second: string | null) => ({
  ...SQLITE,
  copiedAtMs: NOW - 60_000,
  secondCopiedAtMs: second === null ? null : instant(second),
});

const READY = { kind: 'ready', nearEnd: false } as const;
const trouble = (why: PrinterTrouble): PrinterState => ({ kind: 'not-ready', why, sinceMs: NOW });
const printer = (
  state: PrinterState,
  last: DeviceFacts['printing']['last'] = null,
  settingsDamaged = false,
): Partial<DeviceFacts> => ({ printing: { state, last, settingsDamaged } });

function partOf(part: DevicePart, changes: Partial<DeviceFacts>) {
  const found = deviceParts({ ...healthy, ...changes }, NOW).find((one) => one.part === part);
  return DevicePartStateSchema.parse(found);
}

describe('F9 the state of the device', () => {
  it('F9 every part is there, in its order', () => {
    expect(deviceParts(healthy, NOW).map(({ part }) => part)).toEqual([...DEVICE_PARTS]);
  });

  it.each<[DevicePart, Partial<DeviceFacts>, string, string]>([
    ['printer', printer({ kind: 'none' }), 'absent', 'no-printer'],
    ['printer', printer({ kind: 'not-asked' }), 'good', 'printer-ready'],
    ['printer', {}, 'good', 'printer-ready'],
    ['printer', printer(trouble('offline')), 'bad', 'printer-offline'],
    ['printer', printer(trouble('cover-open')), 'bad', 'printer-cover-open'],
    ['printer', printer(trouble('cutter')), 'bad', 'printer-cutter'],
    ['printer', printer(trouble('fault')), 'bad', 'printer-fault'],
    ['printer', printer(trouble('no-paper')), 'good', 'printer-ready'],
    ['printer', printer(READY, 'unknown'), 'attention', 'printer-unsure'],
    ['printer', printer(READY, 'offline'), 'good', 'printer-ready'],
    ['printer', printer({ kind: 'not-asked' }, 'offline'), 'bad', 'printer-offline'],
    ['printer', printer({ kind: 'not-asked' }, 'unknown'), 'attention', 'printer-unsure'],
    ['printer', printer({ kind: 'none' }, null, true), 'attention', 'printer-settings-damaged'],
    ['printer', printer(trouble('offline'), null, true), 'bad', 'printer-offline'],
    ['paper', printer({ kind: 'none' }), 'absent', 'paper-not-watched'],
    ['paper', printer({ kind: 'not-asked' }), 'absent', 'paper-not-watched'],
    ['paper', {}, 'good', 'paper-enough'],
    ['paper', printer({ kind: 'ready', nearEnd: true }), 'attention', 'paper-near-end'],
    ['paper', printer(trouble('no-paper')), 'bad', 'paper-out'],
    ['paper', printer(trouble('cover-open')), 'absent', 'paper-not-watched'],
    ['paper', printer({ kind: 'not-asked' }, 'no-paper'), 'bad', 'paper-out'],
    ['disk', {}, 'good', 'disk-roomy'],
    ['disk', { freeBytes: 999_999_999 }, 'attention', 'disk-low'],
    ['disk', { freeBytes: 1_000_000_000 }, 'good', 'disk-roomy'],
    ['disk', { freeBytes: 199_999_999 }, 'bad', 'disk-nearly-full'],
    ['disk', { freeBytes: 200_000_000 }, 'attention', 'disk-low'],
    ['disk', { freeBytes: null }, 'attention', 'disk-unknown'],
    ['clock', {}, 'good', 'clock-synchronised'],
    ['clock', { clockSynchronised: false }, 'attention', 'clock-not-synchronised'],
    ['clock', { clockSynchronised: null }, 'absent', 'clock-not-watched'],
    ['mail', {}, 'absent', 'mail-not-sent'],
    ['backup', {}, 'attention', 'backup-none'],
    ['backup', { database: { ...SQLITE, copiedAtMs: instant('2026-11-22 07:41') } }, 'good', 'backup-made'],
    ['backup', { database: { ...SQLITE, copiedAtMs: instant('2026-11-22 07:40') } }, 'attention', 'backup-old'],
    ['backup', { database: doubled('2026-11-22 07:41') }, 'good', 'backup-made'],
    ['backup', { database: doubled('2026-11-22 07:40') }, 'attention', 'backup-not-doubled'],
    ['backup', { database: doubled(null) }, 'attention', 'backup-not-doubled'],
    ['backup', { database: { ...SQLITE, copiedAtMs: instant('2027-01-01 08:00') } }, 'good', 'backup-made'],
    ['backup', { database: { ...SQLITE, kind: 'server' } }, 'absent', 'server-keeps-backups'],
    ['backup', { database: null }, 'attention', 'backup-unknown'],
    ['database', {}, 'good', 'database-embedded'],
    ['database', { database: { ...SQLITE, kind: 'server' } }, 'good', 'database-server'],
    ['database', { database: null }, 'bad', 'database-out-of-order'],
    ['database', { problem: 'storage-full' }, 'bad', 'database-out-of-order'],
  ])('F9 %s %j is %s: %s', (part, changes, level, code) => {
    const found = partOf(part, changes);
    expect([found.level, found.code]).toEqual([level, code]);
    const words = devicePartInWords(found);
    expect(words.state).toMatch(/^\p{Lu}.*\.$/u);
    expect(words.state).not.toMatch(/undefined|NaN|null/);
    // Whatever is not well has something to do about it.
    if (level === 'bad' || level === 'attention') expect(words.advice).toMatch(/^\p{Lu}.*\.$/u);
  });

  const HEAD = { sequence: 12, hash: 'a'.repeat(64) };
  const cut = (restoredAtMs: number | null): AuditVerdict => ({ type: 'cut', after: 90, anchored: 120, restoredAtMs });

  it.each<[AuditVerdict | null, string, string, string]>([
    [null, 'attention', 'log-not-checked', 'nie sprawdzono'],
    [{ type: 'whole', lines: 12, head: HEAD }, 'good', 'log-whole', 'są takie'],
    [{ type: 'broken', sequence: 17, why: 'changed' }, 'bad', 'log-line-changed', 'nr 17 nie jest'],
    [{ type: 'broken', sequence: 17, why: 'missing' }, 'bad', 'log-line-missing', 'brakuje wpisu nr 17'],
    [cut(null), 'bad', 'log-cut', 'po nr 90'],
    [cut(NOW), 'good', 'log-restored', 'po nr 90'],
  ])('F9 F6 the log of acts %j is %s: %s', (verdict, level, code, words) => {
    const found = deviceParts(healthy, NOW, undefined, verdict).find(({ part }) => part === 'log');
    const shown = DevicePartStateSchema.parse(found);
    expect([shown.level, shown.code]).toEqual([level, code]);
    const { state, advice } = devicePartInWords(shown);
    expect(state).toContain(words);
    expect(state).toMatch(/^\p{Lu}.*\.$/u);
    expect(advice !== null).toBe(level !== 'good');
    // It works, which is what staff would ask first.
    if (level === 'bad') expect(deviceLevelInWords(shown)).toBe('Naruszony');
  });

  it('F9 numbers are written as people read them', () => {
    expect(devicePartInWords(partOf('disk', {})).state).toBe('Wolne miejsce: 20\u00a0GB.');
    expect(devicePartInWords(partOf('disk', { freeBytes: 1_550_000_000 })).state).toBe('Wolne miejsce: 1,5\u00a0GB.');
    expect(devicePartInWords(partOf('clock', {})).state).toBe(
      'Jest poniedziałek, 23 listopada, godz.\u00a09.41. Zegar jest dokładny.',
    );
    const copiedAt = (text: string) =>
      devicePartInWords(partOf('backup', { database: { ...SQLITE, copiedAtMs: instant(text) } })).state;
    expect(copiedAt('2026-11-23 09:00')).toBe('Ostatnia kopia: dzisiaj, godz.\u00a09.00.');
    expect(copiedAt('2026-11-22 08:05')).toBe('Ostatnia kopia: niedziela, 22 listopada, godz.\u00a08.05 (wczoraj).');
    expect(copiedAt('2026-11-20 08:05')).toBe(
      'Ostatnia kopia jest stara: piątek, 20 listopada, godz.\u00a08.05 (3 dni temu).',
    );
  });
});
