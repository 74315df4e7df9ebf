import type { CaseId } from '../../../shared/model/ids.ts';
import { slowStarts } from '../../engine/slow-oracle.ts';
import { bookableDates, type Place } from './places.ts';
import type { Workload } from './workload.ts';

/** The answer a slow and obvious count gives: `date minute` of every start of a case with a free desk, in order. */
export function expectedStarts(workload: Workload, caseId: CaseId, taken: readonly Place[]): readonly string[] {
  const { plan, opens } = workload;
  const theCase = plan.cases.find((one) => one.id === caseId);
  if (!theCase) throw new Error(`the workload has no case ${caseId}`);
  const [today, ...later] = bookableDates(workload);
  const firstOpen = later.findIndex((date) => opens(date).length > 0);
  if (today === undefined || firstOpen < 0) return [];
  return later.slice(firstOpen).flatMap((date) => {
    const desks = plan.desks.filter((desk) => desk.caseIds.includes(caseId)).map((desk) => deskDay(desk.id, date));
    const { gridMinutes } = plan.settings;
    return slowStarts({ blocks: opens(date), minutes: theCase.visitMinutes, gridMinutes, desks }).map(
      (start) => `${date} ${start}`,
    );
  });

  function deskDay(deskId: string, date: Place['date']): Uint8Array {
    const minutes = new Uint8Array(1440);
    const works = workload.deskWorks(deskId, date);
    if (works !== null) {
      minutes.fill(1);
      for (const { from, to } of works) minutes.fill(0, from, to);
    }
    for (const place of taken) {
      if (place.deskId === deskId && place.date === date) minutes.fill(1, place.start, place.start + place.minutes);
    }
    return minutes;
  }
}
