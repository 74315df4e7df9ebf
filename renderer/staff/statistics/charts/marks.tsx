import { type Fill, fillClass } from './Fills.tsx';
import type { ChartBox } from './use-chart-box.ts';

type Place = number | string | undefined;
const px = (value: Place) => Number(value ?? 0);

/** Width of a digit of the charts' strong type, in rem. */
const DIGIT = 0.55;

interface TickTextProps {
  readonly x?: Place;
  readonly y?: Place;
  readonly lines: readonly string[];
  readonly box: ChartBox;
}

/** The name under a bar or a point, in one line or several. */
export function TickText({ x, y, lines, box }: TickTextProps) {
  return (
    <text className="stat-tick" textAnchor="middle">
      {lines.map((line, index) => (
        <tspan key={line} x={px(x)} y={px(y) + (0.75 + 1.1 * index) * box.rem}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

interface ScaleTextProps {
  readonly x?: Place;
  readonly y?: Place;
  readonly text: string;
  readonly box: ChartBox;
}

/** A number of the upright axis. */
export function ScaleText({ x, y, text, box }: ScaleTextProps) {
  return (
    <text className="stat-tick" textAnchor="end" x={px(x) - 0.25 * box.rem} y={px(y) + 0.3 * box.rem}>
      {text}
    </text>
  );
}

/** Where recharts puts a bar, or a piece of one. */
export interface BarPlace {
  readonly x?: Place;
  readonly y?: Place;
  readonly width?: Place;
  readonly height?: Place;
}

interface BarPieceProps extends BarPlace {
  readonly fill: Fill;
  readonly box: ChartBox;
  /** Written inside at its upper end, where there is room. */
  readonly inside?: string | null;
  /** Written above; left out where its neighbours would touch it: it is in the table. */
  readonly above?: string | null;
}

/** A piece of a bar with the value it stands for. */
export function BarPiece({ x, y, width, height, fill, box, inside, above }: BarPieceProps) {
  const middle = px(x) + px(width) / 2;
  const room = (text: string) => text.length * DIGIT * box.rem;
  return (
    <g className={fillClass(fill)}>
      {px(height) > 0 ? <rect x={px(x)} y={px(y)} width={px(width)} height={px(height)} /> : null}
      {inside && px(height) >= 1.6 * box.rem && px(width) >= room(inside) ? (
        <text className="stat-value" textAnchor="middle" x={middle} y={px(y) + 1.2 * box.rem}>
          {inside}
        </text>
      ) : null}
      {above && px(width) * 1.3 >= room(above) ? (
        <text className="stat-value above" textAnchor="middle" x={middle} y={px(y) - 0.4 * box.rem}>
          {above}
        </text>
      ) : null}
    </g>
  );
}

/** Words that stand where a bar would be, written upwards from the axis. */
export function WordsUpright({ x, y, width, text, box }: BarPlace & Pick<ScaleTextProps, 'text' | 'box'>) {
  const [middle, foot] = [px(x) + px(width) / 2 + 0.3 * box.rem, px(y) - 0.5 * box.rem];
  return (
    <text className="stat-upright" transform={`translate(${middle} ${foot}) rotate(-90)`}>
      {text}
    </text>
  );
}
