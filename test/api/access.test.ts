import { describe, expect, it } from 'vitest';
import { createConnections } from '../../electron/api/connections.ts';
import { createDispatcher } from '../../electron/api/dispatch.ts';
import { confirmSession, createSeats, type StaffSeat } from '../../electron/api/sessions.ts';
import { ok } from '../../shared/basics/result.ts';
import { contract, type KioskContract } from '../../shared/contract/contract.ts';
import type { Handlers, Role } from '../../shared/contract/define.ts';
import type { KioskEvent } from '../../shared/contract/events.ts';
import { aMember } from '../support/accounts.ts';
import { anOffice } from '../support/office.ts';

/** Who can stand before the kiosk. */
const WHO = [
  'resident',
  'clerk',
  'administrator',
  'administrator whose session has expired',
  'administrator who was switched off a moment ago',
  'administrator with a temporary PIN',
] as const;
type Who = (typeof WHO)[number];

/** What each may do: written out, so that the table is not made from the code it tests. */
const MAY: Readonly<Record<Who, readonly Role[]>> = {
  resident: ['resident'],
  clerk: ['resident', 'clerk'],
  administrator: ['resident', 'clerk', 'administrator'],
  'administrator whose session has expired': ['resident'],
  'administrator who was switched off a moment ago': ['resident'],
  'administrator with a temporary PIN': ['resident'],
};

type Method = keyof KioskContract;
const METHODS = Object.keys(contract) as Method[];
const NOT_AUTHORISED = { ok: false, error: { type: 'not-authorised' } };

/** The contract behind a connection, with handlers that only note that they were reached. */
function kiosk() {
  const office = anOffice();
  const reached: string[] = [];
  const note = (method: string) => async () => {
    reached.push(method);
    return ok({});
  };
  const seats = createSeats({
    clock: office.clock,
    limits: { idleSeconds: 90, warningSeconds: 30 },
    onEnded: () => undefined,
  });
  // What goes in and out is no part of this table.
  const anything = { safeParse: (data: unknown) => ({ success: true, data }), parse: (data: unknown) => data };
  const open = Object.fromEntries(
    METHODS.map((name) => [name, { ...contract[name], input: anything, output: anything }]),
  ) as unknown as KioskContract;
  const handlers = Object.fromEntries(METHODS.map((name) => [name, note(name)]));
  let seat: StaffSeat | undefined;
  const dispatch = createDispatcher(open, handlers as unknown as Handlers<KioskContract, null>, {
    contextFor: (caller) => {
      seat = caller.seat;
      return null;
    },
    stillMay: async ({ seat: asking }) => asking !== undefined && confirmSession(office, asking),
    isOpen: () => true,
    newIncident: () => 'i-1',
    record: () => undefined,
  });
  const connect = createConnections({
    contract: open,
    dispatch,
    seats,
    subscribe: () => () => undefined,
    monotonicMs: () => performance.now(),
  });
  const connection = connect();
  const events: KioskEvent[] = [];
  connection.subscribe((event) => events.push(event));
  const ask = (method: string) => connection.dispatch(method, {});
  const signIn = async (member = aMember({ role: 'administrator' })) => {
    await office.store.write(async (tx) => ok(await tx.addStaffMember(member, 'h')));
    await ask('getKiosk');
    seat?.begin({ member, pinHash: 'h', accessRevision: 1 });
    reached.length = 0;
    return member;
  };
  return { office, ask, signIn, connection, events, reached };
}

async function standing(who: Who) {
  const made = kiosk();
  const { office, signIn } = made;
  switch (who) {
    case 'resident':
      break;
    case 'clerk':
      await signIn(aMember());
      break;
    case 'administrator':
      await signIn();
      break;
    case 'administrator whose session has expired':
      await signIn();
      office.clock.pass(120);
      break;
    case 'administrator who was switched off a moment ago': {
      const member = await signIn();
      await office.store.write(async (tx) => ok(await tx.changeStaffMember({ ...member, active: false })));
      break;
    }
    case 'administrator with a temporary PIN':
      await signIn(aMember({ role: 'administrator', pinTemporary: true }));
  }
  return made;
}

const TABLE = WHO.flatMap((who) =>
  METHODS.map((method) => ({ who, method, may: MAY[who].includes(contract[method].access) })),
);

describe('F6 who may ask what', () => {
  it.each(TABLE)('F6 $who asks $method: $may', async ({ who, method, may }) => {
    const { ask, reached } = await standing(who);
    const answer = await ask(method);
    expect([answer, reached]).toEqual(may ? [ok({}), [method]] : [NOT_AUTHORISED, []]);
  });

  it('F6 the table has every method for everybody, and each of the three kinds of access', () => {
    expect(TABLE).toHaveLength(METHODS.length * WHO.length);
    expect(new Set(METHODS.map((method) => contract[method].access))).toEqual(
      new Set(['resident', 'clerk', 'administrator']),
    );
  });

  it('F6 what concerns persons, the log, the schedule and other staff is not for residents', () => {
    const open = METHODS.filter((method) => contract[method].access === 'resident');
    for (const method of ['revealPerson', 'findVisits', 'listDay', 'listAudit', 'getPlan', 'listStaff'] as const)
      expect(open).not.toContain(method);
  });
});

describe('F6 a window’s connection', () => {
  it('F6 commands keep a session alive, queries do not: a screen asks those by itself', async () => {
    const { ask, signIn, office, events } = kiosk();
    await signIn();
    office.clock.pass(60);
    await ask('staffIsHere');
    office.clock.pass(119);
    expect(await ask('callNext')).toEqual(ok({}));
    for (let count = 0; count < 4; count += 1) {
      office.clock.pass(29);
      expect(await ask('listDay')).toEqual(ok({}));
    }
    office.clock.pass(4);
    expect(await ask('listDay')).toEqual(NOT_AUTHORISED);
    expect(events).toEqual([{ type: 'staff-signed-out', why: 'idle' }]);
  });

  it('F6 what the kiosk does not know is no touch', async () => {
    const { ask, signIn, office } = kiosk();
    await signIn();
    office.clock.pass(119);
    await ask('noSuchMethod');
    await ask('__proto__');
    office.clock.pass(1);
    expect(await ask('listDay')).toEqual(NOT_AUTHORISED);
  });

  it('F6 a page that is loaded anew has nobody signed in', async () => {
    const { ask, signIn, connection, events } = kiosk();
    await signIn();
    connection.reset();
    expect(await ask('listDay')).toEqual(NOT_AUTHORISED);
    expect(events).toEqual([{ type: 'staff-signed-out', why: 'page-lost' }]);
  });
});
