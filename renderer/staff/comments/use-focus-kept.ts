import { type RefObject, useCallback, useEffect, useRef } from 'react';

/**
 * An act takes its own button away: a comment that is read cannot be marked as read again. The focus goes to the heading
 * then, so that a keyboard goes on from the same comment and not from the top of the page. Returns the heading's ref and what
 * to call when an act begins.
 */
export function useFocusKept(state: unknown): readonly [RefObject<HTMLHeadingElement | null>, () => void] {
  const heading = useRef<HTMLHeadingElement>(null);
  const stateThen = useRef<unknown>(null);
  useEffect(() => {
    if (stateThen.current === null || stateThen.current === state) return;
    stateThen.current = null;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) heading.current?.focus({ preventScroll: true });
  }, [state]);
  const begin = useCallback(() => {
    stateThen.current = state;
  }, [state]);
  return [heading, begin];
}
