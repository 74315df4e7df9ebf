import { expect } from 'vitest';
import { type BookingRequest, bookVisit } from '../../electron/engine/book-visit.ts';
import { BookErrorSchema } from '../../shared/contract/failures.ts';
import { BookedVisitSchema } from '../../shared/contract/views.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aKey, aPersonInput, PESELS } from '../support/builders.ts';
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

export const refusal = (type: string) => ({ ok: false, error: expect.objectContaining({ type }) });

export const stored = (office: TestOffice) => office.store.visits.map(({ visit }) => visit);
