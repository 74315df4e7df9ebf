import type { Case } from '../../../shared/model/case.ts';
import type { Desk } from '../../../shared/model/department.ts';
import type { OfficePlan } from '../../../shared/model/office-plan.ts';
import type { WeeklyHours } from '../../../shared/model/schedule.ts';
import { quoted } from '../../../shared/rules/validation-sentence.ts';
import { anyOverlap, checkWeeklyHours } from './changes/hours-checks.ts';
import { specialKey } from './plan-items.ts';

/**
 * Faults between the parts of a plan, each one Polish sentence: ids that repeat or lead nowhere, desks that serve a case of
 * another department, hours that share time, dates out of order. A plan without any can be worked with.
 */
export function referenceSentences(plan: OfficePlan): string[] {
  const { departments, cases, desks, openingBlocks, specialDays } = plan;
  const departmentIds = departments.map(({ id }) => id);
  const unknownDepartment = (place: string, id: string | null) =>
    id === null || departmentIds.some((known) => known === id)
      ? []
      : [`${place} wskazuje wydział „${id}”, a dozwolone są: ${quoted(departmentIds)}.`];
  return [
    ...repeated('Wydział', departmentIds),
    ...repeated(
      'Sprawa',
      cases.map(({ id }) => id),
    ),
    ...repeated(
      'Stanowisko',
      desks.map(({ id }) => id),
    ),
    ...repeated('Dzień specjalny', specialDays.map(specialKey)),
    ...cases.flatMap((one) => unknownDepartment(`Sprawa „${one.id}”`, one.departmentId)),
    ...desks.flatMap((one) => unknownDepartment(`Stanowisko „${one.id}”`, one.departmentId)),
    ...[...new Set(openingBlocks.map((one) => one.departmentId))].flatMap((id) =>
      unknownDepartment('Lista godzin', id),
    ),
    ...specialDays.flatMap((one) => unknownDepartment(`Dzień specjalny ${one.date}`, one.departmentId)),
    ...desks.flatMap((desk) => servedSentences(desk, cases)),
    ...cases.flatMap(lengthSentences),
    ...departments.flatMap(({ id, breaks }) => [
      ...hoursSentences(
        `Godziny wydziału „${id}”`,
        openingBlocks.filter((block) => block.departmentId === id),
      ),
      ...hoursSentences(`Przerwy wydziału „${id}”`, breaks),
    ]),
    ...desks.flatMap(({ id, hours, breaks }) => [
      ...hoursSentences(`Godziny stanowiska „${id}”`, hours),
      ...hoursSentences(`Przerwy stanowiska „${id}”`, breaks),
    ]),
    ...specialDays
      .filter((day) => anyOverlap(day.hours))
      .map((day) => `Godziny dnia specjalnego ${day.date} zachodzą na siebie; rozdziel je.`),
  ];
}

function repeated(what: string, ids: readonly string[]): string[] {
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => `${what} „${id}” występuje drugi raz; zostaw jeden wpis.`);
}

function servedSentences(desk: Desk, cases: readonly Case[]): string[] {
  const own = cases.filter((one) => one.departmentId === desk.departmentId).map(({ id }) => id);
  const place = `Stanowisko „${desk.id}”`;
  return [
    ...desk.caseIds
      .filter((id) => !own.includes(id))
      .map((id) => `${place} obsługuje sprawę „${id}”, a dozwolone są sprawy jego wydziału: ${quoted(own)}.`),
    ...repeated(`${place}: sprawa`, desk.caseIds),
  ];
}

function lengthSentences({ id, laterLengths }: Case): string[] {
  const inOrder = laterLengths.every(
    ({ from }, index) => index === 0 || from > (laterLengths[index - 1]?.from ?? from),
  );
  return inOrder
    ? []
    : [`Sprawa „${id}” ma późniejsze długości wizyt nie po kolei; ustaw je od najwcześniejszej daty.`];
}

function hoursSentences(place: string, hours: readonly WeeklyHours[]): string[] {
  const sound = checkWeeklyHours(hours);
  if (sound.ok) return [];
  return sound.error.type === 'hours-overlap'
    ? [`${place} w dniu ${sound.error.weekday}. tygodnia zachodzą na siebie; rozdziel je.`]
    : [`${place} mają datę końca wcześniejszą niż początek; zamień je.`];
}
