/** What kinds of bars and marks look like: they differ without colour. */
export type Fill = 'solid' | 'hatched' | 'blank' | 'dotted';

/** Address of a fill's pattern inside the page; solid and blank need none. */
const PATTERNS = { hatched: 'stat-hatched', dotted: 'stat-dotted' } as const;

/** The patterns that bars are filled with. Drawn once in the page, used by every chart and legend. */
export function FillDefs() {
  return (
    <svg className="stat-defs" aria-hidden="true">
      <defs>
        <pattern id={PATTERNS.hatched} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="stat-ground" width="7" height="7" />
          <rect className="stat-ink" width="2.5" height="7" />
        </pattern>
        <pattern id={PATTERNS.dotted} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect className="stat-ground" width="6" height="6" />
          <circle className="stat-ink" cx="2" cy="2" r="1.25" />
        </pattern>
      </defs>
    </svg>
  );
}

/** The class that fills the shapes inside with a kind of fill. */
export const fillClass = (fill: Fill) => `stat-fill ${fill}`;
