import { ok, type Result } from '../../shared/basics/result.ts';
import { keyAsTyped } from '../../shared/rules/identity.ts';
import { type BookError, type BookingDeps, type BookingRequest, bookVisit } from './book-visit.ts';
import { noteTry } from './counted-attempt.ts';
import { momentOf } from './moment.ts';
import type { BookedVisit } from './views.ts';

/**
 * Books for a resident (A9–A12). To be refused because of another visit says that somebody has one (A12): it counts like a
 * try to reach that visit by PESEL, unless it is the same person by name, who may then take the new time instead.
 */
export async function bookCounted(deps: BookingDeps, request: BookingRequest): Promise<Result<BookedVisit, BookError>> {
  const booked = await bookVisit(deps, request);
  if (booked.ok || !tellsOfAnother(booked.error)) return booked;
  const { nowMs, now } = momentOf(deps.clock);
  const person = keyAsTyped(request.person, now.date);
  if (person === null) return booked;
  const { caseId } = request;
  await deps.store.write(async (tx): Promise<Result<void, never>> => {
    // No day: what was asked is whether there is a visit on any.
    const note = { atMs: nowMs, holder: deps.holder, person, caseId, date: null, found: true };
    return ok(await noteTry(tx, note));
  });
  return booked;
}

function tellsOfAnother(error: BookError): boolean {
  switch (error.type) {
    case 'case-already-booked':
      return !error.replaceable;
    case 'hours-overlap':
    case 'too-many-visits':
      return true;
    default:
      return false;
  }
}
