import type { GuardDeps } from '../../../electron/engine/staff/counted-try.ts';
import type { MembersDeps } from '../../../electron/engine/staff/members.ts';
import type { SetUpDeps } from '../../../electron/engine/staff/set-up.ts';
import { ok } from '../../../shared/basics/result.ts';
import type { StaffMember } from '../../../shared/model/staff.ts';
import { aDoor, aMember, type PlainPins, plainPins, type TestDoor } from '../../support/accounts.ts';
import { anOffice, type TestOffice } from '../../support/office.ts';

/** An office with staff, for use cases: everything they stand on, and a way to put somebody in. */
export interface StaffOffice extends TestOffice, GuardDeps, MembersDeps, SetUpDeps {
  readonly store: TestOffice['store'];
  readonly clock: TestOffice['clock'];
  readonly pins: PlainPins;
  readonly setup: TestDoor;
  hire(changes?: Partial<StaffMember>, pin?: string): Promise<StaffMember>;
  /** What was written down, oldest first: who, what, detail. */
  log(): readonly (readonly [string, string, string | null])[];
  /** The number of counted tries. */
  tries(): number;
}

export function aStaffOffice(): StaffOffice {
  const office = anOffice();
  return {
    ...office,
    pins: plainPins(),
    setup: aDoor(),
    by: 'Szefowa',
    async hire(changes = {}, pin = '582914') {
      const member = aMember(changes);
      await office.store.write(async (tx) => ok(await tx.addStaffMember(member, `hash of ${pin}`)));
      return member;
    },
    log: () => office.store.tables.staff.audit.map(({ by, action, detail }) => [by, action, detail] as const),
    tries: () => office.store.tables.staff.failures.length,
  };
}
