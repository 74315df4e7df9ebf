import type { Event, Input, WebContents } from 'electron';
import { type Bucket, type Rate, takeFrom } from '../../shared/basics/bucket.ts';
import { isAllowedInput, isPrintable, type KeyInput, type KeyPlace } from './key-filter.ts';

/**
 * No person types more than thirty characters a second; a reader of codes types all of its own at once, and has at most 32.
 * Whatever types longer than that is no keyboard that anybody sits at.
 */
export const TYPING: Rate = { burst: 40, perSecond: 30 };

export interface KeyGate {
  /** Whether a key may reach the page, at an instant (ms). */
  lets(input: KeyInput & { readonly isAutoRepeat: boolean }, nowMs: number): boolean;
}

/** The keys of one window. `onStorm` hears once of a keyboard that types faster than people do, until it is slower again. */
export function createKeyGate(place: KeyPlace, onStorm: () => void): KeyGate {
  let bucket: Bucket | null = null;
  let storm = false;
  return {
    lets(input, nowMs) {
      if (!isAllowedInput(input, place)) return false;
      // A key that is held down comes at the keyboard's own pace.
      if (input.type === 'keyUp' || input.isAutoRepeat || !isPrintable(input.key)) return true;
      const step = takeFrom(bucket, TYPING, nowMs);
      bucket = step.bucket;
      if (!step.taken && !storm) onStorm();
      storm = step.taken ? storm && bucket.left < TYPING.burst / 2 : true;
      return step.taken;
    },
  };
}

/** Keeps from a window's page every key that it has no use for. */
export function guardKeys(contents: WebContents, place: KeyPlace, onStorm: () => void): void {
  const gate = createKeyGate(place, onStorm);
  contents.on('before-input-event', (event: Event, input: Input) => {
    if (!gate.lets(input, performance.now())) event.preventDefault();
  });
}
