import { useCallback, useEffect, useRef, useState } from 'react';

interface IdleTimes {
  /** Seconds without a touch or key before the warning; null switches the watch off. */
  readonly seconds: number | null;
  /** Seconds the warning is shown. */
  readonly warningSeconds: number;
}

interface Idle {
  /** Seconds left while the warning is shown, else null. */
  readonly secondsLeft: number | null;
  /** „Tak, potrzebuję czasu”: the count begins anew, as often as one likes. */
  readonly extend: () => void;
}

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'] as const;

/** Watches for a kiosk that was left. While the warning is shown only its own buttons count as a sign of life. */
export function useIdle({ seconds, warningSeconds }: IdleTimes, onEnd: () => void): Idle {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });

  const warning = secondsLeft !== null;
  useEffect(() => {
    if (seconds === null || warning) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const begin = () => {
      clearTimeout(timer);
      timer = setTimeout(() => (warningSeconds > 0 ? setSecondsLeft(warningSeconds) : end.current()), seconds * 1000);
    };
    begin();
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, begin, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, begin, { capture: true });
    };
  }, [seconds, warningSeconds, warning]);

  useEffect(() => {
    if (!warning) return undefined;
    const ticking = setInterval(() => setSecondsLeft((left) => left && Math.max(1, left - 1)), 1000);
    // The end has its own timer, so that it comes in time even when the drawing of seconds lags behind. A second told after it
    // would stay in React's queue, and the session with it, until anything is drawn again.
    const ending = setTimeout(() => {
      clearInterval(ticking);
      end.current();
    }, warningSeconds * 1000);
    return () => {
      clearTimeout(ending);
      clearInterval(ticking);
    };
  }, [warning, warningSeconds]);

  const extend = useCallback(() => setSecondsLeft(null), []);
  return { secondsLeft: seconds === null ? null : secondsLeft, extend };
}
