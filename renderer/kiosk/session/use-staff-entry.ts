import { useEffect } from 'react';
import { type CornerTouches, countTouch, inCorner, isStaffKey } from './quiet-corner.ts';

/** Lets staff in from the start screen: five touches of the quiet corner, or a combination of keys (F6). */
export function useStaffEntry(enabled: boolean, onEnter: () => void): void {
  useEffect(() => {
    if (!enabled) return undefined;
    let touches: CornerTouches = [];
    const pxPerMm = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--px-per-mm'));
    const touched = (event: PointerEvent) => {
      const counted = countTouch(touches, {
        atMs: event.timeStamp,
        inCorner: inCorner({ x: event.clientX, y: event.clientY }, pxPerMm),
      });
      touches = counted.touches;
      if (counted.opens) onEnter();
    };
    const pressed = (event: KeyboardEvent) => {
      if (isStaffKey(event)) onEnter();
    };
    window.addEventListener('pointerdown', touched, { capture: true });
    window.addEventListener('keydown', pressed, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', touched, { capture: true });
      window.removeEventListener('keydown', pressed, { capture: true });
    };
  }, [enabled, onEnter]);
}
