import { describe, expect, it } from 'vitest';
import { arrive } from '../../electron/engine/arrive.ts';
import { bookForResident } from '../../electron/engine/book-for-resident.ts';
import { cancelVisit } from '../../electron/engine/cancel-visit.ts';
import { changeVisit } from '../../electron/engine/change-visit.ts';
import { findVisit } from '../../electron/engine/find-visit.ts';
import { findVisits } from '../../electron/engine/find-visits.ts';
import { revealPerson } from '../../electron/engine/visit-details.ts';
import { identityKey } from '../../shared/rules/identity.ts';
import { localDate } from '../../shared/time/local-date.ts';
import {
  A_DOCUMENT,
  aCase,
  aKey,
  aPersonInput,
  at,
  CASE_ID,
  PESELS,
  someDesks,
  someSettings,
} from '../support/builders.ts';
import { anOffice } from '../support/office.ts';
import { book, booked, monday, now, OTHER_CASE, refusal } from './booking.ts';

const settings = someSettings({ withoutPesel: true });
const STRANGER = { person: aPersonInput({ pesel: '', document: A_DOCUMENT }) };
const cases = [aCase(), aCase({ id: OTHER_CASE })];
const desks = someDesks(3, { caseIds: [CASE_ID, OTHER_CASE] });
const open = (changes: Partial<typeof settings> = {}) =>
  anOffice({ settings: { ...settings, ...changes }, cases, desks });
const named = { by: 'document' as const, document: { number: 'ccc-456789', born: '31011990' } };
const byDocument = { ...named, caseId: CASE_ID, date: monday };
const staffOf = (office: ReturnType<typeof anOffice>) => ({ ...office, by: 'Ewa Urzędnik' });

describe('A9 a person without a PESEL', () => {
  it('A9 books with a document and the date of birth, where the setting says so', async () => {
    const office = open();
    const { visitId } = await booked(office, STRANGER);
    const owner = office.store.visits.find(({ visit }) => visit.id === visitId)?.person;
    expect(owner?.identity).toEqual({ kind: 'document', number: 'CCC456789', born: localDate('1990-01-31') });
  });

  it('A9 is asked for a PESEL where it does not, and nothing is booked', async () => {
    const office = open({ withoutPesel: false });
    expect(await book(office, STRANGER)).toEqual({
      ok: false,
      error: {
        type: 'person-refused',
        problems: [{ field: 'documentNumber', problem: { type: 'pesel-needed' } }],
      },
    });
    expect(office.store.visits).toEqual([]);
  });

  it('F3 A9 is booked at the desk whatever the setting', async () => {
    const office = anOffice();
    const { person } = STRANGER;
    const wanted = { idempotencyKey: aKey(1), caseId: CASE_ID, date: monday, start: at('10:00'), person, reason: null };
    expect((await bookForResident(staffOf(office), wanted)).ok).toBe(true);
    expect((await findVisit(office, byDocument)).ok).toBe(true);
  });

  it('A10 the same key again gives the same visit, also when documents are not taken any more', async () => {
    const office = open();
    const first = await booked(office, STRANGER);
    office.store.tables = { ...office.store.tables, plan: { ...office.store.plan, settings: someSettings() } };
    const spelled = aPersonInput({ pesel: '', document: { number: 'CCC456789', born: '31.1.1990' } });
    expect(await booked(office, { person: spelled })).toEqual(first);
    const other = aPersonInput({ pesel: '', document: { number: 'CCC456780', born: '31.1.1990' } });
    expect(await book(office, { person: other })).toEqual(refusal('key-reused'));
  });
});

describe('A12 the visits of one document', () => {
  const second = { ...STRANGER, idempotencyKey: aKey(2) };

  it('A12 one in a case, and not two at overlapping hours', async () => {
    const office = open();
    await booked(office, STRANGER);
    expect(await book(office, { ...second, start: at('12:00') })).toEqual({
      ok: false,
      error: { type: 'case-already-booked', replaceable: true },
    });
    expect(await book(office, { ...second, caseId: OTHER_CASE })).toEqual(refusal('hours-overlap'));
    const replaced = await booked(office, { ...second, start: at('12:00'), onEarlier: 'replace' });
    expect(replaced.start).toBe(at('12:00'));
  });

  it('A12 no more than the limit', async () => {
    const office = open({ maxPerPerson: 1 });
    await booked(office, STRANGER);
    expect(await book(office, { ...second, caseId: OTHER_CASE, start: at('12:00') })).toEqual(
      refusal('too-many-visits'),
    );
  });

  it('A12 the same number with another date of birth is another person, and so is a PESEL', async () => {
    const office = open();
    await booked(office, STRANGER);
    const twin = aPersonInput({ pesel: '', document: { ...A_DOCUMENT, born: '30.01.1990' } });
    expect((await book(office, { person: twin, idempotencyKey: aKey(2) })).ok).toBe(true);
    expect((await book(office, { idempotencyKey: aKey(3) })).ok).toBe(true);
    expect(new Set(office.store.visits.map(({ person }) => person && identityKey(person.identity))).size).toBe(3);
  });
});

describe('C1 C2 C4 a visit booked with a document', () => {
  it('C1 is found, changed and cancelled by the document, the case and the day', async () => {
    const office = open();
    const { visitId } = await booked(office, STRANGER);
    expect(await findVisit(office, byDocument)).toMatchObject({ ok: true, value: { visitId } });
    const request = { visitId, identity: byDocument, date: monday, start: at('12:00'), holdId: null };
    const changed = await changeVisit(office, { ...request, idempotencyKey: aKey(2), language: 'pl' });
    if (!changed.ok) throw new Error(changed.error.type);
    const { visitId: newId } = changed.value;
    expect((await cancelVisit(office, { visitId: newId, identity: byDocument })).ok).toBe(true);
    expect(now(office, newId).state).toBe('cancelled');
  });

  it.each([
    ['another number', { document: { ...A_DOCUMENT, number: 'CCC456780' } }],
    ['another date of birth', { document: { ...A_DOCUMENT, born: '30.01.1990' } }],
    ['no number', { document: { ...A_DOCUMENT, number: '' } }],
    ['no date', { document: { ...A_DOCUMENT, born: '31.02.1990' } }],
    ['another day', { date: localDate('2026-11-17') }],
    ['another case', { caseId: OTHER_CASE }],
  ])('C1 %s: one neutral answer, one counted attempt, and a pause after five', async (_, wrong) => {
    const office = open();
    await booked(office, STRANGER);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect(await findVisit(office, { ...byDocument, ...wrong })).toEqual(refusal('visit-not-found'));
      expect(office.store.attempts).toHaveLength(attempt);
    }
    expect(await findVisit(office, byDocument)).toEqual(refusal('paused'));
  });

  it('C1 is not found by the PESEL of somebody else, nor theirs by the document', async () => {
    const office = open();
    await booked(office, STRANGER);
    const byPesel = { by: 'pesel' as const, pesel: PESELS[0], caseId: CASE_ID, date: monday };
    expect(await findVisit(office, byPesel)).toEqual(refusal('visit-not-found'));
  });

  it('C2 is found by the code and the last four signs of the number', async () => {
    const office = open();
    const { visitId, code } = await booked(office, STRANGER);
    const find = (peselEnding: string) => findVisit(office, { by: 'code', code, peselEnding });
    expect(await find('6789')).toMatchObject({ ok: true, value: { visitId } });
    for (const wrong of ['1990', '0131', '', '456789']) expect(await find(wrong)).toEqual(refusal('visit-not-found'));
  });

  it('C4 arrives with the document', async () => {
    const office = open();
    await booked(office, STRANGER);
    office.clock.set('2026-11-16 09:45');
    expect(await arrive(office, { ...named, document: { ...A_DOCUMENT, born: '1.1.1990' } })).toEqual(
      refusal('visit-not-found'),
    );
    expect(await arrive(office, named)).toMatchObject({ ok: true, value: { outcome: 'arrived' } });
  });

  it('F4 F6 is found by staff, and shown for a reason', async () => {
    const office = open();
    const { visitId } = await booked(office, STRANGER);
    const staff = staffOf(office);
    expect(await findVisits(staff, named)).toMatchObject([{ visitId }]);
    expect(await findVisits(staff, { ...named, document: { ...A_DOCUMENT, number: '' } })).toEqual([]);
    expect(office.store.tables.staff.audit.map(({ detail }) => detail)).toEqual(['document', 'document']);
    expect(await revealPerson(staff, { visitId, reason: 'Sprawdzam tożsamość' })).toMatchObject({
      value: { identity: { kind: 'document', number: 'CCC456789', born: '1990-01-31' } },
    });
  });
});
