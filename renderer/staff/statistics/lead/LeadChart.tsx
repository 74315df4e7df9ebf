import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import { leadGroupInWords } from '../../../../shared/text/panel/statistics-charts.ts';
import { numberInWords } from '../../../../shared/text/panel/statistics-page.ts';
import { linesWithin, roundScale } from '../charts/axis.ts';
import { bandRem, frameOf, namesAxis, scaleAxis } from '../charts/frame.ts';
import { BarPiece, type BarPlace, ScaleText, TickText } from '../charts/marks.tsx';
import type { ChartBox } from '../charts/use-chart-box.ts';
import type { LeadGroup } from './lead-groups.ts';

interface LeadChartProps {
  readonly groups: readonly LeadGroup[];
  readonly box: ChartBox;
}

type Piece = BarPlace & { readonly payload?: LeadGroup };

/** A bar for each group of days. */
export function LeadChart({ groups, box }: LeadChartProps) {
  const band = bandRem(box, groups.length);
  const names = groups.map(({ from, to }) => linesWithin(leadGroupInWords(from, to), band));
  return (
    <BarChart {...frameOf(box)} data={[...groups]} barCategoryGap="22%">
      <CartesianGrid vertical={false} className="stat-grid" />
      <XAxis
        {...namesAxis(box, Math.max(...names.map((lines) => lines.length)))}
        dataKey="from"
        tick={({ x, y, index }) => <TickText x={x} y={y} lines={names[index] ?? []} box={box} />}
      />
      <YAxis
        {...scaleAxis(box, roundScale(Math.max(0, ...groups.map(({ visits }) => visits))))}
        tick={({ x, y, payload }) => <ScaleText x={x} y={y} text={numberInWords(Number(payload.value))} box={box} />}
      />
      <Bar
        dataKey="visits"
        isAnimationActive={false}
        shape={({ payload, ...place }: Piece) => (
          <BarPiece {...place} fill="solid" box={box} above={payload ? numberInWords(payload.visits) : null} />
        )}
      />
    </BarChart>
  );
}
