import { ok, type Result } from '../../shared/basics/result.ts';
import type { Clock, Store } from './ports.ts';
import { closedSince, triesOfPersonsMatterAfter } from './rules/person-limit.ts';

/** A device on which nobody can be looked for by PESEL today any more (C1). */
export interface ClosedPath {
  readonly holder: string;
  readonly sinceMs: number;
}

interface PathDeps {
  readonly store: Store;
  readonly clock: Clock;
}

/** The devices of the office that ask for codes only until tomorrow, because too much was tried there. */
export function closedPaths({ store, clock }: PathDeps): Promise<readonly ClosedPath[]> {
  return store.read(async (tx) => {
    const nowMs = clock.now();
    const tries = await tx.personTries(triesOfPersonsMatterAfter(nowMs));
    const openings = await tx.pathOpenings();
    const holders = [...new Set(tries.map(({ holder }) => holder))].sort();
    return holders.flatMap((holder) => {
      const openedAtMs = openings.find((one) => one.holder === holder)?.openedAtMs ?? null;
      const sinceMs = closedSince(tries, holder, nowMs, openedAtMs);
      return sinceMs === null ? [] : [{ holder, sinceMs }];
    });
  });
}

/** Lets people be looked for by PESEL on a device again: staff have seen who stood there. Written in the log of acts. */
export async function openPath(
  { store, clock, by }: PathDeps & { readonly by: string },
  { holder }: { readonly holder: string },
): Promise<Result<Record<string, never>, never>> {
  return store.write(async (tx): Promise<Result<Record<string, never>, never>> => {
    const atMs = clock.now();
    await tx.openPath({ holder, openedAtMs: atMs });
    await tx.recordAudit({ atMs, by, action: 'person-path-opened', visitId: null, detail: holder });
    return ok({});
  });
}
