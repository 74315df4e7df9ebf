import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import { chartWords } from '../../../../shared/text/panel/statistics-charts.ts';
import { hourOnAxis, percentInWords } from '../../../../shared/text/panel/statistics-page.ts';
import { namesEvery } from '../charts/axis.ts';
import { bandRem, frameOf, namesAxis, scaleAxis } from '../charts/frame.ts';
import { BarPiece, type BarPlace, ScaleText, TickText, WordsUpright } from '../charts/marks.tsx';
import type { ChartBox } from '../charts/use-chart-box.ts';
import type { OccupancyPoint } from './hours-of-day.ts';

interface OccupancyChartProps {
  readonly points: readonly OccupancyPoint[];
  readonly box: ChartBox;
}

type Piece = BarPlace & { readonly payload?: OccupancyPoint };

/** Each hour as a column of all its time, filled as far as it is taken. */
export function OccupancyChart({ points, box }: OccupancyChartProps) {
  const every = namesEvery(
    points.map(({ hour }) => hourOnAxis(hour)),
    bandRem(box, points.length),
  );
  const hour = ({ payload, ...place }: Piece) => {
    if (payload === undefined) return <g />;
    const { percent, takenPart } = payload;
    const [top, height] = [Number(place.y ?? 0), Number(place.height ?? 0)];
    if (percent === null) {
      return <WordsUpright {...place} y={top + height} box={box} text={chartWords.occupancy.outside} />;
    }
    const value = percentInWords(percent);
    const taken = { ...place, y: top + (height * (100 - takenPart)) / 100, height: (height * takenPart) / 100 };
    // A low filling carries its value above itself, where the free part leaves room.
    const written = taken.height >= 2 * box.rem ? { inside: value } : { above: value };
    return (
      <g>
        <BarPiece {...place} fill="blank" box={box} />
        <BarPiece {...taken} fill="solid" box={box} {...written} />
      </g>
    );
  };
  return (
    <BarChart {...frameOf(box)} data={[...points]} barCategoryGap="15%">
      <CartesianGrid vertical={false} className="stat-grid" />
      <XAxis
        {...namesAxis(box, 1)}
        dataKey="hour"
        tick={({ x, y, index, payload }) => (
          <TickText x={x} y={y} lines={index % every === 0 ? [hourOnAxis(Number(payload.value))] : []} box={box} />
        )}
      />
      <YAxis
        {...scaleAxis(box, [0, 50, 100])}
        tick={({ x, y, payload }) => <ScaleText x={x} y={y} text={percentInWords(Number(payload.value))} box={box} />}
      />
      <Bar dataKey={() => 100} isAnimationActive={false} shape={hour} />
    </BarChart>
  );
}
