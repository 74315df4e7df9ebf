import type { Person } from '../../../shared/model/person.ts';
import type { CancelledBy, Visit, VisitState } from '../../../shared/model/visit.ts';
import { toWarsaw, type WarsawTime } from '../../../shared/time/warsaw.ts';

/** The file's words, in the language of staff and of the law. */
export interface PersonWords {
  readonly title: string;
  /** „Stan na 23.11.2026, godz. 9.41.” */
  readonly asOf: (now: WarsawTime) => string;
  /** Why they are kept, how long, and what is not in the file. */
  readonly about: readonly string[];
  readonly visit: (number: number, of: number) => string;
  readonly labels: Readonly<Record<PersonField, string>>;
  readonly when: (visit: Pick<Visit, 'date' | 'start'>) => string;
  readonly instant: (atMs: number) => string;
  readonly state: Readonly<Record<VisitState, string>>;
  readonly cancelledBy: Readonly<Record<CancelledBy, string>>;
  readonly nothing: string;
}

type PersonField =
  | 'firstName'
  | 'lastName'
  | 'pesel'
  | 'document'
  | 'born'
  | 'email'
  | 'phone'
  | 'department'
  | 'case'
  | 'when'
  | 'state'
  | 'code'
  | 'bookedAt'
  | 'arrivedAt'
  | 'endedAt'
  | 'notes';

/** One visit of a person as the file tells it. */
export interface PersonVisit {
  readonly visit: Visit;
  readonly person: Person;
  readonly department: string;
  readonly theCase: string;
  /** What staff wrote down about it, oldest first. */
  readonly notes: readonly string[];
}

/** Everything that is kept about a person, as text to read and as JSON to be taken elsewhere. */
export function personFile(
  visits: readonly PersonVisit[],
  now: WarsawTime,
  words: PersonWords,
): { readonly text: string; readonly json: string } {
  const parts = visits.map((one, index) => [
    words.visit(index + 1, visits.length),
    ...fieldsOf(one, words).map(([field, value]) => `  ${words.labels[field]}: ${value ?? words.nothing}`),
  ]);
  const text = [[words.title, words.asOf(now)], words.about, ...parts]
    .map((lines) => lines.join('\r\n'))
    .join('\r\n\r\n');
  const json = JSON.stringify({ madeOn: now.date, visits: visits.map(entryOf) }, null, 2);
  return { text: `${text}\r\n`, json: `${json}\n` };
}

function fieldsOf(
  { visit, person, department, theCase, notes }: PersonVisit,
  words: PersonWords,
): readonly (readonly [PersonField, string | null])[] {
  const { identity } = person;
  const instant = (atMs: number | null) => (atMs === null ? null : words.instant(atMs));
  const by = visit.cancelledBy === null ? '' : ` ${words.cancelledBy[visit.cancelledBy]}`;
  return [
    ['firstName', person.firstName],
    ['lastName', person.lastName],
    ...(identity.kind === 'pesel'
      ? ([['pesel', identity.pesel]] as const)
      : ([
          ['document', identity.number],
          ['born', identity.born],
        ] as const)),
    ['email', person.email],
    ['phone', person.phone],
    ['department', department],
    ['case', theCase],
    ['when', words.when(visit)],
    ['state', `${words.state[visit.state]}${by}`],
    ['code', visit.code],
    ['bookedAt', instant(visit.createdAt)],
    ['arrivedAt', instant(visit.arrivedAt)],
    ['endedAt', instant(visit.endedAt)],
    ['notes', notes.length === 0 ? null : notes.join('; ')],
  ];
}

function entryOf({ visit, person, department, theCase, notes }: PersonVisit) {
  const { code, date, start, minutes, state, cancelledBy, language } = visit;
  const instant = (atMs: number | null) => (atMs === null ? null : onTheWall(toWarsaw(atMs)));
  return {
    person,
    visit: {
      code,
      department,
      case: theCase,
      start: onTheWall({ date, minute: start }),
      minutes,
      state,
      cancelledBy,
      language,
      notes,
    },
    instants: { booked: instant(visit.createdAt), arrived: instant(visit.arrivedAt), ended: instant(visit.endedAt) },
  };
}

/** `2026-11-23 09:41`, in Poland. */
function onTheWall({ date, minute }: WarsawTime): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${date} ${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}
