import { err } from '../../shared/basics/result.ts';
import type { KioskClient } from '../../shared/contract/contract.ts';
import type { CallError } from '../../shared/contract/define.ts';

/** Longer than the slowest honest answer (a printer that waits for paper); a call that never ends must not hold a screen. */
const PATIENCE_MS = 40_000;

async function call(method: string, input: unknown): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const givenUp = new Promise<unknown>((resolve) => {
    timer = setTimeout(() => resolve(failed('no-answer')), PATIENCE_MS);
  });
  try {
    return await Promise.race([window.kiosk.send(method, input), givenUp]);
  } catch {
    return failed('call-broke');
  } finally {
    clearTimeout(timer);
  }
}

function failed(incident: string): { readonly ok: false; readonly error: CallError } {
  return err({ type: 'unexpected', incident });
}

/** One function per method of the contract. Answers are plain results, checked by the main process; nothing ever throws. */
export const client: KioskClient = new Proxy({} as KioskClient, {
  get: (_, method) => (input: unknown) => call(String(method), input),
});
