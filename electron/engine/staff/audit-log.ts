import { ok } from '../../../shared/basics/result.ts';
import type { AuditEntry } from '../../../shared/model/audit.ts';
import type { Clock, Store } from '../ports.ts';

/** What staff did (F6), newest first; `before` is the number of the last line that was seen. */
export function listAudit(
  { store }: { readonly store: Store },
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly AuditEntry[]> {
  return store.read((tx) => tx.auditEntries(before, limit));
}

/** Writes down that somebody's session is over, and why. */
export async function recordSignedOut(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { name, why }: { readonly name: string; readonly why: string },
): Promise<void> {
  const note = { by: name, action: 'signed-out', visitId: null, detail: why } as const;
  await store.write(async (tx) => ok(await tx.recordAudit({ ...note, atMs: clock.now() })));
}
