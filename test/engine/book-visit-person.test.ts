import { describe, expect, it } from 'vitest';
import type { CaseId } from '../../shared/model/ids.ts';
import { localDate } from '../../shared/time/local-date.ts';
import {
  aCase,
  aDepartment,
  aDesk,
  aKey,
  aPersonInput,
  at,
  CASE_ID,
  someDesks,
  someSettings,
} from '../support/builders.ts';
import { anOffice } from '../support/office.ts';
import { book, OTHER_CASE, stored } from './booking.ts';

describe('refusals before the time is looked at', () => {
  it('A9 a person with problems is refused with all of them, and nothing is stored', async () => {
    const office = anOffice();
    const person = aPersonInput({ pesel: '123', email: '' });
    expect(await book(office, { person })).toEqual({
      ok: false,
      error: {
        type: 'person-refused',
        problems: [
          { field: 'pesel', problem: { type: 'too-short', missing: 8 } },
          { field: 'email', problem: { type: 'empty' } },
        ],
      },
    });
    expect(stored(office)).toEqual([]);
  });

  it('A9 the date of birth is compared with the date in Poland', async () => {
    const office = anOffice();
    const bornOnThe23rd = '26312300078';
    const date = localDate('2026-11-24');
    office.clock.set('2026-11-22 23:59');
    const early = await book(office, { date, person: aPersonInput({ pesel: bornOnThe23rd }) });
    expect(early).toMatchObject({ error: { problems: [{ field: 'pesel', problem: { type: 'future' } }] } });
    office.clock.set('2026-11-23 00:00');
    expect((await book(office, { date, person: aPersonInput({ pesel: bornOnThe23rd }) })).ok).toBe(true);
  });

  it('A9 e-mail may be left out where the setting says so', async () => {
    const office = anOffice({ settings: someSettings({ emailRequired: false }) });
    await book(office, { person: aPersonInput({ email: '' }) });
    expect(office.store.visits[0]?.person?.email).toBeNull();
  });

  it('edge: e-mail of 254 characters, name with an apostrophe', async () => {
    const office = anOffice();
    const domain = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(55)}.example`;
    const email = `${'x'.repeat(254 - domain.length - 1)}@${domain}`;
    expect(email).toHaveLength(254);
    expect((await book(office, { person: aPersonInput({ email, lastName: 'O’Neil' }) })).ok).toBe(true);
    expect(office.store.visits[0]?.person).toMatchObject({ email, lastName: "O'Neil" });
  });

  it('A2 what was switched off while the resident was on the form is not offered', async () => {
    const off = [
      anOffice({ cases: [aCase({ active: false })] }),
      anOffice({ departments: [aDepartment({ active: false })] }),
      anOffice({ cases: [] }),
    ];
    for (const office of off) expect(await book(office)).toEqual({ ok: false, error: { type: 'not-offered' } });
  });
});

describe('A12 the other visits of the person', () => {
  it('A12 one active visit in a case', async () => {
    const office = anOffice();
    await book(office);
    const again = await book(office, { idempotencyKey: aKey(2), date: localDate('2026-11-17') });
    expect(again).toEqual({ ok: false, error: { type: 'case-already-booked', replaceable: true } });
  });

  it('A12 overlapping hours in another case', async () => {
    const cases = [aCase(), aCase({ id: OTHER_CASE })];
    const office = anOffice({ cases, desks: someDesks(2, { caseIds: [CASE_ID, OTHER_CASE] }) });
    await book(office);
    const other = { idempotencyKey: aKey(2), caseId: OTHER_CASE };
    expect(await book(office, { ...other, start: at('10:20') })).toEqual({
      ok: false,
      error: { type: 'hours-overlap' },
    });
    expect((await book(office, { ...other, start: at('10:30') })).ok).toBe(true);
  });

  it('A12 three active visits at most', async () => {
    const caseIds = ['case-one', 'case-two', 'case-three', 'case-four'] as CaseId[];
    const office = anOffice({ cases: caseIds.map((id) => aCase({ id })), desks: [aDesk({ caseIds })] });
    const results = [];
    for (const [index, caseId] of caseIds.entries()) {
      const start = at(`${String(8 + index).padStart(2, '0')}:00`);
      results.push(await book(office, { idempotencyKey: aKey(index), caseId, start }));
    }
    expect(results.map((result) => result.ok)).toEqual([true, true, true, false]);
    expect(results[3]).toEqual({ ok: false, error: { type: 'too-many-visits', max: 3 } });
  });

  it('A12 two kiosks, one PESEL, one moment: one visit', async () => {
    const office = anOffice({ desks: someDesks(2) });
    const [one, two] = await Promise.all([book(office), book(office, { idempotencyKey: aKey(2), start: at('12:00') })]);
    expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
    expect(stored(office)).toHaveLength(1);
  });
});
