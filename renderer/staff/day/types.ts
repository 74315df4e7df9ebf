import type { KioskContract } from '../../../shared/contract/contract.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';

/** A visit as the day's lists have it. */
export type DayVisit = OutputOf<KioskContract['listDay']>[number];
/** Departments with their desks and cases, as the day's screens name them. */
export type DayOffice = OutputOf<KioskContract['getDayOffice']>;
export type DayDepartment = DayOffice[number];
export type DayDesk = DayDepartment['desks'][number];
export type DayCase = DayDepartment['cases'][number];
/** One free start of a case, and whether a resident could book it too. */
export type StaffStart = OutputOf<KioskContract['getStaffStarts']>[number];
/** Everything that is kept about a person, once it was asked for. */
export type RevealedPerson = OutputOf<KioskContract['revealPerson']>;
