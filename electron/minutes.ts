import { toWarsaw, type WarsawTime } from '../shared/time/warsaw.ts';
import type { Clock } from './engine/ports.ts';

const SECOND_MS = 1000;

/** Calls at every new minute of the wall clock in Poland. Returns a function that ends it. */
export function everyNewMinute(clock: Clock, tell: (now: WarsawTime) => void): () => void {
  let shown = toWarsaw(clock.now());
  const timer = setInterval(() => {
    const now = toWarsaw(clock.now());
    if (now.minute === shown.minute && now.date === shown.date) return;
    shown = now;
    tell(now);
  }, SECOND_MS);
  return () => clearInterval(timer);
}
