import { type ReactNode, useId } from 'react';

interface CardProps {
  readonly title?: string;
  /** Name for ears when there is no visible title. */
  readonly spokenTitle?: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A flat sheet of information. */
export function Card({ title, spokenTitle, children, className = '' }: CardProps) {
  const id = useId();
  return (
    <section
      className={`card ${className}`.trim()}
      {...(title ? { 'aria-labelledby': id } : { 'aria-label': spokenTitle })}
    >
      {title ? <h2 id={id}>{title}</h2> : null}
      {children}
    </section>
  );
}
