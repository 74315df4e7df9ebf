import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import { chartWords } from '../../../../shared/text/panel/statistics-charts.ts';
import { numberInWords } from '../../../../shared/text/panel/statistics-page.ts';
import { roundScale } from '../charts/axis.ts';
import type { Fill } from '../charts/Fills.tsx';
import { bandRem, frameOf, namesAxis, scaleAxis } from '../charts/frame.ts';
import { BarPiece, type BarPlace, ScaleText, TickText, WordsUpright } from '../charts/marks.tsx';
import type { ChartBox } from '../charts/use-chart-box.ts';
import { columnNames } from './column-names.ts';
import type { ColumnUnit, VisitColumn } from './visit-columns.ts';

interface VisitsChartProps {
  readonly columns: readonly VisitColumn[];
  readonly unit: ColumnUnit;
  readonly box: ChartBox;
}

/** What recharts hands to the drawing of a piece of a bar. */
type Piece = BarPlace & { readonly payload?: VisitColumn };

/** From the axis upwards. */
const PIECES: readonly { readonly key: 'served' | 'cancelled' | 'late'; readonly fill: Fill }[] = [
  { key: 'served', fill: 'solid' },
  { key: 'cancelled', fill: 'hatched' },
  { key: 'late', fill: 'blank' },
];

/** Stacked bars: the number served inside, the number of all above. A closed day is named where its bar would be. */
export function VisitsChart({ columns, unit, box }: VisitsChartProps) {
  const names = columnNames(columns, unit, bandRem(box, columns.length));
  const scale = roundScale(Math.max(0, ...columns.map(({ booked }) => booked)));
  const lines = Math.max(1, ...names.map((name) => name.length));
  const last = (piece: Piece) => {
    const column = piece.payload;
    if (column === undefined) return <g />;
    if (column.booked === 0 && !column.open)
      return <WordsUpright {...piece} box={box} text={chartWords.visits.closed} />;
    return <BarPiece {...piece} fill="dotted" box={box} above={numberInWords(column.booked)} />;
  };
  return (
    <BarChart {...frameOf(box)} data={[...columns]} barCategoryGap="22%">
      <CartesianGrid vertical={false} className="stat-grid" />
      <XAxis
        {...namesAxis(box, lines)}
        dataKey="from"
        tick={({ x, y, index }) => <TickText x={x} y={y} lines={names[index] ?? []} box={box} />}
      />
      <YAxis
        {...scaleAxis(box, scale)}
        tick={({ x, y, payload }) => <ScaleText x={x} y={y} text={numberInWords(Number(payload.value))} box={box} />}
      />
      {PIECES.map(({ key, fill }) => (
        <Bar
          key={key}
          dataKey={key}
          stackId="visits"
          isAnimationActive={false}
          shape={({ payload, ...piece }: Piece) => (
            <BarPiece
              {...piece}
              fill={fill}
              box={box}
              inside={key === 'served' && payload ? numberInWords(payload.served) : null}
            />
          )}
        />
      ))}
      <Bar dataKey="rest" stackId="visits" isAnimationActive={false} shape={last} />
    </BarChart>
  );
}
