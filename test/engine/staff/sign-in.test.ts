import { describe, expect, it } from 'vitest';
import { signIn } from '../../../electron/engine/staff/sign-in.ts';
import { err } from '../../../shared/basics/result.ts';
import { aStaffOffice } from './staff-office.ts';

const wrong = (left: number, seconds: number) => err({ type: 'pin-wrong', left, seconds });
const paused = (seconds: number) => err({ type: 'paused', seconds });

describe('signing in', () => {
  it('F6 number and PIN sign in, in any spelling, and it is written down where', async () => {
    const office = aStaffOffice();
    const member = await office.hire();
    expect(await signIn(office, { number: ' 10', pin: '582 914' })).toMatchObject({ ok: true, value: { member } });
    expect(office.log()).toEqual([[member.name, 'signed-in', 'kiosk-1']]);
    expect(office.tries()).toBe(0);
  });

  it('F6 a wrong PIN, a number that is nobody’s and somebody who is switched off: one answer after the same work', async () => {
    const answers = [];
    for (const number of ['10', '77', '12', '', 'abc', '582914']) {
      const office = aStaffOffice();
      await office.hire();
      await office.hire({ number: '12', active: false });
      const pin = number === '12' ? '582914' : '000001';
      answers.push(await signIn(office, { number, pin }));
      expect(office.pins.verified).toEqual([number === '10' ? 'hash of 582914' : null]);
      expect(office.tries()).toBe(1);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify(wrong(2, 0))]));
  });

  it('F6 the third wrong PIN begins a pause; in it nothing is looked at, not even the right PIN', async () => {
    const office = aStaffOffice();
    await office.hire();
    const attempt = (pin: string) => signIn(office, { number: '10', pin });
    expect(await attempt('1')).toEqual(wrong(2, 0));
    expect(await attempt('2')).toEqual(wrong(1, 0));
    expect(await attempt('3')).toEqual(wrong(0, 30));
    expect(await attempt('582914')).toEqual(paused(30));
    office.clock.pass(29);
    expect(await attempt('582914')).toEqual(paused(1));
    expect(office.pins.verified).toHaveLength(3);
    office.clock.pass(1);
    expect(await attempt('4')).toEqual(wrong(0, 60));
    office.clock.pass(60);
    expect(await attempt('582914')).toMatchObject({ ok: true });
    expect(office.tries()).toBe(0);
    expect(await attempt('5')).toEqual(wrong(2, 0));
  });

  it('F6 a number that is nobody’s has the same pauses', async () => {
    const office = aStaffOffice();
    const attempt = () => signIn(office, { number: '77', pin: '1' });
    expect([await attempt(), await attempt(), await attempt()]).toEqual([wrong(2, 0), wrong(1, 0), wrong(0, 30)]);
    expect(await attempt()).toEqual(paused(30));
  });

  it('F6 one person’s pause is nobody else’s; ten wrong PINs on one device are everybody’s', async () => {
    const office = aStaffOffice();
    await office.hire({ number: '10' });
    for (let number = 20; number < 29; number += 1) await signIn(office, { number: `${number}`, pin: '1' });
    expect(await signIn(office, { number: '10', pin: '582914' })).toMatchObject({ ok: true });
    expect(await signIn(office, { number: '30', pin: '1' })).toEqual(wrong(0, 30));
    expect(await signIn(office, { number: '10', pin: '582914' })).toEqual(paused(30));
    expect(await signIn({ ...office, holder: 'kiosk-2' }, { number: '10', pin: '582914' })).toMatchObject({ ok: true });
  });

  it('F6 a clock set back begins the pause anew; set right again it forgets no try', async () => {
    const office = aStaffOffice();
    await office.hire();
    const attempt = () => signIn(office, { number: '10', pin: '1' });
    for (let count = 0; count < 3; count += 1) await attempt();
    office.clock.pass(20);
    office.clock.set('2025-11-09 10:00');
    expect(await attempt()).toEqual(paused(30));
    office.clock.pass(29);
    expect(await attempt()).toEqual(paused(1));
    office.clock.pass(1);
    expect(await attempt()).toEqual(wrong(0, 60));
    office.clock.set('2026-11-09 10:00');
    office.clock.pass(31);
    expect(await attempt()).toEqual(wrong(0, 60));
  });

  it('F6 what is refused is written down without what was typed where no number was', async () => {
    const office = aStaffOffice();
    await office.hire();
    await signIn(office, { number: '10', pin: '1' });
    await signIn(office, { number: '582914', pin: '10' });
    expect(office.log()).toEqual([
      ['resident', 'pin-refused', '10'],
      ['resident', 'pin-refused', null],
    ]);
    expect(JSON.stringify(office.store.tables.staff.failures)).not.toContain('582914');
  });

  it('F6 access that is taken away while the PIN is looked at is not given', async () => {
    const office = aStaffOffice();
    const member = await office.hire();
    const pins = {
      ...office.pins,
      verify: async () => {
        await office.store.write(async (tx) => {
          await tx.changeStaffMember({ ...member, active: false });
          return { ok: true, value: undefined };
        });
        return true;
      },
    };
    expect(await signIn({ ...office, pins }, { number: '10', pin: '582914' })).toEqual(wrong(2, 0));
  });

  it('F6 the try is counted before the PIN is looked at', async () => {
    const office = aStaffOffice();
    await office.hire();
    const counted: number[] = [];
    const pins = {
      ...office.pins,
      verify: async () => {
        counted.push(office.tries());
        return true;
      },
    };
    await signIn({ ...office, pins }, { number: '10', pin: '582914' });
    expect([counted, office.tries()]).toEqual([[1], 0]);
  });
});
