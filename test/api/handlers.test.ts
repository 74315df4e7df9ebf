import { describe, expect, test } from 'vitest';
import { createDispatcher } from '../../electron/api/dispatch.ts';
import { handlers } from '../../electron/api/handlers/all.ts';
import type { KioskContext } from '../../electron/api/handlers/context.ts';
import { ok } from '../../shared/basics/result.ts';
import { contract, type KioskContract } from '../../shared/contract/contract.ts';
import type { InputOf } from '../../shared/contract/define.ts';
import { monday } from '../engine/booking.ts';
import { noAccounts } from '../support/accounts.ts';
import { aKey, aPersonInput, at, CASE_ID, DEPARTMENT_ID, DESK_ID, PESELS } from '../support/builders.ts';
import { noFiles } from '../support/no-files.ts';
import { noPrinting } from '../support/no-printing.ts';
import { noRunning } from '../support/no-running.ts';
import { anOffice } from '../support/office.ts';

const kioskInfo = () => Promise.reject(new Error('the office has no device here'));

/** Every method over the store in memory, as the program has it. */
function kiosk() {
  const office = anOffice();
  const context: Omit<KioskContext, 'by'> = {
    ...office,
    templates: { pages: async () => 0, page: async () => null, pdf: async () => null },
    ...noPrinting(),
    ...noFiles,
    ...noRunning,
    ...noAccounts(office.clock),
    kioskInfo,
  };
  const incidents: unknown[] = [];
  const dispatch = createDispatcher(contract, handlers, {
    contextFor: ({ role, name }) => ({ ...context, by: name ?? role }),
    isOpen: () => true,
    newIncident: () => 'i-1',
    record: ({ cause }) => {
      if (cause !== undefined) incidents.push(cause);
    },
  });
  const ask = async <M extends keyof KioskContract>(method: M, input: InputOf<KioskContract[M]>, name?: string) =>
    dispatch(method, input, { role: 'administrator', ...(name === undefined ? {} : { name }) });
  return { office, ask, incidents };
}

const time = { caseId: CASE_ID, date: monday, start: at('10:00') };
const identity = { by: 'pesel' as const, pesel: PESELS[0], caseId: CASE_ID, date: monday };

describe('the handlers', () => {
  test('each method of the contract has one, and there are no others', () => {
    expect(Object.keys(handlers).toSorted()).toEqual(Object.keys(contract).toSorted());
  });

  test('A8 A10 C1 C3 a resident’s way: hold, extend, book, change, find, cancel, let go', async () => {
    const { ask, office, incidents } = kiosk();
    const held = (await ask('hold', time)) as { ok: true; value: { holdId: string } };
    const { holdId } = held.value as InputOf<KioskContract['extendHold']>;
    expect(await ask('extendHold', { holdId })).toMatchObject({ ok: true, value: { secondsLeft: 300 } });
    const person = aPersonInput();
    const request = { idempotencyKey: aKey(1), ...time, person, language: 'pl' as const, holdId };
    const booked = await ask('book', { ...request, onEarlier: 'refuse' });
    expect(booked).toMatchObject({ ok: true, value: { date: monday, departmentId: DEPARTMENT_ID } });
    const [first] = office.store.visits;
    if (first === undefined) throw new Error('not stored');
    const changed = await ask('changeVisit', {
      idempotencyKey: aKey(2),
      visitId: first.visit.id,
      identity,
      date: monday,
      start: at('12:00'),
      holdId: null,
      language: 'pl',
    });
    expect(changed).toMatchObject({ ok: true, value: { start: at('12:00') } });
    expect(await ask('findVisit', identity)).toMatchObject({ ok: true, value: { start: at('12:00') } });
    const second = office.store.visits[1]?.visit.id ?? first.visit.id;
    expect(await ask('cancelVisit', { visitId: second, identity })).toMatchObject({ ok: true });
    await ask('hold', time);
    expect(await ask('releaseHold', {})).toEqual(ok({}));
    expect(office.store.tables.holds).toEqual([]);
    expect(incidents).toEqual([]);
  });

  test('C4 F2 the day: arrive, list, call, move, and the history names who did it', async () => {
    const { ask, office, incidents } = kiosk();
    const person = aPersonInput();
    const request = { idempotencyKey: aKey(1), ...time, person, language: 'pl' as const, holdId: null };
    await ask('book', { ...request, onEarlier: 'refuse' });
    office.clock.set('2026-11-16 09:45');
    expect(await ask('arrive', { by: 'pesel', pesel: PESELS[0] })).toMatchObject({ value: { outcome: 'arrived' } });
    expect(await ask('listDay', { date: monday, departmentId: null })).toMatchObject({ value: [{ state: 'arrived' }] });
    expect(await ask('callNext', { deskId: DESK_ID }, 'Ewa')).toMatchObject({ value: { state: 'called' } });
    const visitId = office.store.visits[0]?.visit.id;
    if (visitId === undefined) throw new Error('not stored');
    const move = { visitId, move: 'put-back' as const, deskId: null, reason: null };
    expect(await ask('moveVisit', move)).toMatchObject({ value: { state: 'arrived' } });
    expect(office.store.tables.events.map(({ by }) => by)).toEqual(['resident', 'Ewa', 'administrator']);
    expect(incidents).toEqual([]);
  });

  test('F6 residents reach nothing of the staff', async () => {
    const { office } = kiosk();
    const dispatch = createDispatcher(contract, handlers, {
      contextFor: () => {
        throw new Error('nobody got this far');
      },
      isOpen: () => true,
      newIncident: () => 'i-1',
      record: () => undefined,
    });
    const forStaff = Object.entries(contract).filter(([, { access }]) => access !== 'resident');
    expect(forStaff.length).toBeGreaterThan(8);
    for (const [name] of forStaff) {
      expect(await dispatch(name, {}, { role: 'resident' })).toEqual({ ok: false, error: { type: 'not-authorised' } });
    }
    expect(office.store.visits).toEqual([]);
  });
});
