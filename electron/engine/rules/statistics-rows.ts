import type { CaseId } from '../../../shared/model/ids.ts';
import type { Statistics, VisitCounts } from '../../../shared/model/statistics.ts';
import type { CsvCell } from '../../../shared/rules/csv.ts';

/** Headings of the table, in the language of staff. */
export interface StatisticsWords {
  readonly title: string;
  readonly wholeOffice: string;
  readonly stretch: string;
  readonly before: string;
  readonly day: string;
  readonly open: string;
  readonly yes: string;
  readonly no: string;
  readonly counts: Readonly<Record<keyof VisitCounts, string>>;
  readonly hour: string;
  readonly visits: string;
  readonly wait: string;
  readonly taken: string;
  readonly offered: string;
  readonly lead: string;
  readonly theCase: string;
  readonly measured: string;
  readonly planned: string;
  readonly median: string;
}

/** What things are called by the plan. */
export interface StatisticsNames {
  /** Null: the whole office. */
  readonly department: string | null;
  readonly caseName: (id: CaseId) => string;
}

type Row = readonly CsvCell[];

const COUNTS = [
  'booked',
  'served',
  'cancelledByResident',
  'cancelledByOffice',
  'resignedLate',
  'restored',
  'unresolved',
  'open',
] as const satisfies readonly (keyof VisitCounts)[];

/** Everything that statistics show as rows of a table (F7): one part after another, each under its headings. */
export function statisticsRows(numbers: Statistics, names: StatisticsNames, words: StatisticsWords): readonly Row[] {
  const headings = COUNTS.map((count) => words.counts[count]);
  const countCells = (counts: VisitCounts) => COUNTS.map((count) => counts[count]);
  return [
    [words.title, names.department ?? words.wholeOffice],
    [],
    ['', ...headings],
    [`${words.stretch}: ${numbers.from} – ${numbers.to}`, ...countCells(numbers.total)],
    [words.before, ...countCells(numbers.before)],
    [words.wait, numbers.medianWaitMinutes],
    [],
    [words.day, words.open, ...headings],
    ...numbers.days.map(({ date, open, counts }): Row => [date, open ? words.yes : words.no, ...countCells(counts)]),
    [],
    [words.hour, words.visits, words.wait, words.taken, words.offered],
    ...numbers.hours.map(
      (row): Row => [row.hour, row.visits, row.medianWaitMinutes, row.takenMinutes, row.offeredMinutes],
    ),
    [],
    [words.lead, words.visits],
    ...numbers.leadDays.map(({ days, visits }): Row => [days, visits]),
    [],
    [words.theCase, words.measured, words.planned, words.median],
    ...numbers.service.map(
      (row): Row => [names.caseName(row.caseId), row.measured, row.plannedMinutes, row.medianMinutes],
    ),
  ];
}
