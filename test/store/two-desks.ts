import type { WriteTx } from '../../electron/engine/ports.ts';
import type { CaseId, DeskId, VisitId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { canMove } from '../../shared/rules/visit-machine.ts';
import { aCase, aKey, aPlan, aVisit, aVisitId, CASE_ID, someDesks } from '../support/builders.ts';
import type { TestDatabase } from '../support/databases.ts';
import type { TempStore } from '../support/temp-store.ts';

export const OTHER_CASE = 'id-card-pickup' as CaseId;
export const SECOND_DESK = 'id-cards-2' as DeskId;
export const CODES = ['K7CM3P9TX', 'K7CM3P9TW', 'K7CM3P9TR', 'K7CM3P9TP', 'K7CM3P9TN'] as const;

/** A store of an office with two desks that both serve two cases. */
export function openTwoDesks(database: TestDatabase): Promise<TempStore> {
  return database.open({
    plan: aPlan({
      cases: [aCase(), aCase({ id: OTHER_CASE })],
      desks: someDesks(2, { caseIds: [CASE_ID, OTHER_CASE] }),
    }),
  });
}

/** A visit with an id, a key and a code of its own (0–4). */
export function visitNumber(number: 0 | 1 | 2 | 3 | 4, changes: Partial<Visit> = {}): Visit {
  return aVisit({ id: aVisitId(number), idempotencyKey: aKey(number), code: CODES[number], ...changes });
}

/** Cancels a stored visit as its resident would. Throws for one that is not there or cannot be cancelled. */
export async function cancel(tx: WriteTx, id: VisitId, atMs: number): Promise<void> {
  const visit = await tx.visit(id);
  if (visit === null || !canMove(visit, 'cancel')) throw new Error('Only a booked visit can be cancelled.');
  await tx.moveVisit(visit, 'cancel', { atMs, by: 'resident', cancelledBy: 'resident' });
}
