import { useCallback, useEffect, useState } from 'react';
import type { RevealedPerson } from '../types.ts';

/** How long personal data stay on a screen that others may look at. */
export const SHOWN_SECONDS = 30;

/** Personal data that were asked for, with the seconds until they are forgotten again. */
export function useRevealed() {
  const [person, setPerson] = useState<RevealedPerson | null>(null);
  const [left, setLeft] = useState(SHOWN_SECONDS);
  const hide = useCallback(() => setPerson(null), []);
  const show = useCallback((revealed: RevealedPerson) => {
    setLeft(SHOWN_SECONDS);
    setPerson(revealed);
  }, []);
  useEffect(() => {
    if (person === null) return;
    const tick = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(tick);
  }, [person]);
  useEffect(() => {
    if (left <= 0) hide();
  }, [left, hide]);
  return { person, left, show, hide };
}
