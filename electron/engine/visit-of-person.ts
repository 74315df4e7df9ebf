import type { CaseId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { checkPesel } from '../../shared/rules/pesel.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';
import type { Scene } from './counted-attempt.ts';
import { endsPesel, readCode } from './rules/visit-identity.ts';

/** What a resident names a visit by: PESEL, case and day (C1), or the code and the last four digits of the PESEL (C2). */
export type VisitIdentity =
  | { readonly by: 'pesel'; readonly pesel: string; readonly caseId: CaseId; readonly date: LocalDate }
  | { readonly by: 'code'; readonly code: string; readonly peselEnding: string };

/** The visits that an identity fits, whatever their state: of one case on one day there may have been several. */
export async function visitsNamed(scene: Scene, identity: VisitIdentity): Promise<readonly Visit[]> {
  if (identity.by === 'pesel') {
    const visits = await visitsOfPesel(scene, identity.pesel, identity.date);
    return visits.filter((visit) => visit.caseId === identity.caseId);
  }
  const visit = await visitOfCode(scene, identity.code);
  const owner = visit === null ? null : await scene.tx.personOf(visit.id);
  return visit !== null && owner !== null && endsPesel(identity.peselEnding, owner.pesel) ? [visit] : [];
}

/** The visit of a typed or scanned code; null when it is no code or nobody's. */
export async function visitOfCode({ tx }: Scene, code: string): Promise<Visit | null> {
  const read = readCode(code);
  return read === null ? null : tx.visitByCode(read);
}

/** The visits of a typed PESEL on a date, in order of time; none when it is no PESEL. */
export async function visitsOfPesel({ tx, moment }: Scene, typed: string, date: LocalDate): Promise<readonly Visit[]> {
  const pesel = checkPesel(typed, moment.now.date);
  return pesel.ok ? tx.visitsOf(pesel.value.digits, date) : [];
}
