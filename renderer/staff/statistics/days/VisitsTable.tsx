import { chartWords } from '../../../../shared/text/panel/statistics-charts.ts';
import { numberInWords, statisticsWords } from '../../../../shared/text/panel/statistics-page.ts';
import { ChartTable, type TableRow } from '../charts/ChartTable.tsx';
import type { ClosedDay } from './closed-days.ts';
import { columnInTable } from './column-names.ts';
import type { ColumnUnit, VisitColumn } from './visit-columns.ts';

const words = chartWords.visits;
const COUNTS = ['booked', 'served', 'cancelled', 'late', 'rest'] as const;

interface VisitsTableProps {
  readonly columns: readonly VisitColumn[];
  readonly unit: ColumnUnit;
  readonly closed: readonly ClosedDay[];
}

/** The numbers of the bars, with their sum. */
export function VisitsTable({ columns, unit, closed }: VisitsTableProps) {
  const nameOf = (column: VisitColumn) => {
    const day = closed.find(({ date }) => date === column.from);
    const name = columnInTable(column);
    return day === undefined ? name : words.closedDay(name, day.reason ?? words.closed);
  };
  const rows = columns.map(
    (column): TableRow => ({
      key: column.from,
      name: nameOf(column),
      cells: COUNTS.map((count) => numberInWords(column[count])),
    }),
  );
  const sums = COUNTS.map((count) => numberInWords(columns.reduce((sum, column) => sum + column[count], 0)));
  return (
    <ChartTable
      topic={words.topic[unit]}
      columns={[words.first[unit], ...COUNTS.map((count) => words.columns[count])]}
      rows={rows}
      total={{ key: 'total', name: statisticsWords.total, cells: sums }}
    />
  );
}
