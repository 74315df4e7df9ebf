/**
 * The starts of a case on a date, minute by minute from first principles. Nothing of the engine is used and nothing is
 * clever: every minute of the day is tried, and every minute of the visit is looked up on every desk.
 */
export interface OracleBlock {
  readonly from: number;
  readonly to: number;
}

export interface OracleQuestion {
  readonly blocks: readonly OracleBlock[];
  readonly minutes: number;
  readonly gridMinutes: number;
  /** One table of 1440 minutes for each desk that serves the case: 1 = taken. */
  readonly desks: readonly Uint8Array[];
}

export function slowStarts({ blocks, minutes, gridMinutes, desks }: OracleQuestion): number[] {
  const starts: number[] = [];
  for (let minute = 0; minute < 1440; minute += 1) {
    const allowed = blocks.some(
      (block) => minute >= block.from && (minute - block.from) % gridMinutes === 0 && minute + minutes <= block.to,
    );
    if (allowed && desks.some((desk) => isFreeThroughout(desk, minute, minutes))) starts.push(minute);
  }
  return starts;
}

function isFreeThroughout(desk: Uint8Array, start: number, minutes: number): boolean {
  for (let minute = start; minute < start + minutes; minute += 1) {
    if (desk[minute] !== 0) return false;
  }
  return true;
}

/** Easter Sundays of 2025–2041 as published, not computed. */
const EASTER = [
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2032-03-28',
  '2033-04-17',
  '2034-04-09',
  '2035-03-25',
  '2036-04-13',
  '2037-04-05',
  '2038-04-25',
  '2039-04-10',
  '2040-04-01',
  '2041-04-21',
];

const FIXED = ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-24', '12-25', '12-26'];

/** Whether a date of 2025–2041 is a statutory day off, from the list of the law. */
export function isDayOff(date: string): boolean {
  if (FIXED.includes(date.slice(5))) return true;
  const ms = Date.parse(`${date}T00:00:00Z`);
  return EASTER.some((easter) => {
    const days = (ms - Date.parse(`${easter}T00:00:00Z`)) / 86_400_000;
    return days === 0 || days === 1 || days === 49 || days === 60;
  });
}

/** ISO weekday by the platform's own calendar. */
export function weekdayByPlatform(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
