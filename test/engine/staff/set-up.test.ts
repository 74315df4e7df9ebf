import { describe, expect, it } from 'vitest';
import { isSetupNeeded, prepareSetup, setUpAdministrator } from '../../../electron/engine/staff/set-up.ts';
import { err } from '../../../shared/basics/result.ts';
import { aStaffOffice } from './staff-office.ts';

const closed = err({ type: 'setup-closed' });

/** An office at its first start. */
async function started() {
  const office = aStaffOffice();
  await prepareSetup(office);
  const request = { setupCode: office.setup.code, name: 'Ewa Nowa', pin: '705316' };
  return { office, request };
}

describe('the first administrator', () => {
  it('F6 is made with the code, signed in, and the door closes', async () => {
    const { office, request } = await started();
    expect(await isSetupNeeded(office)).toBe(true);
    const made = await setUpAdministrator(office, request);
    const member = { number: '10', name: 'Ewa Nowa', role: 'administrator', active: true, pinTemporary: false };
    expect(made).toMatchObject({ ok: true, value: { member, pinHash: 'hash of 705316' } });
    expect(await isSetupNeeded(office)).toBe(false);
    expect(office.setup.state()).toBe('closed');
    expect(office.log()).toEqual([
      ['Ewa Nowa', 'first-administrator', '10'],
      ['Ewa Nowa', 'signed-in', 'kiosk-1'],
    ]);
    expect(await setUpAdministrator(office, { ...request, name: 'Adam Inny' })).toEqual(closed);
  });

  it('F6 wrong codes are counted and pause like PINs, and the right one does not count against anybody', async () => {
    const { office, request } = await started();
    const attempt = (setupCode: string) => setUpAdministrator(office, { ...request, setupCode });
    expect(await attempt('')).toEqual(err({ type: 'code-wrong', left: 2, seconds: 0 }));
    expect(await attempt('AAAAA-AAAAA')).toEqual(err({ type: 'code-wrong', left: 1, seconds: 0 }));
    expect(await attempt('AAAAA-AAAAA')).toEqual(err({ type: 'code-wrong', left: 0, seconds: 30 }));
    expect(await attempt(office.setup.code)).toEqual(err({ type: 'paused', seconds: 30 }));
    office.clock.pass(30);
    expect(await attempt(office.setup.code)).toMatchObject({ ok: true });
    expect(office.tries()).toBe(0);
  });

  it('F6 a weak PIN and a name that is taken are told, and leave the door open', async () => {
    const { office, request } = await started();
    expect(await setUpAdministrator(office, { ...request, pin: '123456' })).toEqual(
      err({ type: 'pin-weak', why: 'sequence' }),
    );
    expect(await setUpAdministrator(office, { ...request, pin: '104710' })).toEqual(
      err({ type: 'pin-weak', why: 'own-number' }),
    );
    await office.hire({ name: 'Ewa  nowa' });
    expect(await setUpAdministrator(office, request)).toEqual(err({ type: 'name-taken' }));
    expect(office.setup.state()).toBe('first-start');
    expect(office.tries()).toBe(0);
  });

  it('F6 another kiosk of the office was faster: the code of this one is worth nothing', async () => {
    const { office, request } = await started();
    await office.hire({ role: 'administrator' });
    expect(await isSetupNeeded(office)).toBe(false);
    expect(await setUpAdministrator(office, request)).toEqual(closed);
    await prepareSetup(office);
    expect(office.setup.state()).toBe('closed');
  });

  it('F6 clerks alone, or an administrator who is switched off, are nobody who can change things', async () => {
    const office = aStaffOffice();
    await office.hire();
    await office.hire({ number: '11', role: 'administrator', active: false });
    await prepareSetup(office);
    expect(office.setup.state()).toBe('first-start');
  });
});

describe('all PINs lost', () => {
  it('F6 without a request at the machine there is no door', async () => {
    const office = aStaffOffice();
    await office.hire({ role: 'administrator' });
    await prepareSetup(office);
    expect(office.setup.state()).toBe('closed');
    const request = { setupCode: office.setup.code, name: 'Ewa Nowa', pin: '705316' };
    expect(await setUpAdministrator(office, request)).toEqual(closed);
    expect(office.tries()).toBe(0);
  });

  it('F6 with one there is, it is written down, one more administrator comes in and the others stay', async () => {
    const office = aStaffOffice();
    const lost = await office.hire({ role: 'administrator' });
    office.setup.request();
    await prepareSetup(office);
    expect(await isSetupNeeded(office)).toBe(true);
    expect(office.log()).toEqual([['system', 'recovery-opened', null]]);
    // The storage was away and is back: the door stays open.
    await prepareSetup(office);
    expect(office.setup.state()).toBe('recovery');
    const request = { setupCode: office.setup.code, name: 'Ewa Nowa', pin: '705316' };
    expect(await setUpAdministrator(office, request)).toMatchObject({ ok: true, value: { member: { number: '11' } } });
    expect(await office.store.read((tx) => tx.staffMembers())).toMatchObject([lost, { name: 'Ewa Nowa' }]);
    expect(await setUpAdministrator(office, { ...request, name: 'Adam Inny' })).toEqual(closed);
  });
});
