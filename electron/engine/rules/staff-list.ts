import type { StaffMember } from '../../../shared/model/staff.ts';

/** The first number that is given; those below look like nothing one would type. */
const FIRST_NUMBER = 10;
const LAST_NUMBER = 9999;

/** The lowest number from 10 on that was never given: a number stays with whoever had it. Throws where all 9990 were. */
export function freeNumber(everybody: readonly Pick<StaffMember, 'number'>[]): string {
  const given = new Set(everybody.map(({ number }) => Number(number)));
  for (let number = FIRST_NUMBER; number <= LAST_NUMBER; number += 1) if (!given.has(number)) return `${number}`;
  throw new RangeError('every staff number was given');
}

/** Whether another person has this name, in whatever letters: the history could not tell the two apart. */
export function isNameTaken(
  everybody: readonly Pick<StaffMember, 'id' | 'name'>[],
  name: string,
  except?: StaffMember['id'],
): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('pl');
  return everybody.some((other) => other.id !== except && plain(other.name) === plain(name));
}

/** Those who can change who may do what. */
export function administratorsOf(everybody: readonly StaffMember[]): readonly StaffMember[] {
  return everybody.filter(({ active, role }) => active && role === 'administrator');
}

/** Whether nobody would be left who can change things. */
export function leavesNoAdministrator(everybody: readonly StaffMember[], changed: StaffMember): boolean {
  const after = everybody.map((member) => (member.id === changed.id ? changed : member));
  return administratorsOf(everybody).length > 0 && administratorsOf(after).length === 0;
}
