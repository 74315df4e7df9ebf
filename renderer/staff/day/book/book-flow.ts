import type { CallError } from '../../../../shared/contract/define.ts';
import type { StaffBookError } from '../../../../shared/contract/staff/day.ts';
import type { CaseId } from '../../../../shared/model/ids.ts';
import type { PersonProblem } from '../../../../shared/rules/person-problems.ts';
import { type IdentifiedBy, NOBODY, type TypedPerson } from '../../../../shared/rules/typed-person.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import type { DayVisit } from '../types.ts';
import type { ChosenStart } from './starts.ts';

export type BookStep = 'case' | 'start' | 'person' | 'done';

/** Where somebody is in booking for a resident, with everything that was chosen and typed. */
export interface BookState {
  readonly step: BookStep;
  readonly caseId: CaseId | null;
  readonly chosen: ChosenStart | null;
  /** The day of the last choice: when its hour is gone, another of the same day may do. */
  readonly day: LocalDate | null;
  readonly reason: string;
  readonly person: TypedPerson;
  readonly identifiedBy: IdentifiedBy;
  /** What to correct, beside the fields. */
  readonly problems: readonly PersonProblem[];
  /** Why the last try was refused; gone once something is done about it. */
  readonly failure: StaffBookError | CallError | null;
  readonly booked: DayVisit | null;
}

export type BookAct =
  | { readonly type: 'case-chosen'; readonly caseId: CaseId }
  | { readonly type: 'start-chosen'; readonly chosen: ChosenStart }
  | { readonly type: 'reason-typed'; readonly reason: string }
  | { readonly type: 'person-typed'; readonly field: keyof TypedPerson; readonly text: string }
  | { readonly type: 'identified-by'; readonly by: IdentifiedBy }
  | { readonly type: 'gone-to'; readonly step: Exclude<BookStep, 'done'> }
  | { readonly type: 'problems-found'; readonly problems: readonly PersonProblem[] }
  | { readonly type: 'refused'; readonly failure: StaffBookError | CallError }
  | { readonly type: 'booked'; readonly visit: DayVisit };

export const NEW_BOOKING: BookState = {
  step: 'case',
  caseId: null,
  chosen: null,
  day: null,
  reason: '',
  person: NOBODY,
  identifiedBy: 'pesel',
  problems: [],
  failure: null,
  booked: null,
};

const IDENTITY_FIELDS: ReadonlySet<keyof TypedPerson> = new Set(['pesel', 'documentNumber', 'born']);

/**
 * What follows from an act. Nothing that was typed is ever lost: a refusal leads to the step where something can be done
 * about it, and the other steps keep what they hold.
 */
export function bookFlow(state: BookState, act: BookAct): BookState {
  switch (act.type) {
    case 'case-chosen': {
      // Another case has other free hours.
      const same = act.caseId === state.caseId;
      return {
        ...state,
        caseId: act.caseId,
        chosen: same ? state.chosen : null,
        day: same ? state.day : null,
        step: 'start',
        failure: null,
      };
    }
    case 'start-chosen':
      // An hour that needs no reason goes on by itself; another waits for the reason.
      return {
        ...state,
        chosen: act.chosen,
        day: act.chosen.date,
        step: act.chosen.withinWindow ? 'person' : 'start',
        failure: null,
      };
    case 'reason-typed':
      return { ...state, reason: act.reason, failure: null };
    case 'person-typed':
      return {
        ...state,
        person: { ...state.person, [act.field]: act.text },
        problems: state.problems.filter(({ field }) => field !== act.field),
        failure: null,
      };
    case 'identified-by':
      return {
        ...state,
        identifiedBy: act.by,
        problems: state.problems.filter(({ field }) => !IDENTITY_FIELDS.has(field)),
        failure: null,
      };
    case 'gone-to':
      return { ...state, step: act.step, failure: null };
    case 'problems-found':
      return { ...state, step: 'person', problems: act.problems, failure: null };
    case 'refused':
      return refused(state, act.failure);
    case 'booked':
      return { ...NEW_BOOKING, step: 'done', caseId: state.caseId, booked: act.visit };
  }
}

function refused(state: BookState, failure: StaffBookError | CallError): BookState {
  switch (failure.type) {
    case 'person-refused':
      return { ...state, step: 'person', problems: failure.problems, failure: null };
    case 'time-taken':
    case 'time-not-offered':
      return { ...state, step: 'start', chosen: null, failure };
    case 'outside-window-needs-reason':
      // The window moved on meanwhile: the hour stays and asks for its reason.
      return {
        ...state,
        step: 'start',
        chosen: state.chosen === null ? null : { ...state.chosen, withinWindow: false },
        failure,
      };
    case 'not-offered':
      return { ...state, step: 'case', failure };
    default:
      return { ...state, failure };
  }
}
