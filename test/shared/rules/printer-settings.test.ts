import { isIP } from 'node:net';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PrinterSettings, PrinterSettingsSchema } from '../../../shared/model/printer.ts';
import { checkPrinterSettings } from '../../../shared/rules/printer-settings.ts';

const network = (host: string): PrinterSettings => PrinterSettingsSchema.parse({ kind: 'network', host });
const device = (file: string): PrinterSettings => PrinterSettingsSchema.parse({ kind: 'device', path: file });
const queue = (name: string): PrinterSettings => PrinterSettingsSchema.parse({ kind: 'queue', queue: name });
const driver = (name: string): PrinterSettings => PrinterSettingsSchema.parse({ kind: 'driver', name });

const isGood = (settings: PrinterSettings) => checkPrinterSettings(settings).ok;

describe('B1 where a receipt printer is looked for', () => {
  it.each([
    '192.168.1.50',
    '10.0.0.1',
    'drukarka',
    'drukarka-1.urzad.local',
    'EPSON0A1B2C',
    '1a.pl',
    'fe80::1',
    '::1',
    '2001:db8:0:0:0:0:0:1',
    '::ffff:192.168.1.50',
  ])('B1 %j is an address or a name', (host) => {
    expect(checkPrinterSettings(network(host))).toEqual({ ok: true, value: network(host) });
  });

  it.each([
    '192.168.1',
    '192.168.1.300',
    '192.168.1.50.2',
    '192.168.01.5',
    '1234',
    'http://drukarka',
    'drukarka:9100',
    'druk arka',
    'żółw',
    '-a',
    'a-',
    'a..b',
    'a.',
    'dru_karka',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7',
    '::12345',
    '::1.2.3.4:5',
    'a'.repeat(64),
  ])('B1 %j is neither', (host) => {
    const problems = [{ field: 'host', problem: 'bad-host' }];
    expect(checkPrinterSettings(network(host))).toEqual({ ok: false, error: problems });
  });

  it('B1 blanks around an address and the brackets of IPv6 are not part of it', () => {
    expect(checkPrinterSettings(network(' 192.168.1.50\u00a0'))).toEqual({ ok: true, value: network('192.168.1.50') });
    expect(checkPrinterSettings(network('[fe80::1]'))).toEqual({ ok: true, value: network('fe80::1') });
  });

  it('B1 what consists of digits, dots and colons is taken exactly where the system knows it as an address', () => {
    const part = fc.oneof(fc.constantFrom('0', '1', '255', '256', '01', 'ffff', '12345', ''), fc.nat(300).map(String));
    const text = fc
      .array(fc.tuple(part, fc.constantFrom('.', ':', '::')), { minLength: 1, maxLength: 9 })
      .map((parts) => parts.flat().slice(0, -1).join(''))
      .filter((one) => one !== '' && !/[g-z]/i.test(one) && /^\d+$|[:]|\.\d+$/.test(one));
    const likely = fc.oneof(text, fc.ipV4(), fc.ipV6());
    fc.assert(
      fc.property(likely, (host) => {
        expect(isGood(network(host)), host).toBe(isIP(host) !== 0);
      }),
    );
  });

  it.each(['/dev/usb/lp0', '/dev/ttyUSB0', '/dev/kiosk-printer', '/dev/serial/by-id/usb-EPSON_TM-T20-if00+1:2'])(
    'B1 %j can be a device file',
    (file) => {
      expect(checkPrinterSettings(device(file))).toEqual({ ok: true, value: device(file) });
    },
  );

  it.each([
    '/dev',
    '/dev/',
    '/dev//lp0',
    'dev/usb/lp0',
    '/etc/passwd',
    '/dev/../etc/passwd',
    '/dev/usb/./lp0',
    '/dev/usb/lp0/',
    '/dev/a b',
    '/dev/lp0\u0000',
    '/DEV/lp0',
  ])('B1 %j cannot', (file) => {
    expect(checkPrinterSettings(device(file))).toMatchObject({ error: [{ field: 'path', problem: 'bad-path' }] });
  });

  it('B1 no text leads out of /dev', () => {
    const piece = fc.oneof(fc.constantFrom('dev', '..', '.', '', 'usb', 'lp0'), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const found = checkPrinterSettings(device(`/${pieces.join('/')}`));
        if (!found.ok || found.value.kind !== 'device') return;
        expect(path.posix.normalize(found.value.path)).toBe(found.value.path);
        expect(found.value.path).toMatch(/^\/dev\/./);
      }),
    );
  });

  it.each(['potwierdzenia', 'POS-80', 'a.b_c', '0'])('B1 %j can be a queue', (name) => {
    expect(isGood(queue(name))).toBe(true);
  });

  it.each(['-o', 'dwa słowa', 'a/b', 'kolejka#1', '.ukryta'])('B1 %j cannot: it becomes an argument', (name) => {
    expect(checkPrinterSettings(queue(name))).toMatchObject({ error: [{ field: 'queue', problem: 'bad-queue' }] });
  });

  it('B1 a driver has any name that can be read', () => {
    expect(checkPrinterSettings(driver(' Custom VKP80 II (kopia 1) '))).toMatchObject({
      value: { name: 'Custom VKP80 II (kopia 1)' },
    });
    expect(checkPrinterSettings(driver('a\nb'))).toMatchObject({ error: [{ field: 'name', problem: 'bad-name' }] });
  });

  it.each([
    [network(' '), 'host'],
    [device(''), 'path'],
    [queue('\u200b'), 'queue'],
    [driver('\t'), 'name'],
  ] as const)('B1 an empty field is missing: %j', (settings, field) => {
    expect(checkPrinterSettings(settings)).toEqual({ ok: false, error: [{ field, problem: 'missing' }] });
  });

  it('B1 an office without a printer has nothing to be checked', () => {
    expect(checkPrinterSettings({ kind: 'none' })).toEqual({ ok: true, value: { kind: 'none' } });
  });

  it('B1 what was found good is good again, and stays what it is', () => {
    const text = fc.oneof(fc.string(), fc.ipV4(), fc.ipV6(), fc.domain());
    fc.assert(
      fc.property(text, fc.constantFrom(network, device, queue, driver), (typed, kind) => {
        const once = checkPrinterSettings(kind(typed.slice(0, 120)));
        if (once.ok) expect(checkPrinterSettings(once.value)).toEqual(once);
      }),
    );
  });
});
