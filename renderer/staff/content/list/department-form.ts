import type { Department } from '../../../../shared/model/department.ts';
import type { DepartmentId } from '../../../../shared/model/ids.ts';
import type { ContentLanguage } from '../../../../shared/model/localized.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import { cleanText, rewritten } from '../logic/case-content.ts';
import { slugOf } from '../logic/slug.ts';

export type DepartmentContent = Omit<Department, 'archived' | 'suspension' | 'breaks'>;

/** A department nobody has written anything about; its id is made from its name when it is saved. */
export const EMPTY_DEPARTMENT: DepartmentContent = {
  id: '' as DepartmentId,
  code: '',
  name: { pl: '' },
  description: { pl: '' },
  icon: 'desk',
  location: { text: { pl: '' }, status: 'verified' },
  active: true,
};

export type DepartmentProblem = 'name' | 'description' | 'place' | 'code-missing' | 'code-taken';

/** What keeps a department from being saved. A letter belongs to one department: displays and lists tell them apart by it. */
export function departmentProblems(form: DepartmentContent, plan: OfficePlan): ReadonlySet<DepartmentProblem> {
  const problems = new Set<DepartmentProblem>();
  if (form.name.pl.trim() === '') problems.add('name');
  if (form.description.pl.trim() === '') problems.add('description');
  if (form.location.text.pl.trim() === '') problems.add('place');
  if (!/^[A-Z]$/.test(form.code)) problems.add('code-missing');
  else if (ownerOfCode(form, plan) !== null) problems.add('code-taken');
  return problems;
}

/** Whoever else has the letter. */
export function ownerOfCode({ id, code }: DepartmentContent, plan: OfficePlan): Department | null {
  return plan.departments.find((one) => one.id !== id && !one.archived && one.code === code) ?? null;
}

/** As it is saved: clean, a new one with an id of its own, words of the office without a source they no longer have. */
export function departmentToSave(
  form: DepartmentContent,
  before: DepartmentContent | null,
  plan: OfficePlan,
): DepartmentContent {
  const taken = plan.departments.map(({ id }) => id);
  const id = before === null ? (slugOf(form.name.pl, taken, 'wydzial') as DepartmentId) : form.id;
  const text = cleanText(form.location.text);
  return {
    ...form,
    id,
    name: cleanText(form.name),
    description: cleanText(form.description),
    location: before === null ? { text, status: 'verified' } : rewritten(before.location, text),
  };
}

/** How many of its texts a language lacks. */
export function missingTexts({ name, description, location }: DepartmentContent, language: ContentLanguage): number {
  return [name, description, location.text].filter((text) => text.pl.trim() !== '' && !text[language]?.trim()).length;
}
