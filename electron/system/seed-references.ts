import type { Case } from '../../shared/model/case.ts';
import type { Department, Desk } from '../../shared/model/department.ts';
import type { OpeningBlock } from '../../shared/model/schedule.ts';
import type { Seed } from '../../shared/model/seed.ts';
import { quoted } from '../../shared/rules/validation-sentence.ts';
import { overlaps } from '../../shared/time/time-range.ts';
import type { DepartmentsFile } from './seed-files.ts';

/** Faults between files: ids that repeat or lead nowhere, cases nobody serves, hours that overlap. Polish sentences. */
export function referenceFaults(seed: Seed): readonly string[] {
  const { departments, desks, openingBlocks, cases } = seed;
  return [
    ...repeated(
      'departments.json',
      'identyfikator',
      departments.map(({ id }) => id),
    ),
    ...repeated(
      'departments.json',
      'litera',
      departments.map(({ code }) => code),
    ),
    ...repeated(
      'desks.json',
      'identyfikator',
      desks.map(({ id }) => id),
    ),
    ...desks.flatMap((desk) => deskFaults(desk, departments, cases)),
    ...cases.flatMap((matter) => caseFaults(matter, departments, desks)),
    ...hoursFaults(openingBlocks, departments),
  ];
}

/** Faults of `caseOrder` in departments.json: it lists each case of its department once, and no other. */
export function orderFaults(departments: DepartmentsFile, cases: readonly Case[]): readonly string[] {
  return departments.flatMap((department) => {
    const own = cases.filter((matter) => matter.departmentId === department.id).map(({ id }) => id);
    const place = `W pliku departments.json klucz „caseOrder” wydziału „${department.id}”`;
    const { caseOrder } = department;
    return [
      ...own.filter((id) => !caseOrder.includes(id)).map((id) => `${place} pomija sprawę „${id}”; dopisz ją.`),
      ...caseOrder
        .filter((id, index) => !own.includes(id) || caseOrder.indexOf(id) !== index)
        .map((id) => `${place} wymienia „${id}”, a dozwolone są sprawy tego wydziału, każda raz: ${quoted(own)}.`),
    ];
  });
}

function repeated(file: string, what: string, values: readonly string[]): readonly string[] {
  const twice = new Set(values.filter((value, index) => values.indexOf(value) !== index));
  return [...twice].map(
    (value) => `W pliku ${file} ${what} „${value}” występuje drugi raz; każdy wpis potrzebuje własnego.`,
  );
}

function deskFaults(desk: Desk, departments: readonly Department[], cases: readonly Case[]): readonly string[] {
  const place = `W pliku desks.json stanowisko „${desk.id}”`;
  const own = cases.filter((matter) => matter.departmentId === desk.departmentId).map(({ id }) => id);
  return [
    ...unknownDepartment(place, desk.departmentId, departments),
    ...desk.caseIds
      .filter((id) => !own.includes(id))
      .map((id) => `${place} obsługuje sprawę „${id}”, a dozwolone są sprawy jego wydziału: ${quoted(own)}.`),
    ...desk.caseIds
      .filter((id, index) => desk.caseIds.indexOf(id) !== index)
      .map((id) => `${place} wymienia sprawę „${id}” drugi raz; zostaw ją raz.`),
  ];
}

function caseFaults(matter: Case, departments: readonly Department[], desks: readonly Desk[]): readonly string[] {
  const file = `cases/${matter.id}.json`;
  const served = desks.some((desk) => desk.caseIds.includes(matter.id));
  return [
    ...unknownDepartment(`W pliku ${file} sprawa`, matter.departmentId, departments),
    ...(served
      ? []
      : [`Sprawy „${matter.id}” nie obsługuje żadne stanowisko; dopisz ją w pliku desks.json w kluczu „caseIds”.`]),
  ];
}

function hoursFaults(blocks: readonly OpeningBlock[], departments: readonly Department[]): readonly string[] {
  const unknown = [...new Set(blocks.map(({ departmentId }) => departmentId))].flatMap((id) =>
    unknownDepartment('W pliku opening-hours.json wpis', id, departments),
  );
  const clashing = blocks.flatMap((block, index) => {
    const other = blocks.slice(index + 1).find((later) => clash(block, later));
    return other
      ? [
          `W pliku opening-hours.json godziny wydziału „${block.departmentId}” w dniu ${block.weekday}. tygodnia zachodzą na siebie; rozdziel je.`,
        ]
      : [];
  });
  const closed = departments
    .filter(({ id }) => !blocks.some((block) => block.departmentId === id))
    .map(({ id }) => `W pliku opening-hours.json brakuje godzin wydziału „${id}”; dodaj je.`);
  return [...unknown, ...clashing, ...closed];
}

function clash(a: OpeningBlock, b: OpeningBlock): boolean {
  const sameDay = a.departmentId === b.departmentId && a.weekday === b.weekday && overlaps(a.hours, b.hours);
  const startsBeforeEnd = (x: OpeningBlock, y: OpeningBlock) =>
    x.validFrom === null || y.validTo === null || x.validFrom <= y.validTo;
  return sameDay && startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function unknownDepartment(place: string, id: string, departments: readonly Department[]): readonly string[] {
  if (departments.some((department) => department.id === id)) return [];
  return [
    `${place} wskazuje wydział „${id}”, a dozwolone są: ${quoted(departments.map((department) => department.id))}.`,
  ];
}
