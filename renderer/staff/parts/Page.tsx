import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { PrinterAlert } from '../device/printer/PrinterAlert.tsx';
import { GuardAlert } from '../guards/GuardAlert.tsx';

interface PageProps {
  readonly title: string;
  readonly lead?: string;
  /** Choices and acts of the whole page, at the right of the heading. */
  readonly tools?: ReactNode;
  /** A second column for what is going on now. */
  readonly side?: ReactNode;
  /** What the second column is about, for ears. */
  readonly sideName?: string;
  readonly children: ReactNode;
}

/** A page of the panel: heading, tools, work, and a column beside it. */
export function Page({ title, lead, tools, side, sideName, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main className="st-main">
      <PrinterAlert />
      <GuardAlert />
      <div className="st-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <p>{lead}</p> : null}
        </div>
        {tools ? <div className="st-tools">{tools}</div> : null}
      </div>
      <div className={side ? 'st-cols' : 'st-one'}>
        <div className="st-work">{children}</div>
        {side ? (
          <aside className="side" aria-label={sideName}>
            {side}
          </aside>
        ) : null}
      </div>
    </main>
  );
}
