import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../electron/engine/staff/audit-log.ts';
import { addStaff, changeStaff, listStaff, resetPin } from '../../../electron/engine/staff/members.ts';
import { signIn } from '../../../electron/engine/staff/sign-in.ts';
import { err } from '../../../shared/basics/result.ts';
import type { StaffId } from '../../../shared/model/staff.ts';
import { aStaffOffice } from './staff-office.ts';

const request = { name: 'Jan Nowak', role: 'clerk', pin: '705316' } as const;

describe('who may come in', () => {
  it('F6 somebody new gets the lowest number that was never given and a PIN for the first time', async () => {
    const office = aStaffOffice();
    await office.hire({ number: '10' });
    await office.hire({ number: '12', active: false });
    expect(await addStaff(office, request)).toMatchObject({ ok: true, value: { number: '11', pinTemporary: true } });
    expect(await addStaff(office, { ...request, name: 'Olga' })).toMatchObject({ value: { number: '13' } });
    expect((await listStaff(office)).map(({ number }) => number)).toEqual(['10', '11', '12', '13']);
    expect(office.log()[0]).toEqual(['Szefowa', 'staff-added', '11 Jan Nowak (clerk)']);
  });

  it('F6 a name that is taken, whatever its letters, and a weak PIN are refused', async () => {
    const office = aStaffOffice();
    await addStaff(office, request);
    expect(await addStaff(office, { ...request, name: 'JAN  NOWAK' })).toEqual(err({ type: 'name-taken' }));
    expect(await addStaff(office, { ...request, name: 'Ola', pin: '111111' })).toEqual(
      err({ type: 'pin-weak', why: 'same-digit' }),
    );
    expect(await addStaff(office, { ...request, name: 'Ola', pin: '114711' })).toEqual(
      err({ type: 'pin-weak', why: 'own-number' }),
    );
  });

  it('F6 name, role and activity can be changed; what changed is written down, and nothing when nothing did', async () => {
    const office = aStaffOffice();
    const member = await office.hire();
    expect(await changeStaff(office, member)).toEqual({ ok: true, value: member });
    expect(office.log()).toEqual([]);
    const after = { ...member, name: 'Ewa; Nowa', role: 'administrator', active: false } as const;
    expect(await changeStaff(office, after)).toEqual({ ok: true, value: after });
    expect(office.log()).toEqual([
      ['Szefowa', 'staff-changed', '10; role administrator; active false; name Ewa; Nowa'],
    ]);
    expect(await changeStaff(office, { ...after, id: 'x' as StaffId })).toEqual(err({ type: 'unknown-staff' }));
  });

  it('F6 two people cannot be given one name', async () => {
    const office = aStaffOffice();
    const [first, second] = [await office.hire(), await office.hire({ number: '11' })];
    expect(await changeStaff(office, { ...second, name: first.name })).toEqual(err({ type: 'name-taken' }));
  });

  it('F6 the last active administrator is neither switched off nor made a clerk', async () => {
    const office = aStaffOffice();
    const chief = await office.hire({ role: 'administrator' });
    const other = await office.hire({ number: '11', role: 'administrator', active: false });
    const last = err({ type: 'last-administrator' });
    expect(await changeStaff(office, { ...chief, active: false })).toEqual(last);
    expect(await changeStaff(office, { ...chief, role: 'clerk' })).toEqual(last);
    expect(await changeStaff(office, { ...other, active: true })).toMatchObject({ ok: true });
    expect(await changeStaff(office, { ...chief, role: 'clerk' })).toMatchObject({ ok: true });
    expect(await changeStaff(office, { ...other, active: false })).toEqual(last);
  });

  it('F6 a PIN that is reset is temporary and ends the pause of whoever mistyped theirs', async () => {
    const office = aStaffOffice();
    const { id, name } = await office.hire();
    for (const pin of ['1', '2', '3']) await signIn(office, { number: '10', pin });
    expect(await resetPin(office, { id, pin: '123456' })).toEqual(err({ type: 'pin-weak', why: 'sequence' }));
    expect(await resetPin(office, { id: 'x' as StaffId, pin: '705316' })).toEqual(err({ type: 'unknown-staff' }));
    expect(await resetPin(office, { id, pin: '705316' })).toMatchObject({ ok: true, value: { pinTemporary: true } });
    expect(await signIn(office, { number: '10', pin: '582914' })).toMatchObject({ error: { type: 'pin-wrong' } });
    expect(await signIn(office, { number: '10', pin: '705316' })).toMatchObject({ ok: true });
    expect(office.log()).toContainEqual(['Szefowa', 'pin-reset', `10 ${name}`]);
  });

  it('F6 the log is read from its end, a piece at a time', async () => {
    const office = aStaffOffice();
    for (const name of ['Anna', 'Bogdan', 'Celina']) await addStaff(office, { ...request, name });
    const [last, before] = await listAudit(office, { before: null, limit: 2 });
    expect([last?.sequence, before?.sequence]).toEqual([3, 2]);
    expect(await listAudit(office, { before: 2, limit: 2 })).toMatchObject([{ sequence: 1, action: 'staff-added' }]);
  });
});
