import { assertNever } from '../../shared/basics/assert-never.ts';
import { dayNumber } from '../../shared/time/local-date.ts';
import type { NamedVisit, VisitsWanted } from '../engine/ports.ts';
import type { Bound } from './connection.ts';
import { findingPerson } from './data-keys.ts';
import { nameOfRow } from './personal-columns.ts';
import { visitOf } from './visit-row.ts';
import { ownedBy, rowsWhere, type VisitContext } from './visits.ts';

const IN_ORDER = 'ORDER BY day, start_minute, id';

/** Visits with the names of their owners, in order of time. */
export async function namedVisits(context: VisitContext, wanted: VisitsWanted): Promise<readonly NamedVisit[]> {
  const ask = () => {
    const [condition, ...values] = conditionOf(context, wanted);
    return rowsWhere(context, `${condition} ${IN_ORDER}`, ...values);
  };
  const rows = await (wanted.by === 'person' ? findingPerson(context, ask) : ask());
  return rows.map((row) => ({ visit: visitOf(row), name: nameOfRow(row, context.cipher) }));
}

function conditionOf(context: VisitContext, wanted: VisitsWanted): readonly [string, ...Bound[]] {
  switch (wanted.by) {
    case 'day': {
      const day = dayNumber(wanted.date);
      const { departmentId } = wanted;
      return departmentId === null ? ['day = $1', day] : ['day = $1 AND department_id = $2', day, departmentId];
    }
    case 'code':
      return ['code = $1', wanted.code];
    case 'person': {
      const { condition, indexes } = ownedBy(context, wanted.key, 1);
      return [condition, ...indexes];
    }
    case 'from':
      return ['day >= $1', dayNumber(wanted.date)];
    case 'unresolved':
      return ["state = 'unresolved'"];
    default:
      return assertNever(wanted);
  }
}
