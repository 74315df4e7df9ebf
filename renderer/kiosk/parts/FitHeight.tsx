import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/** Draws something of a fixed size as large as the room allows, never cut and never larger than life. */
export function FitHeight({ children }: { readonly children: ReactNode }) {
  const room = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const adjust = () => {
      if (!room.current || !content.current) return;
      const wide = room.current.clientWidth / content.current.offsetWidth;
      const high = room.current.clientHeight / content.current.offsetHeight;
      setScale(Math.min(1.5, wide, high));
    };
    adjust();
    const watcher = new ResizeObserver(adjust);
    if (room.current) watcher.observe(room.current);
    if (content.current) watcher.observe(content.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <div className="fill fit-room" ref={room}>
      <div className="fit-content" ref={content} style={{ transform: `scale(${scale})` }}>
        {children}
      </div>
    </div>
  );
}
