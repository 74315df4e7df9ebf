import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Mark } from './Mark.tsx';
import { Orbit } from './Orbit.tsx';

export interface TrailPart {
  readonly text: string;
  readonly strong?: boolean;
}

export interface BoardProps {
  /** The office's name in the lines it should stand in. */
  readonly office: readonly string[];
  /** Date and hour, one line each. */
  readonly now?: readonly string[];
  /** „Krok 2 z 5", with the number for the planet. `done` puts the seal on the sun. */
  readonly step?: { readonly number: number; readonly label: string; readonly done?: boolean };
  readonly title: string;
  readonly lead?: string;
  /** What has been chosen so far. */
  readonly trail?: readonly TrailPart[];
  readonly picture?: ReactNode;
  /** Changes with the screen: the heading then takes the focus and names the document. */
  readonly screenKey: string;
  /** `title` unless the screen puts the focus somewhere itself, such as in its first field. */
  readonly focus: 'title' | 'none';
}

/** The board only speaks: where we are, what to do, what has been chosen. */
export function Board({ office, now, step, title, lead, trail, picture, screenKey, focus }: BoardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen is what moves the focus
  useLayoutEffect(() => {
    if (focus === 'title') heading.current?.focus({ preventScroll: true });
  }, [screenKey]);
  return (
    <header className="board">
      {step ? <Orbit step={step.number} done={step.done ?? false} /> : null}
      <div className="mark">
        <Mark />
        <span className="lines">
          {office.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </span>
        {now ? (
          <span className="now">
            {now.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </span>
        ) : null}
      </div>
      <div className="say" key={screenKey}>
        {step ? <p className="step">{step.label}</p> : null}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead ? <p className="lead">{lead}</p> : null}
        {trail && trail.length > 0 ? (
          <ul className="trail">
            {trail.map((part) => (
              <li key={part.text}>
                <span {...(part.strong ? { 'data-strong': '' } : {})}>{part.text}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {picture}
    </header>
  );
}
