import { useEffect, useRef, useState } from 'react';

interface IdleTime {
  /** Seconds until the panel closes, while it warns; null before. */
  readonly left: number | null;
  /** Somebody said that they are still there. */
  readonly stay: () => void;
}

const SECOND = 1000;

/**
 * Warns after a time without a touch or a key, then ends. While somebody works, `onActive` is told now and then, so that the
 * main process, which decides, knows it too.
 */
export function useIdleTime(options: {
  readonly idleSeconds: number;
  readonly warningSeconds: number;
  readonly onActive: () => void;
  readonly onEnd: () => void;
}): IdleTime {
  const { idleSeconds, warningSeconds } = options;
  const [left, setLeft] = useState<number | null>(null);
  const quiet = useRef(0);
  const ended = useRef(false);
  const told = useRef(0);
  const callbacks = useRef(options);
  callbacks.current = options;

  useEffect(() => {
    const touched = () => {
      // Once it warns, only the answer counts: somebody passing by may brush the glass.
      if (quiet.current < idleSeconds) quiet.current = 0;
    };
    const tick = setInterval(() => {
      quiet.current += 1;
      told.current += 1;
      if (quiet.current === 1 && told.current >= 10) {
        told.current = 0;
        callbacks.current.onActive();
      }
      const remaining = idleSeconds + warningSeconds - quiet.current;
      setLeft(quiet.current < idleSeconds ? null : Math.max(0, remaining));
      if (remaining > 0 || ended.current) return;
      ended.current = true;
      callbacks.current.onEnd();
    }, SECOND);
    const events = ['pointerdown', 'keydown', 'wheel'];
    for (const event of events) document.addEventListener(event, touched, { capture: true });
    return () => {
      clearInterval(tick);
      for (const event of events) document.removeEventListener(event, touched, { capture: true });
    };
  }, [idleSeconds, warningSeconds]);

  return {
    left,
    stay: () => {
      quiet.current = 0;
      setLeft(null);
      callbacks.current.onActive();
    },
  };
}
