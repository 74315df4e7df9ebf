import { describe, expect, it } from 'vitest';
import { CALLS, createConnections, type TurnedAway } from '../../electron/api/connections.ts';
import { createSeats } from '../../electron/api/sessions.ts';
import { ok } from '../../shared/basics/result.ts';
import { contract } from '../../shared/contract/contract.ts';
import { aMember } from '../support/accounts.ts';
import { anOffice } from '../support/office.ts';

const REFUSED = { ok: false, error: { type: 'not-authorised' } };
const TOO_MANY = { ok: false, error: { type: 'bad-call', where: ['too-many-calls'] } };

/** A window at a dispatcher that answers with the role that asked, at once or when it is told to. */
function window() {
  let nowMs = 0;
  const told: TurnedAway[] = [];
  const waiting: (() => void)[] = [];
  const seats = createSeats({
    clock: anOffice().clock,
    limits: { idleSeconds: 90, warningSeconds: 30 },
    onEnded: () => undefined,
  });
  const connect = createConnections({
    contract,
    dispatch: async (method, _input, { role, seat }) => {
      if (method === 'signIn')
        seat?.begin({ member: aMember({ role: 'administrator' }), pinHash: '', accessRevision: 1 });
      if (method === 'book') await new Promise<void>((resolve) => waiting.push(resolve));
      return ok(role);
    },
    seats,
    subscribe: () => () => undefined,
    monotonicMs: () => nowMs,
    onTurnedAway: (why) => told.push(why),
  });
  const connection = connect();
  return {
    connection,
    told,
    ask: (method: string, session?: unknown, input: unknown = {}) => connection.dispatch(method, input, session),
    answer: () => waiting.shift()?.(),
    wait: (ms: number) => {
      nowMs += ms;
    },
  };
}

describe('sessions at a window', () => {
  it('a later one begins with its first call, and the one before is over', async () => {
    const { ask, told } = window();
    expect(await ask('listDepartments', 7)).toEqual(ok('resident'));
    expect(await ask('listDepartments', 8)).toEqual(ok('resident'));
    expect(await ask('listDepartments', 7)).toEqual(REFUSED);
    expect(await ask('listDepartments', 8)).toEqual(ok('resident'));
    expect(told).toEqual(['old-session']);
  });

  it('an answer that comes after its session tells nothing', async () => {
    const { ask, answer } = window();
    const late = ask('book', 7);
    await ask('endSession', 8);
    answer();
    expect(await late).toEqual(REFUSED);
    const inTime = ask('book', 8);
    answer();
    expect(await inTime).toEqual(ok('resident'));
  });

  it('an answer that comes after its page tells nothing, also when the next one counts as it did', async () => {
    const { connection, ask, answer } = window();
    const late = ask('book', 7);
    connection.reset();
    await ask('listDepartments', 7);
    answer();
    expect(await late).toEqual(REFUSED);
  });

  it('F6 what staff may do does not go over to the next session', async () => {
    const { ask } = window();
    await ask('signIn', 7);
    expect(await ask('listStaff', 7)).toEqual(ok('administrator'));
    expect(await ask('listStaff', 8)).toEqual(ok('resident'));
  });

  it.each([null, '7', 6, 7.5, Number.NaN, Number.POSITIVE_INFINITY, -1, {}, 7n])(
    '%s is no session',
    async (session) => {
      const { ask } = window();
      await ask('listDepartments', 7);
      expect(await ask('listDepartments', session)).toEqual(REFUSED);
    },
  );
});

describe('what a window may ask', () => {
  it('is so much at once and so much in a second; a flood is told of once', async () => {
    const { ask, told, wait } = window();
    for (let call = 0; call < CALLS.burst; call += 1) expect(await ask('listDepartments')).toEqual(ok('resident'));
    for (let call = 0; call < 1000; call += 1) expect(await ask('listDepartments')).toEqual(TOO_MANY);
    expect(told).toEqual(['too-many-calls']);
    wait(1000);
    for (let call = 0; call < CALLS.perSecond; call += 1) expect(await ask('getKiosk')).toEqual(ok('resident'));
    expect(await ask('getKiosk')).toEqual(TOO_MANY);
    expect(told).toHaveLength(1);
    wait(60_000);
    expect(await ask('getKiosk')).toEqual(ok('resident'));
    for (let call = 0; call < CALLS.burst; call += 1) await ask('getKiosk');
    expect(told).toHaveLength(2);
  });

  it('is looked into only when it is small enough and plain', async () => {
    const { ask, told } = window();
    const refused = { ok: false, error: { type: 'bad-call', where: ['input'] } };
    for (const input of [new Map(), 1n, 'a'.repeat(100_000)]) expect(await ask('book', 7, input)).toEqual(refused);
    expect(told).toEqual(['not-plain', 'not-plain', 'not-plain']);
    await ask('signIn', 7);
    expect(await ask('previewChange', 7, { file: 'a'.repeat(100_000) })).toEqual(ok('administrator'));
  });
});
