import { Fragment, useId } from 'react';

interface CodeDisplayProps {
  readonly title: string;
  /** Three groups of three signs. */
  readonly groups: readonly string[];
  readonly hint?: string;
}

/** The visit code: hyphens paler than letters, said sign by sign. */
export function CodeDisplay({ title, groups, hint }: CodeDisplayProps) {
  const id = useId();
  const spelled = groups.map((group) => [...group].join(' ')).join(', ');
  return (
    <section className="code" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <output aria-label={spelled} style={{ '--code-ems': emsOf(groups) }}>
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups may be alike and never move
          <Fragment key={index}>
            {index > 0 ? <i>-</i> : null}
            <span>{group}</span>
          </Fragment>
        ))}
      </output>
      {hint ? <p>{hint}</p> : null}
    </section>
  );
}

/** Widths in em of the signs of a code in the strong weight; the rest are as wide as a figure. */
const WIDTHS: Readonly<Record<string, number>> = {
  D: 0.69,
  H: 0.72,
  K: 0.68,
  M: 0.82,
  N: 0.72,
  R: 0.66,
  W: 0.95,
  X: 0.65,
};
const FIGURE = 0.64;
/** Hyphens, gaps and letter spacing of the whole code. */
const BETWEEN = 2;

/** How wide the code is in letters, so that the widest one still fits its frame whole. */
function emsOf(groups: readonly string[]): number {
  return [...groups.join('')].reduce((total, sign) => total + (WIDTHS[sign] ?? FIGURE), BETWEEN);
}
