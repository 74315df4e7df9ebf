import type { ScreenBounds } from './window-options.ts';

interface Screen {
  readonly id: number;
  readonly bounds: ScreenBounds;
}

/**
 * The screen with a number, as the configuration counts them: 1 is the primary one, the others follow from left to right and
 * from top to bottom. Null when there is no such screen now.
 */
export function screenNumber(number: number, screens: readonly Screen[], primaryId: number): ScreenBounds | null {
  const others = screens
    .filter(({ id }) => id !== primaryId)
    .toSorted((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y || a.id - b.id);
  const primary = screens.find(({ id }) => id === primaryId);
  return (number === 1 ? primary : others[number - 2])?.bounds ?? null;
}
