import type { Case } from '../../../../shared/model/case.ts';
import type { Department, Desk } from '../../../../shared/model/department.ts';
import type { PlanItemChange } from '../../../../shared/model/plan-change.ts';
import type { SpecialDay, WeeklyHours } from '../../../../shared/model/schedule.ts';
import type { BookingSettings } from '../../../../shared/model/settings.ts';
import { dayInDigits, hoursInWords } from '../../../../shared/text/panel/dates.ts';
import {
  caseFieldWords,
  departmentFieldWords,
  deskFieldWords,
  differenceWords,
  settingWords,
} from '../../../../shared/text/panel/plan-history.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import { hoursDifference } from './hours-difference.ts';
import type { PlanNames } from './plan-names.ts';

/** Of what the history keeps as JSON: an older program may have known fewer fields. */
type Old<T> = Partial<T> | null;

/** What changed in one part of the plan, in words; `from` is the day of the change: what was before is past. */
export function partDifference(item: PlanItemChange, from: LocalDate, names: PlanNames): readonly string[] {
  const { before, after } = item;
  switch (item.key.split(':')[0]) {
    case 'hours':
      return hoursDifference(list(before), list(after), from);
    case 'department':
      return ofDepartment(before as Old<Department>, after as Old<Department>, from);
    case 'desk':
      return ofDesk(before as Old<Desk>, after as Old<Desk>, from, names);
    case 'case':
      return ofCase(before as Old<Case>, after as Old<Case>);
    case 'special':
      return ofSpecialDay(before as Old<SpecialDay>, after as Old<SpecialDay>);
    case 'settings':
      return ofSettings(before as Old<BookingSettings>, after as Old<BookingSettings>);
    default:
      return [differenceWords.rearranged];
  }
}

const list = (value: unknown) => (Array.isArray(value) ? (value as WeeklyHours[]) : []);
const differs = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);

interface Member {
  readonly active: boolean;
  readonly archived: boolean;
}

function ofMember(before: Old<Member>, after: Old<Member>): string[] {
  if (before === null) return [differenceWords.added];
  if (after === null || (after.archived && !before.archived)) return [differenceWords.removed];
  const restored = before.archived && !after.archived ? [differenceWords.restored] : [];
  const switched = before.active === after.active ? [] : [after.active ? differenceWords.on : differenceWords.off];
  return [...restored, ...switched];
}

function ofDepartment(before: Old<Department>, after: Old<Department>, from: LocalDate): string[] {
  const told = ofMember(before, after);
  if (before === null || after === null) return told;
  const breaks = hoursDifference(before.breaks ?? [], after.breaks ?? [], from);
  return [
    ...told,
    ...suspension(before, after),
    ...breaks.map((line) => differenceWords.of(differenceWords.breaks, line)),
    ...fields(before, after, departmentFieldWords),
  ];
}

function suspension(before: Partial<Department>, after: Partial<Department>): string[] {
  if (!differs(before.suspension, after.suspension)) return [];
  const message = after.suspension?.message.pl;
  if (message === undefined) return [differenceWords.resumed];
  return [before.suspension ? differenceWords.suspensionText(message) : differenceWords.suspended(message)];
}

function ofDesk(before: Old<Desk>, after: Old<Desk>, from: LocalDate, names: PlanNames): string[] {
  const told = ofMember(before, after);
  if (before === null || after === null) return told;
  const [had, has] = [before.caseIds ?? [], after.caseIds ?? []];
  const named = (ids: typeof had) => ids.map(names.case).join(', ');
  const added = has.filter((id) => !had.includes(id));
  const removed = had.filter((id) => !has.includes(id));
  return [
    ...told,
    ...(added.length > 0 ? [differenceWords.casesAdded(named(added))] : []),
    ...(removed.length > 0 ? [differenceWords.casesRemoved(named(removed))] : []),
    ...hoursDifference(before.hours ?? [], after.hours ?? [], from).map((line) =>
      differenceWords.of(differenceWords.hours, line),
    ),
    ...hoursDifference(before.breaks ?? [], after.breaks ?? [], from).map((line) =>
      differenceWords.of(differenceWords.breaks, line),
    ),
    ...fields(before, after, deskFieldWords),
  ];
}

function ofCase(before: Old<Case>, after: Old<Case>): string[] {
  const told = ofMember(before, after);
  if (before === null || after === null) return told;
  return [...told, ...lengths(before, after), ...fields(before, after, caseFieldWords)];
}

function lengths(before: Partial<Case>, after: Partial<Case>): string[] {
  const text = ({ visitMinutes = 0, laterLengths = [] }: Partial<Case>) =>
    [
      differenceWords.minutes(visitMinutes),
      ...laterLengths.map(({ from, minutes }) =>
        differenceWords.since(dayInDigits(from), differenceWords.minutes(minutes)),
      ),
    ].join(', ');
  const [was, is] = [text(before), text(after)];
  return was === is ? [] : [differenceWords.fromTo(differenceWords.length, was, is)];
}

function ofSpecialDay(before: Old<SpecialDay>, after: Old<SpecialDay>): string[] {
  if (after === null) return before === null ? [] : [differenceWords.of(differenceWords.removed, dayText(before))];
  if (before === null) return [differenceWords.of(differenceWords.added, dayText(after))];
  return [differenceWords.nowWas(dayText(after), dayText(before))];
}

function dayText({ hours = [], reason }: Partial<SpecialDay>): string {
  const what = hours.length === 0 ? differenceWords.closed : differenceWords.open(hours.map(hoursInWords).join(', '));
  return reason === undefined ? what : differenceWords.because(what, reason.pl);
}

function ofSettings(before: Old<BookingSettings>, after: Old<BookingSettings>): string[] {
  if (before === null || after === null) return [];
  const keys = Object.keys(settingWords) as (keyof BookingSettings)[];
  return keys
    .filter((key) => differs(before[key], after[key]))
    .map((key) => {
      const [was, is] = [shortValue(before[key]), shortValue(after[key])];
      return was === null || is === null
        ? differenceWords.changed(settingWords[key])
        : differenceWords.fromTo(settingWords[key], was, is);
    });
}

function shortValue(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? differenceWords.yes : differenceWords.no;
  return typeof value === 'number' ? String(value) : null;
}

function fields<T extends object>(before: T, after: T, words: Readonly<Record<string, string>>): string[] {
  const read = (one: object, key: string) => (one as Readonly<Record<string, unknown>>)[key];
  const changed = Object.keys(words).filter((key) => differs(read(before, key), read(after, key)));
  return changed.length === 0 ? [] : [differenceWords.changed(changed.map((key) => words[key]).join(', '))];
}
