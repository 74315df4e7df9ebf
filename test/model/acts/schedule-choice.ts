import { addDays } from '../../../shared/time/local-date.ts';
import { hours } from '../../support/builders.ts';
import type { ChangeChoice } from '../command.ts';
import { CASES, DEPARTMENTS, DESKS, WEEKS } from '../office.ts';
import type { Change } from '../oracle/schedule.ts';
import { wall } from '../oracle/world.ts';
import { nth, pick, type Stage, visitOf } from '../stage.ts';

const REASON = { pl: 'Dzień specjalny' };
const STOPPED = { pl: 'Awaria systemu' };

/** What the administrator wants, as the oracle reads it and as the contract does. */
export function changeOf(stage: Stage, choice: ChangeChoice): { readonly change: Change; readonly asked: unknown } {
  const { world } = stage;
  const day = (inDays: number) => addDays(wall(world).date, inDays);
  const same = (change: Change) => ({ change, asked: change });
  switch (choice.kind) {
    case 'week': {
      const from = choice.inDays === null ? null : day(choice.inDays);
      // At least a whole week, so that every weekday has a date in it.
      const to = choice.days === null ? null : day((choice.inDays ?? 0) + 6 + choice.days);
      const blocks = [1, 2, 3, 4, 5].flatMap((weekday) =>
        pick(WEEKS, choice.week).map((range) => ({ weekday, hours: hours(range) })),
      );
      return same({ kind: 'week', departmentId: pick(DEPARTMENTS, choice.department), from, to, blocks });
    }
    case 'special-day': {
      const departmentId = choice.department === null ? null : pick(DEPARTMENTS, choice.department);
      const ranges = choice.closed ? [] : [hours('08:30-09:30'), hours('10:00-11:30')];
      const dayOfVisit = choice.inDays > 0 ? visitOf(stage, choice.inDays)?.date : undefined;
      const special = { date: dayOfVisit ?? day(choice.inDays), departmentId, hours: ranges, reason: REASON };
      return { change: { kind: 'special-day', ...special }, asked: { kind: 'special-day', day: special } };
    }
    case 'remove-special-day': {
      const [date = day(0), owner = 'office'] = (nth(Object.keys(world.parts.specials), choice.n) ?? '').split(' ');
      const departmentId = owner === 'office' ? null : owner;
      return same({ kind: 'remove-special-day', date: date === '' ? day(0) : date, departmentId });
    }
    case 'length': {
      const from = choice.inDays === null ? null : day(choice.inDays);
      return same({ kind: 'length', caseId: pick(CASES, choice.what).id, from, minutes: choice.minutes });
    }
    case 'desk': {
      const { archived, ...desk } = pick(DESKS, choice.desk);
      const all = CASES.filter(({ departmentId }) => departmentId === desk.departmentId).map(({ id }) => id);
      const caseIds = [desk.caseIds, all.slice(0, 1), all][choice.cases] ?? all;
      const { active } = choice;
      return {
        change: { kind: 'desk', deskId: desk.id, caseIds, active },
        asked: { kind: 'desk', desk: { ...desk, caseIds, active } },
      };
    }
    case 'archive-desk': {
      const kind = choice.restore ? 'restore' : 'archive';
      const { id } = pick(DESKS, choice.desk);
      return { change: { kind, deskId: id }, asked: { kind, what: 'desk', id } };
    }
    case 'case': {
      const { archived, laterLengths, ...content } = pick(CASES, choice.what);
      const { active } = choice;
      return {
        change: { kind: 'case', caseId: content.id, active },
        asked: { kind: 'case', case: { ...content, active } },
      };
    }
    case 'suspend':
      return same({ kind: 'suspend', departmentId: pick(DEPARTMENTS, choice.department), message: STOPPED });
    case 'resume':
      return same({ kind: 'resume', departmentId: pick(DEPARTMENTS, choice.department) });
    case 'undo':
      return same({
        kind: 'undo',
        changeId: nth(world.changes.toReversed(), choice.n)?.id ?? '00000000-0000-4000-8000-999999999999',
      });
  }
}
