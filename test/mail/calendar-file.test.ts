import { describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../../electron/engine/ports.ts';
import { calendarFile } from '../../electron/mail/calendar-file.ts';
import { aVisitId, instant } from '../support/builders.ts';

const parties = {
  organizer: { name: 'Urząd Miasta', email: 'kiosk@urzad.example' },
  attendee: 'zaneta@poczta.example',
};

async function linesOf(changes: Partial<CalendarEntry> = {}): Promise<string[]> {
  const entry: CalendarEntry = {
    method: 'request',
    uid: aVisitId(1),
    sequence: 0,
    startMs: instant('2026-11-16 10:00'),
    endMs: instant('2026-11-16 10:30'),
    madeMs: instant('2026-11-09 10:00'),
    title: 'Wizyta w urzędzie: Rejestracja; nowa, z zagranicy',
    place: 'Wydział, parter, pokój 12',
    note: 'Spóźnienie oznacza rezygnację z wizyty.',
    ...changes,
  };
  const text = await calendarFile(entry, parties);
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  // RFC 5545, 3.1: a line of at most 75 bytes, the rest on lines that begin with a blank.
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return text.replaceAll('\r\n ', '').split('\r\n');
}

describe('G1 the entry in the calendar', () => {
  it('G1 has one name for good, a number that rises, and its time', async () => {
    const lines = await linesOf({ sequence: 3 });
    for (const line of [
      'METHOD:REQUEST',
      `UID:${aVisitId(1)}`,
      'SEQUENCE:3',
      'DTSTAMP:20261109T090000Z',
      'DTSTART:20261116T090000Z',
      'DTEND:20261116T093000Z',
      'STATUS:CONFIRMED',
      'SUMMARY:Wizyta w urzędzie: Rejestracja\\; nowa\\, z zagranicy',
    ]) {
      expect(lines).toContain(line);
    }
    expect(lines.find((line) => line.startsWith('ORGANIZER'))).toMatch(/mailto:kiosk@urzad\.example$/i);
    expect(lines.find((line) => line.startsWith('ATTENDEE'))).toMatch(/RSVP=FALSE.*MAILTO:zaneta@poczta\.example$/i);
  });

  it('G1 a cancellation takes away the entry of the same name', async () => {
    const lines = await linesOf({ method: 'cancel', sequence: 4 });
    for (const line of ['METHOD:CANCEL', `UID:${aVisitId(1)}`, 'SEQUENCE:4', 'STATUS:CANCELLED'])
      expect(lines).toContain(line);
  });

  it.each([
    ['2027-03-26 10:00', 'DTSTART:20270326T090000Z'],
    ['2027-03-29 10:00', 'DTSTART:20270329T080000Z'],
    ['2026-10-23 10:00', 'DTSTART:20261023T080000Z'],
    ['2026-10-26 10:00', 'DTSTART:20261026T090000Z'],
  ])('G1 is right on both sides of a clock change: %s', async (start, line) => {
    const startMs = instant(start);
    expect(await linesOf({ startMs, endMs: startMs + 1_800_000 })).toContain(line);
  });

  it('G1 says the same at every attempt', async () => {
    expect(await linesOf()).toEqual(await linesOf());
  });
});
