import { beforeEach, describe, expect, it } from 'vitest';
import { confirmSession, createSeats, type SessionEnd } from '../../electron/api/sessions.ts';
import type { StaffAccount } from '../../electron/engine/ports.ts';
import { ok } from '../../shared/basics/result.ts';
import { aMember } from '../support/accounts.ts';
import { instant } from '../support/builders.ts';
import { anOffice } from '../support/office.ts';

const SECOND = 1000;
const HOUR = 3_600_000;
const account = (changes: Partial<StaffAccount> = {}): StaffAccount => ({
  member: aMember(),
  pinHash: 'h',
  accessRevision: 1,
  ...changes,
});

let nowMs: number;
let ended: (readonly [string, SessionEnd])[];
let told: SessionEnd[];
beforeEach(() => {
  nowMs = instant('2026-11-16 10:00');
  [ended, told] = [[], []];
});

function machine() {
  const seats = createSeats({
    clock: { now: () => nowMs },
    limits: { idleSeconds: 90, warningSeconds: 30 },
    onEnded: ({ member }, why) => ended.push([member.number, why]),
  });
  return { seats, seat: seats.newSeat((why) => told.push(why)) };
}

describe('a session of staff', () => {
  it('F6 lives where it began and nowhere else', () => {
    const { seats, seat } = machine();
    const other = seats.newSeat(() => undefined);
    expect(seat.session()).toBeNull();
    seat.begin(account());
    expect(seat.session()).toMatchObject({ member: aMember(), accessRevision: 1 });
    expect(other.session()).toBeNull();
  });

  it('F6 ends two minutes after the last touch: idle seconds and the warning', () => {
    const { seat } = machine();
    seat.begin(account());
    nowMs += 119 * SECOND;
    seat.touch();
    nowMs += 119 * SECOND;
    expect(seat.session()).not.toBeNull();
    nowMs += SECOND;
    expect(seat.session()).toBeNull();
    expect([ended, told]).toEqual([[['10', 'idle']], ['idle']]);
    seat.touch();
    expect(seat.session()).toBeNull();
  });

  it('F6 ends after twelve hours, however busy', () => {
    const { seat } = machine();
    seat.begin(account());
    for (let minute = 0; minute < 12 * 60; minute += 1) {
      expect(seat.session()).not.toBeNull();
      seat.touch();
      nowMs += 60 * SECOND;
    }
    expect(seat.session()).toBeNull();
    expect(told).toEqual(['too-long']);
  });

  it('F6 lasts no second longer for a clock that is set back', () => {
    const { seat } = machine();
    seat.begin(account());
    nowMs += 60 * SECOND;
    seat.touch();
    nowMs += 30 * SECOND;
    seat.session();
    nowMs -= 365 * 24 * HOUR;
    expect(seat.session()).not.toBeNull();
    nowMs += 119 * SECOND;
    expect(seat.session()).not.toBeNull();
    nowMs += SECOND;
    expect(seat.session()).toBeNull();
  });

  it('F6 is ended where nobody asks anything', () => {
    const { seats, seat } = machine();
    seat.begin(account());
    nowMs += 120 * SECOND;
    seats.sweep();
    expect(told).toEqual(['idle']);
    seats.sweep();
    expect(told).toEqual(['idle']);
  });

  it('F6 ends by one’s own wish, which is written down and told to nobody', () => {
    const { seat } = machine();
    seat.begin(account());
    seat.end('own');
    seat.end('own');
    expect([ended, told]).toEqual([[['10', 'own']], []]);
  });

  it('F6 gives way to whoever signs in after it', () => {
    const { seat } = machine();
    seat.begin(account());
    seat.begin(account({ member: aMember({ number: '11' }) }));
    expect(ended).toEqual([['10', 'own']]);
    expect(seat.session()?.member.number).toBe('11');
  });

  it('F6 of somebody who is changed ends on every screen, except where they changed it themselves', () => {
    const { seats, seat } = machine();
    const [second, other] = [seats.newSeat((why) => told.push(why)), seats.newSeat((why) => told.push(why))];
    seat.begin(account());
    second.begin(account());
    other.begin(account({ member: aMember({ number: '11' }) }));
    seats.endSessionsOf(aMember().id, seat);
    expect([seat.session() === null, second.session() === null, other.session() === null]).toEqual([
      false,
      true,
      false,
    ]);
    seats.endSessionsOf(aMember().id);
    expect(told).toEqual(['changed', 'changed']);
  });

  it('F10 of everybody ends when the data are those of an earlier time', () => {
    const { seats, seat } = machine();
    const [second, nobody] = [seats.newSeat((why) => told.push(why)), seats.newSeat((why) => told.push(why))];
    seat.begin(account());
    second.begin(account({ member: aMember({ number: '11' }) }));
    seats.endAll('restored');
    expect([seat.session(), second.session(), nobody.session()]).toEqual([null, null, null]);
    expect(told).toEqual(['restored', 'restored']);
  });

  it('F6 ends when its window is gone', () => {
    const { seats, seat } = machine();
    seat.begin(account());
    seat.leave();
    expect([seat.session(), told]).toEqual([null, ['page-lost']]);
    seats.sweep();
  });
});

describe('F6 a session is compared with what is stored', () => {
  it.each([
    ['as it was', {}, true],
    ['with another name', { name: 'Inna Osoba' }, true],
    ['with another role', { role: 'administrator' }, false],
    ['switched off', { active: false }, false],
  ] as const)('F6 its owner is %s', async (_, changes, stands) => {
    const office = anOffice();
    const { seat } = machine();
    const member = aMember();
    await office.store.write(async (tx) => ok(await tx.addStaffMember(member, 'h')));
    seat.begin(account({ member }));
    await office.store.write(async (tx) => ok(await tx.changeStaffMember({ ...member, ...changes })));
    expect(await confirmSession(office, seat)).toBe(stands);
    expect(seat.session()?.member ?? null).toEqual(stands ? { ...member, ...changes } : null);
    expect(told).toEqual(stands ? [] : ['changed']);
  });

  it('F6 its owner has got another PIN, or is unknown, or nobody is signed in', async () => {
    const office = anOffice();
    const { seat } = machine();
    expect(await confirmSession(office, seat)).toBe(false);
    seat.begin(account());
    expect(await confirmSession(office, seat)).toBe(false);
    await office.store.write(async (tx) => ok(await tx.addStaffMember(aMember(), 'h')));
    seat.begin(account());
    await office.store.write(async (tx) => ok(await tx.setPin(aMember().id, 'other', false)));
    expect(await confirmSession(office, seat)).toBe(false);
    expect(told).toEqual(['changed', 'changed']);
  });
});
