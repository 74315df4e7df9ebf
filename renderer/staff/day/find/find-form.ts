import type { VisitSearch } from '../../../../shared/contract/staff/day.ts';
import type { DepartmentId } from '../../../../shared/model/ids.ts';
import { checkDocument } from '../../../../shared/rules/identity.ts';
import { checkPesel } from '../../../../shared/rules/pesel.ts';
import { cleanCode, isVisitCode } from '../../../../shared/rules/visit-code.ts';
import { findWords } from '../../../../shared/text/panel/day-find.ts';
import { personProblemWords } from '../../../../shared/text/panel/person-problems.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';

export type SearchKind = VisitSearch['by'];
export const SEARCH_KINDS = ['code', 'pesel', 'document', 'name', 'day'] as const satisfies readonly SearchKind[];

/** What stands in the form; each way of searching keeps its own text. */
export interface FindForm {
  readonly kind: SearchKind;
  readonly code: string;
  readonly pesel: string;
  readonly documentNumber: string;
  readonly born: string;
  readonly name: string;
  readonly date: LocalDate;
  readonly departmentId: DepartmentId | null;
}

/** What to correct first, and in which of two fields. */
export interface FindError {
  readonly error: string;
  readonly at?: 'born';
}

const LEAST_LETTERS = 2;

/**
 * What to search for, or what to correct first. A mistake in a code, PESEL or document is told before anything is asked: every search
 * is written down, and one that can find nothing should not be.
 */
export function searchOf(form: FindForm, today: LocalDate): { readonly search: VisitSearch } | FindError {
  switch (form.kind) {
    case 'code': {
      const code = cleanCode(form.code);
      if (code === '') return { error: findWords.codeMissing };
      return isVisitCode(code) ? { search: { by: 'code', code } } : { error: findWords.codeMistake };
    }
    case 'pesel': {
      const pesel = checkPesel(form.pesel, today);
      if (pesel.ok) return { search: { by: 'pesel', pesel: pesel.value.digits } };
      return { error: personProblemWords({ field: 'pesel', problem: pesel.error }) };
    }
    case 'document': {
      const document = { number: form.documentNumber, born: form.born };
      const checked = checkDocument(document, today);
      if (checked.ok) return { search: { by: 'document', document } };
      const [first] = checked.error;
      if (first === undefined) return { search: { by: 'document', document } };
      return { error: personProblemWords(first), ...(first.field === 'born' ? { at: 'born' } : {}) };
    }
    case 'name': {
      const name = form.name.trim();
      return name.length < LEAST_LETTERS ? { error: findWords.nameShort } : { search: { by: 'name', name } };
    }
    case 'day':
      return { search: { by: 'day', date: form.date, departmentId: form.departmentId } };
  }
}
