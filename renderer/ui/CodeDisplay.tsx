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
      <output aria-label={spelled}>
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
