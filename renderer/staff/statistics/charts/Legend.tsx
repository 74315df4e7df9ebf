import { type Fill, fillClass } from './Fills.tsx';

/** A mark of the chart: a piece of a bar, a point of a line, the place of the plan. */
export type LegendMark = Fill | 'point' | 'point-longer' | 'plan';

export interface LegendItem {
  readonly mark: LegendMark;
  readonly name: string;
}

/** What the marks of a chart stand for. */
export function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  return (
    <ul className="stat-legend">
      {items.map(({ mark, name }) => (
        <li key={mark}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <MarkShape mark={mark} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function MarkShape({ mark }: { readonly mark: LegendMark }) {
  if (mark === 'point') return <circle className="stat-point" cx="10" cy="10" r="7" />;
  if (mark === 'point-longer') return <path className="stat-point longer" d="M10 1l9 9-9 9-9-9z" />;
  if (mark === 'plan') return <rect className="stat-plan-mark" x="7.5" y="0" width="5" height="20" />;
  return (
    <g className={fillClass(mark)}>
      <rect x="1" y="1" width="18" height="18" />
    </g>
  );
}
