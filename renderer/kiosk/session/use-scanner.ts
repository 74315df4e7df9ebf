import { useEffect, useRef } from 'react';
import { NO_SCAN, scanKey } from './scan-keys.ts';

/** Listens for a reader that types codes, on the screens where a code is of use. */
export function useScanner(listening: boolean, onCode: (code: string) => void): void {
  const read = useRef(onCode);
  useEffect(() => {
    read.current = onCode;
  });
  useEffect(() => {
    if (!listening) return undefined;
    let scan = NO_SCAN;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const step = scanKey(scan, event.key, event.timeStamp);
      scan = step.scan;
      if (step.taken) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      if (step.code !== null) read.current(step.code);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [listening]);
}
