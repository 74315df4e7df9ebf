import { useLayoutEffect, useRef } from 'react';
import { Mark } from '../../ui/Mark.tsx';

/** Mark and heading; the heading takes the focus so that ears begin here. */
export function DoorHead({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = title;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div className="door-head">
      <Mark />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
    </div>
  );
}
