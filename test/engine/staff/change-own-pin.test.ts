import { describe, expect, it } from 'vitest';
import { changeOwnPin } from '../../../electron/engine/staff/change-own-pin.ts';
import { err, ok } from '../../../shared/basics/result.ts';
import type { StaffId } from '../../../shared/model/staff.ts';
import { aStaffOffice, type StaffOffice } from './staff-office.ts';

const change = (office: StaffOffice, staffId: StaffId, oldPin: string, newPin: string) =>
  changeOwnPin(office, { staffId, oldPin, newPin });

describe('choosing one’s own PIN', () => {
  it('F6 replaces a temporary PIN, with the present one, and is written down without either', async () => {
    const office = aStaffOffice();
    const { id, name } = await office.hire({ pinTemporary: true });
    const changed = await change(office, id, '582914', '705 316');
    expect(changed).toMatchObject({
      ok: true,
      value: { pinHash: 'hash of 705316', accessRevision: 2, member: { pinTemporary: false } },
    });
    expect(office.log()).toEqual([[name, 'pin-changed', null]]);
    expect(office.tries()).toBe(0);
  });

  it('F6 a wrong present PIN changes nothing and is counted together with those at signing in', async () => {
    const office = aStaffOffice();
    const { id, name } = await office.hire();
    expect(await change(office, id, '111', '705316')).toEqual(err({ type: 'pin-wrong', left: 2, seconds: 0 }));
    await change(office, id, '111', '705316');
    expect(await change(office, id, '111', '705316')).toEqual(err({ type: 'pin-wrong', left: 0, seconds: 30 }));
    expect(await change(office, id, '582914', '705316')).toEqual(err({ type: 'paused', seconds: 30 }));
    expect(office.log()).toEqual([1, 2, 3].map(() => [name, 'pin-refused', '10']));
    expect((await office.store.read((tx) => tx.staffAccount(id)))?.pinHash).toBe('hash of 582914');
  });

  it.each([
    ['123456', 'sequence'],
    ['104710', 'own-number'],
    ['582914', 'same-as-before'],
  ])('F6 %s is refused as %s before anything is counted', async (pin, why) => {
    const office = aStaffOffice();
    const { id } = await office.hire();
    expect(await change(office, id, '582914', pin)).toEqual(err({ type: 'pin-weak', why }));
    expect(office.tries()).toBe(0);
  });

  it('F6 nobody changes the PIN of somebody who is switched off or unknown', async () => {
    const office = aStaffOffice();
    const { id } = await office.hire({ active: false });
    expect(await change(office, id, '582914', '705316')).toEqual(err({ type: 'not-signed-in' }));
    expect(await change(office, 'nobody' as StaffId, '582914', '705316')).toEqual(err({ type: 'not-signed-in' }));
  });

  it('F6 a PIN that an administrator gives meanwhile counts', async () => {
    const office = aStaffOffice();
    const { id } = await office.hire();
    const pins = {
      ...office.pins,
      hash: async (pin: string) => {
        await office.store.write(async (tx) => ok(await tx.setPin(id, 'hash of 836402', true)));
        return `hash of ${pin}`;
      },
    };
    const answer = await changeOwnPin({ ...office, pins }, { staffId: id, oldPin: '582914', newPin: '705316' });
    expect(answer).toEqual(err({ type: 'not-signed-in' }));
    expect((await office.store.read((tx) => tx.staffAccount(id)))?.pinHash).toBe('hash of 836402');
  });
});
