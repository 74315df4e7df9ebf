import type { Start } from '../../../shared/model/availability.ts';
import type { LocalizedText } from '../../../shared/model/localized.ts';
import type { OracleVisit } from './world.ts';

/** What is compared of an answer: its type and all that a person can see of the visit. */
export type Expected = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Failure };

export type Failure =
  | { readonly type: 'time-taken' | 'time-not-offered'; readonly nearest: readonly Start[] }
  | { readonly type: 'suspended'; readonly message: LocalizedText }
  | { readonly type: 'case-already-booked'; readonly replaceable?: boolean }
  | { readonly type: 'too-many-visits'; readonly max: number }
  | { readonly type: 'paused'; readonly seconds: number }
  | { readonly type: 'code-only' }
  | { readonly type: 'desk-busy'; readonly visitId: string }
  | { readonly type: 'move-not-possible'; readonly state: OracleVisit['state'] }
  | { readonly type: 'place-not-free'; readonly visitId: string }
  | {
      readonly type:
        | 'not-offered'
        | 'hours-overlap'
        | 'key-reused'
        | 'hold-gone'
        | 'visit-not-found'
        | 'nobody-waits'
        | 'unknown-desk'
        | 'reason-missing'
        | 'not-today'
        | 'nothing-to-undo'
        | 'time-taken'
        | 'unknown-item'
        | 'date-passed'
        | 'nothing-changes'
        | 'plan-changed'
        | 'undo-overtaken'
        | 'impact-changed';
    };

export const fine = (value: unknown): Expected => ({ ok: true, value });
export const refused = (error: Failure): Expected => ({ ok: false, error });

export const summaryOf = ({ id, departmentId, caseId, date, start, minutes }: OracleVisit) => ({
  visitId: id,
  departmentId,
  caseId,
  date,
  start,
  minutes,
});

export const bookedOf = (visit: OracleVisit) => ({ ...summaryOf(visit), code: visit.code });
