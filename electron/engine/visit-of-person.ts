import type { CaseId } from '../../shared/model/ids.ts';
import type { Identity } from '../../shared/model/person.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { checkDocument, identityKey, isEndingOf } from '../../shared/rules/identity.ts';
import { checkPesel } from '../../shared/rules/pesel.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';
import type { Scene } from './counted-attempt.ts';
import type { PersonNamed } from './person-named.ts';
import { readCode } from './rules/visit-identity.ts';

/**
 * What a resident names a visit by: PESEL or document, case and day (C1), or the code and the last four signs of the PESEL or
 * of the document's number (C2).
 */
export type VisitIdentity =
  | (PersonNamed & { readonly caseId: CaseId; readonly date: LocalDate })
  | { readonly by: 'code'; readonly code: string; readonly peselEnding: string };

/** The visits that an identity fits, whatever their state: of one case on one day there may have been several. */
export async function visitsNamed(scene: Scene, identity: VisitIdentity): Promise<readonly Visit[]> {
  if (identity.by !== 'code') {
    const visits = await visitsOfPerson(scene, identity, identity.date);
    return visits.filter((visit) => visit.caseId === identity.caseId);
  }
  const visit = await visitOfCode(scene, identity.code);
  const owner = visit === null ? null : await scene.tx.personOf(visit.id);
  return visit !== null && owner !== null && isEndingOf(identity.peselEnding, owner.identity) ? [visit] : [];
}

/** The visit of a typed or scanned code; null when it is no code or nobody's. */
export async function visitOfCode({ tx }: Scene, code: string): Promise<Visit | null> {
  const read = readCode(code);
  return read === null ? null : tx.visitByCode(read);
}

/** The visits of a typed PESEL or document on a date, in order of time; none when it is none. */
export async function visitsOfPerson(
  { tx, moment }: Scene,
  named: PersonNamed,
  date: LocalDate,
): Promise<readonly Visit[]> {
  const identity = identityNamed(named, moment.now.date);
  return identity === null ? [] : tx.visitsOf(identityKey(identity), date);
}

/**
 * The identity that is meant; null when what was typed is none. Documents are read whatever residents may book with now:
 * visits made at the desk or under an earlier setting are to be found.
 */
export function identityNamed(named: PersonNamed, today: LocalDate): Identity | null {
  if (named.by === 'pesel') {
    const pesel = checkPesel(named.pesel, today);
    return pesel.ok ? { kind: 'pesel', pesel: pesel.value.digits } : null;
  }
  const document = checkDocument(named.document, today);
  return document.ok ? document.value : null;
}
