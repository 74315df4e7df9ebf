import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { chartWords } from '../../../../shared/text/panel/statistics-charts.ts';
import { hourOnAxis, minutesInWords, numberInWords } from '../../../../shared/text/panel/statistics-page.ts';
import { namesEvery, roundScale } from '../charts/axis.ts';
import { bandRem, frameOf, namesAxis, scaleAxis } from '../charts/frame.ts';
import { ScaleText, TickText } from '../charts/marks.tsx';
import type { ChartBox } from '../charts/use-chart-box.ts';
import type { WaitPoint } from './hours-of-day.ts';

interface WaitChartProps {
  readonly points: readonly WaitPoint[];
  /** The median of all hours, in minutes. */
  readonly usual: number;
  readonly box: ChartBox;
}

/** Room at the right end of the line for the words of the usual wait, in rem. */
const WORDS_REM = 7;
/** Minutes that the axis shows at least: seconds are not worth a mountain. */
const LEAST_SCALE = 5;

/** A line over the hours, against what is usual; hours that stand out have another mark. */
export function WaitChart({ points, usual, box }: WaitChartProps) {
  const { rem } = box;
  const band = bandRem({ ...box, width: box.width - WORDS_REM * rem }, points.length);
  const every = namesEvery(
    points.map(({ hour }) => hourOnAxis(hour)),
    band,
  );
  return (
    <LineChart {...frameOf(box)} data={[...points]}>
      <CartesianGrid vertical={false} className="stat-grid" />
      <XAxis
        {...namesAxis(box, 1)}
        dataKey="hour"
        padding={{ left: 1.75 * rem, right: WORDS_REM * rem }}
        tick={({ x, y, index, payload }) => (
          <TickText x={x} y={y} lines={index % every === 0 ? [hourOnAxis(Number(payload.value))] : []} box={box} />
        )}
      />
      <YAxis
        {...scaleAxis(box, roundScale(Math.max(LEAST_SCALE, usual, ...points.map(({ minutes }) => minutes ?? 0))))}
        tick={({ x, y, payload }) => <ScaleText x={x} y={y} text={numberInWords(Number(payload.value))} box={box} />}
      />
      <ReferenceLine
        y={usual}
        className="stat-usual"
        label={({ viewBox }) => {
          const { x = 0, y = 0, width = 0 } = viewBox as Partial<Record<'x' | 'y' | 'width', number>>;
          return (
            <text className="stat-value above" textAnchor="end" x={x + width} y={y - 0.5 * rem}>
              {chartWords.wait.whole(minutesInWords(usual))}
            </text>
          );
        }}
      />
      <Line
        dataKey="minutes"
        className="stat-line"
        isAnimationActive={false}
        activeDot={false}
        dot={({ cx, cy, payload }) => <Point key={payload.hour} cx={cx} cy={cy} point={payload} rem={rem} />}
      />
    </LineChart>
  );
}

interface PointProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly point: WaitPoint;
  readonly rem: number;
}

function Point({ cx, cy, point, rem }: PointProps) {
  if (cx === undefined || cy === undefined || point.minutes === null) return <g />;
  const size = 0.55 * rem;
  return (
    <g>
      {point.longer ? (
        <path
          className="stat-point longer"
          d={`M${cx} ${cy - size}l${size} ${size}-${size} ${size}-${size}-${size}z`}
        />
      ) : (
        <circle className="stat-point" cx={cx} cy={cy} r={0.35 * rem} />
      )}
      <text className="stat-value above" textAnchor="middle" x={cx} y={cy - 0.9 * rem}>
        {numberInWords(point.minutes)}
      </text>
    </g>
  );
}
