import type { PrinterState } from '../../shared/model/printer.ts';
import type { Clock } from '../engine/ports.ts';
import type { Health } from './status.ts';

/** Remembers how a printer was, for whoever wants to know since when. */
export interface PrinterCondition {
  last(): PrinterState;
  told(health: Health): PrinterState;
  /** It has no way to tell. */
  notTold(): PrinterState;
}

/** `patienceMs`: what should pass by itself is a trouble once it lasted so long. */
export function printerCondition(clock: Clock, patienceMs: number): PrinterCondition {
  let state: PrinterState = { kind: 'not-asked' };
  let waitingSinceMs: number | null = null;

  function told(health: Health): PrinterState {
    const nowMs = clock.now();
    if (health.kind !== 'waiting') waitingSinceMs = null;
    if (health.kind === 'ready') return { kind: 'ready', nearEnd: health.nearEnd };
    const { why } = health;
    if (state.kind === 'not-ready' && state.why === why) return state;
    if (health.kind === 'waiting') {
      waitingSinceMs ??= nowMs;
      if (nowMs - waitingSinceMs < patienceMs) return { kind: 'ready', nearEnd: false };
    }
    return { kind: 'not-ready', why, sinceMs: waitingSinceMs ?? nowMs };
  }

  return {
    last: () => state,
    told: (health) => {
      state = told(health);
      return state;
    },
    notTold: () => {
      state = { kind: 'not-asked' };
      return state;
    },
  };
}
