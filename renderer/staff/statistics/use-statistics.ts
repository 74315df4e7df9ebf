import { useState } from 'react';
import type { DepartmentId } from '../../../shared/model/ids.ts';
import type { Holiday } from '../../../shared/model/schedule.ts';
import type { Statistics } from '../../../shared/model/statistics.ts';
import { partsOf } from '../../../shared/time/local-date.ts';
import { useAsk } from '../../api/staff.ts';
import type { Dates } from './stretch/stretches.ts';

/**
 * The numbers of the chosen days. While others are on their way, or typed dates cannot be asked for, the last ones stay: the
 * page does not jump, and what it shows says itself which days it is about.
 */
export function useStatistics(dates: Dates | null, departmentId: DepartmentId | null) {
  const answer = useAsk('getStatistics', dates === null ? null : { ...dates, departmentId });
  const [last, setLast] = useState<Statistics | null>(null);
  if (answer.kind === 'ready' && answer.value !== last) setLast(answer.value);
  const fresh = answer.kind === 'waiting' && last !== null ? ({ kind: 'ready', value: last } as const) : answer;
  return { answer: fresh, isOld: answer.kind === 'waiting' && dates !== null };
}

/** Statutory days off of the years that a stretch touches: at most two. Until they are there, closed days have no reason. */
export function useHolidays({ from, to }: Dates): readonly Holiday[] {
  const [first, last] = [partsOf(from).year, partsOf(to).year];
  const ofFirst = useAsk('listHolidays', { year: first });
  const ofLast = useAsk('listHolidays', first === last ? null : { year: last });
  return [ofFirst, ofLast].flatMap((answer) => (answer.kind === 'ready' ? answer.value : []));
}
