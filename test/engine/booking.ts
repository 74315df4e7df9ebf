import { expect } from 'vitest';
import { type BookingRequest, bookVisit } from '../../electron/engine/book-visit.ts';
import type { BookedVisit } from '../../electron/engine/views.ts';
import { BookErrorSchema } from '../../shared/contract/failures.ts';
import { BookedVisitSchema } from '../../shared/contract/views.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { drawCode } from '../../shared/rules/visit-code.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aKey, aPerson, aPersonInput, aVisit, aVisitId, PESELS } from '../support/builders.ts';
import { aRequest, type TestOffice } from '../support/office.ts';

export const OTHER_CASE = 'id-card-collection' as CaseId;
export const monday = localDate('2026-11-16');

/** Books and checks the answer against the contract on the way. */
export async function book(office: TestOffice, changes: Partial<BookingRequest> = {}) {
  const result = await bookVisit(office, aRequest(changes));
  if (result.ok) BookedVisitSchema.parse(result.value);
  else BookErrorSchema.parse(result.error);
  return result;
}

/** A booking by another resident, with a key of its own. */
export const byAnother = (number: number, changes: Partial<BookingRequest> = {}): Partial<BookingRequest> => ({
  idempotencyKey: aKey(number + 1),
  person: aPersonInput({ pesel: PESELS[number] ?? '' }),
  ...changes,
});

/** Books for the usual resident, or for another; throws where that fails. */
export async function booked(office: TestOffice, changes: Partial<BookingRequest> = {}): Promise<BookedVisit> {
  const result = await book(office, changes);
  if (!result.ok) throw new Error(`not booked: ${result.error.type}`);
  return result.value;
}

/** Visits that are simply there, whoever they belong to; each gets an id, a code and a key of its own. */
export function put(office: TestOffice, ...visits: readonly Partial<Visit>[]): readonly Visit[] {
  const added = visits.map((changes, index) => {
    const number = 500 + office.store.visits.length + index;
    let drawn = number;
    const code = drawCode((below) => {
      drawn = (drawn * 48_271) % 2_147_483_647;
      return drawn % below;
    });
    return aVisit({ id: aVisitId(number), code, idempotencyKey: aKey(number), ...changes });
  });
  const person = aPerson({ pesel: PESELS[5] });
  const before = office.store.visits;
  office.store.visits = [...before, ...added.map((visit) => ({ visit, person, ownsCells: true }))];
  return added;
}

/** A visit as it is stored now. */
export function now(office: TestOffice, id: Visit['id']): Visit {
  const found = stored(office).find((visit) => visit.id === id);
  if (found === undefined) throw new Error(`no visit ${id}`);
  return found;
}

export const refusal = (type: string) => ({ ok: false, error: expect.objectContaining({ type }) });

export const stored = (office: TestOffice) => office.store.visits.map(({ visit }) => visit);
