import { err, ok } from '../../../../shared/basics/result.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import { readOfficeFile } from '../office-file.ts';
import type { Changed, ChangeOf } from './change.ts';

/**
 * Takes schedule and content from another kiosk's file (E4). What this plan has and the file lacks is archived, with its
 * hours, and never removed, so that visits keep their case and department.
 */
export function importOffice(plan: OfficePlan, { file }: ChangeOf<'import'>): Changed {
  const read = readOfficeFile(file);
  if (!read.ok) return err({ type: 'import-invalid', sentences: read.error });
  const imported = read.value;
  const moved = [
    ...movedSentences('Sprawa', plan.cases, imported.cases),
    ...movedSentences('Stanowisko', plan.desks, imported.desks),
  ];
  if (moved.length > 0) return err({ type: 'import-invalid', sentences: moved });
  const comes = new Set(imported.departments.map(({ id }) => id));
  return ok({
    departments: [...imported.departments, ...leftBehind(plan.departments, imported.departments)],
    cases: [...imported.cases, ...leftBehind(plan.cases, imported.cases)],
    desks: [...imported.desks, ...leftBehind(plan.desks, imported.desks)],
    openingBlocks: [
      ...imported.openingBlocks,
      ...plan.openingBlocks.filter(({ departmentId }) => !comes.has(departmentId)),
    ],
    specialDays: [
      ...imported.specialDays,
      ...plan.specialDays.filter(({ departmentId }) => departmentId !== null && !comes.has(departmentId)),
    ],
    settings: imported.settings,
  });
}

function leftBehind<T extends { readonly id: string }>(present: readonly T[], imported: readonly T[]): T[] {
  const comes = new Set(imported.map(({ id }) => id));
  return present.filter(({ id }) => !comes.has(id)).map((one) => ({ ...one, archived: true }));
}

interface Belonging {
  readonly id: string;
  readonly departmentId: string;
}

/** Visits know their case and department; a case that changed departments would leave them between the two. */
function movedSentences(what: string, present: readonly Belonging[], imported: readonly Belonging[]): string[] {
  const home = new Map(present.map(({ id, departmentId }) => [id, departmentId]));
  return imported
    .filter(({ id, departmentId }) => (home.get(id) ?? departmentId) !== departmentId)
    .map(
      ({ id, departmentId }) =>
        `${what} „${id}” należy w pliku do wydziału „${departmentId}”, a w tym kiosku do „${home.get(id)}”; zmień identyfikator w pliku.`,
    );
}
