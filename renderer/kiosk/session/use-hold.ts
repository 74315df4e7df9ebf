import { useEffect, useRef } from 'react';
import { askHold, commands } from '../../api/queries.ts';
import type { FlowEvent } from '../flow/events.ts';
import type { HoldState } from '../flow/hold-state.ts';

const MINUTE_MS = 60_000;

/**
 * Does what the flow wants done about the hour that is kept (A8): asks for it, counts its minutes, and lets it go when it is
 * not wanted any more, also when the session ends or breaks. An answer that comes too late for its question is ignored.
 */
export function useHold(hold: HoldState, dispatch: (event: FlowEvent) => void): void {
  const tell = useRef(dispatch);
  useEffect(() => {
    tell.current = dispatch;
  });

  useEffect(() => {
    if (hold.kind !== 'asking') return undefined;
    let current = true;
    const { caseId, time } = hold;
    void askHold({ caseId, date: time.date, start: time.start }).then((answer) => {
      if (current) tell.current({ type: 'hold-answered', answer, nowMs: performance.now() });
    });
    return () => {
      current = false;
    };
  }, [hold]);

  useEffect(() => {
    if (hold.kind !== 'held') return undefined;
    const next = hold.minutesLeft - 1;
    const left = () => hold.untilMs - performance.now();
    // A machine that slept wakes up with fewer minutes than the next one.
    const timer = setTimeout(
      () => tell.current({ type: 'hold-minute', minutesLeft: Math.min(next, Math.ceil(left() / MINUTE_MS)) }),
      Math.max(0, left() - next * MINUTE_MS),
    );
    return () => clearTimeout(timer);
  }, [hold]);

  const keeps = hold.kind !== 'none';
  useEffect(() => {
    if (!keeps) return undefined;
    return () => void commands.releaseHold({});
  }, [keeps]);
}
