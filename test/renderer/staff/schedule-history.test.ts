import { describe, expect, test } from 'vitest';
import {
  type CallRow,
  callListRefusal,
  contactWords,
  inOrderOfCalling,
  outcomeWords,
} from '../../../renderer/staff/parts/save-change/call-list.ts';
import { historyEntry, partName, takenBack } from '../../../renderer/staff/parts/save-change/history.ts';
import { weekdaySpan } from '../../../renderer/staff/parts/save-change/hours-difference.ts';
import { partDifference } from '../../../renderer/staff/parts/save-change/part-difference.ts';
import { planNames } from '../../../renderer/staff/parts/save-change/plan-names.ts';
import { refusalOf } from '../../../renderer/staff/parts/save-change/refusal.ts';
import type { OfficePlan } from '../../../shared/model/office-plan.ts';
import type { PlanChange, PlanItemChange } from '../../../shared/model/plan-change.ts';
import { localDate } from '../../../shared/time/local-date.ts';

const names = planNames({
  departments: [{ id: 'bok', name: { pl: 'BOK' } }],
  cases: [{ id: 'letter', name: { pl: 'Pismo' } }],
  desks: [{ id: 'bok-1', name: 'BOK 1' }],
} as unknown as OfficePlan);
const TODAY = localDate('2026-11-23');
const told = (key: string, before: unknown, after: unknown) =>
  partDifference({ key, before, after } as PlanItemChange, TODAY, names);
const hours = (
  weekday: number,
  from: number,
  to: number,
  validFrom: string | null = null,
  validTo: string | null = null,
) => ({
  weekday,
  hours: { from: from * 60, to: to * 60 },
  validFrom,
  validTo,
});

describe('history in words (D7)', () => {
  test('parts have names that people know', () => {
    expect(partName('desk:bok-1', names)).toBe('Stanowisko „BOK 1”');
    expect(partName('special:2026-12-24:office', names)).toBe('24.12.2026, cały urząd');
    expect(partName('special:2026-12-24:bok', names)).toBe('24.12.2026, BOK');
    expect(partName('hours:bok', names)).toBe('Godziny: BOK');
    expect(partName('order:desks', names)).toBe('Kolejność stanowisk');
    expect(partName('case:unknown', names)).toBe('Sprawa „unknown”');
  });

  test('hours say what they are and were; equal days stand together', () => {
    const before = [2, 3, 4].map((weekday) => hours(weekday, 7.5, 15.5));
    const after = [
      ...before.map((one) => ({ ...one, validTo: '2026-11-22' })),
      ...[2, 3, 4].map((weekday) => hours(weekday, 7.5, 15, '2026-11-23')),
    ];
    expect(told('hours:bok', before, after)).toEqual(['wt.–czw.: 7.30–15.00 (było: 7.30–15.30)']);
  });

  test('hours that begin later say when', () => {
    const before = [hours(1, 8, 16)];
    const after = [hours(1, 8, 16, null, '2027-01-03'), hours(1, 8, 12, '2027-01-04')];
    expect(told('hours:bok', before, after)).toEqual(['od 4.01.2027: pon.: 8.00–12.00 (było: 8.00–16.00)']);
  });

  test('the first hours of a department', () => {
    expect(told('hours:bok', null, [hours(1, 8, 16)])).toEqual(['pon.: 8.00–16.00 (było: brak)']);
  });

  test('special days', () => {
    const closed = { date: '2026-12-31', departmentId: null, hours: [], reason: { pl: 'Inwentaryzacja' } };
    expect(told('special:2026-12-31:office', null, closed)).toEqual(['dodano: nieczynne, „Inwentaryzacja”']);
    expect(told('special:2026-12-31:office', closed, null)).toEqual(['usunięto: nieczynne, „Inwentaryzacja”']);
    const open = { ...closed, hours: [{ from: 480, to: 720 }] };
    expect(told('special:2026-12-31:office', closed, open)).toEqual([
      'czynne 8.00–12.00, „Inwentaryzacja” (było: nieczynne, „Inwentaryzacja”)',
    ]);
  });

  test('departments: suspended, let go on, renamed, deleted', () => {
    const bok = { active: true, archived: false, suspension: null, name: { pl: 'BOK' } };
    const suspended = { ...bok, suspension: { message: { pl: 'Awaria' } } };
    expect(told('department:bok', bok, suspended)).toEqual(['wstrzymano rezerwację: „Awaria”']);
    expect(told('department:bok', suspended, bok)).toEqual(['wznowiono rezerwację']);
    expect(told('department:bok', bok, { ...bok, name: { pl: 'Biuro' } })).toEqual(['zmieniono: nazwa']);
    expect(told('department:bok', bok, { ...bok, archived: true })).toEqual(['usunięto']);
    expect(told('department:bok', { ...bok, archived: true }, bok)).toEqual(['przywrócono']);
    expect(told('department:bok', null, bok)).toEqual(['dodano']);
  });

  test('desks: cases, hours, switched off', () => {
    const desk = { active: true, archived: false, name: 'BOK 1', caseIds: ['letter'], hours: [], breaks: [] };
    expect(told('desk:bok-1', { ...desk, caseIds: [] }, desk)).toEqual(['obsługuje też: Pismo']);
    expect(told('desk:bok-1', desk, { ...desk, active: false, caseIds: [], hours: [hours(1, 8, 12)] })).toEqual([
      'wyłączono',
      'nie obsługuje już: Pismo',
      'godziny: pon.: 8.00–12.00 (było: brak)',
    ]);
  });

  test('cases: length by number, content by the name of its field', () => {
    const letter = {
      active: true,
      archived: false,
      visitMinutes: 10,
      laterLengths: [],
      room: null,
      fee: { kind: 'free' },
    };
    const later = { ...letter, laterLengths: [{ from: '2027-01-01', minutes: 15 }] };
    expect(told('case:letter', letter, later)).toEqual(['długość wizyty: 10 min, od 1.01.2027: 15 min (było: 10 min)']);
    expect(told('case:letter', letter, { ...letter, room: '12', fee: { kind: 'fixed' } })).toEqual([
      'zmieniono: opłata, pokój',
    ]);
  });

  test('settings by number where there is one', () => {
    const before = { daysAhead: 30, emailRequired: true, freedDelayMinutes: { min: 0, max: 0 } };
    const after = { daysAhead: 45, emailRequired: false, freedDelayMinutes: { min: 5, max: 10 } };
    expect(told('settings', before, after)).toEqual([
      'ile dni naprzód: 45 (było: 30)',
      'zmieniono: kiedy wraca zwolniony termin',
      'adres e-mail wymagany: nie (było: tak)',
    ]);
  });

  test('an entry tells when on the clock of Warsaw, and the kind in words', () => {
    const change = {
      id: 'x',
      atMs: Date.UTC(2026, 10, 23, 8, 41),
      kind: 'desk',
      items: [{ key: 'order:desks', before: [], after: [] }],
    } as unknown as PlanChange;
    expect(historyEntry(change, names)).toMatchObject({
      when: '23.11.2026, 9.41',
      title: 'Stanowisko',
      parts: [{ name: 'Kolejność stanowisk', lines: ['ułożono na nowo'] }],
    });
  });

  test('an undo that was undone itself takes nothing back', () => {
    const change = (id: string, undoes: string | null) => ({ id, undoes }) as unknown as PlanChange;
    expect(takenBack([change('2', '1'), change('1', null)])).toEqual(new Set(['1']));
    expect(takenBack([change('3', '2'), change('2', '1'), change('1', null)])).toEqual(new Set(['2']));
  });

  test('weekdays side by side, short', () => {
    expect(weekdaySpan([1, 3])).toBe('pon., śr.');
    expect(weekdaySpan([1, 2])).toBe('pon., wt.');
    expect(weekdaySpan([1, 2, 3, 5])).toBe('pon.–śr., pt.');
  });
});

describe('the list of people to call (D5)', () => {
  const row = (outcome: CallRow['outcome'], after: unknown): CallRow =>
    ({
      visitId: outcome,
      outcome,
      before: { deskId: 'bok-1', date: '2026-11-25', start: 680 },
      after,
      person: { firstName: 'Anna', lastName: 'Żak', phone: '+48600700800', email: null },
    }) as unknown as CallRow;
  const moved = row('move', { deskId: 'bok-2', date: '2026-11-25', start: 740 });
  const sameHour = row('move', { deskId: 'bok-2', date: '2026-11-25', start: 680 });

  test('what becomes of each visit', () => {
    expect(outcomeWords(moved, names)).toBe('śr. 25.11, 12.20, bok-2');
    expect(outcomeWords(row('cancel', null), names)).toBe('odwołana');
    expect(outcomeWords(row('keep', null), names)).toBe('bez zmian (wyjątek)');
  });

  test('who has to be told comes first', () => {
    const rows = [row('keep', null), sameHour, moved, row('cancel', null)];
    expect(inOrderOfCalling(rows)).toEqual([moved, rows[3], rows[0], sameHour]);
  });

  test('how to reach a person, or why not', () => {
    expect(contactWords(moved)).toBe('+48600700800');
    expect(contactWords({ ...moved, person: null })).toBe('dane usunięte');
  });

  test('every refusal has words', () => {
    expect(callListRefusal({ type: 'unknown-change' })).toContain('historii');
    expect(callListRefusal({ type: 'disk-full' })).toContain('miejsca');
    expect(callListRefusal({ type: 'unexpected', incident: 'X7' })).toContain('X7');
  });
});

describe('refusals of a change in words', () => {
  test('name the day or the case they are about', () => {
    expect(refusalOf({ type: 'hours-overlap', weekday: 3 }, names.case).text).toContain('(środa)');
    const other = { type: 'case-of-other-department', caseId: 'letter' } as never;
    expect(refusalOf(other, names.case).text).toContain('„Pismo”');
  });

  test('an import tells every fault of the file', () => {
    expect(refusalOf({ type: 'import-invalid', sentences: ['Raz.', 'Dwa.'] }, names.case).lines).toEqual([
      'Raz.',
      'Dwa.',
    ]);
  });

  test('a failed call tells its incident', () => {
    expect(refusalOf({ type: 'unexpected', incident: 'Q1' }, names.case).text).toContain('Q1');
  });
});
