import { useEffect, useState } from 'react';

const SECOND = 1000;

/** What was refused, and for how many seconds nothing may be tried again. */
export interface Pausing {
  readonly type: string;
  readonly seconds?: number;
}

/** Seconds left of the pause that a refusal began. Another refusal begins anew, even with the same number. */
export function useCountdown(refused: Pausing | null): number {
  const [counted, setCounted] = useState<{ readonly refused: Pausing | null; readonly left: number }>({
    refused: null,
    left: 0,
  });
  useEffect(() => {
    const seconds = refused?.seconds ?? 0;
    if (seconds === 0) return;
    const endMs = performance.now() + seconds * SECOND;
    const tick = setInterval(() => {
      const left = Math.max(0, Math.ceil((endMs - performance.now()) / SECOND));
      setCounted({ refused, left });
      if (left === 0) clearInterval(tick);
    }, SECOND / 2);
    return () => clearInterval(tick);
  }, [refused]);
  return counted.refused === refused ? counted.left : (refused?.seconds ?? 0);
}
