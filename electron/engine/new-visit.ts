import type { IdempotencyKey } from '../../shared/model/ids.ts';
import type { ContentLanguage } from '../../shared/model/localized.ts';
import type { Person } from '../../shared/model/person.ts';
import { NEWLY_BOOKED, type Visit } from '../../shared/model/visit.ts';
import { drawCode } from '../../shared/rules/visit-code.ts';
import { type FreeSeat, takeFirstDesk, type WantedTime } from './free-time.ts';
import type { Ids, WriteTx } from './ports.ts';

export interface NewVisit {
  readonly idempotencyKey: IdempotencyKey;
  readonly language: ContentLanguage;
  readonly person: Person;
}

/** Codes drawn before giving up; with 17 thousand million of them, two clashes in a row are already a fault somewhere. */
const CODE_DRAWS = 100;

/** Stores a visit on the first desk of a seat that can still be taken; null when none can. */
export async function storeNewVisit(
  tx: WriteTx,
  ids: Ids,
  question: WantedTime,
  seat: FreeSeat,
  { idempotencyKey, language, person }: NewVisit,
): Promise<Visit | null> {
  const { theCase, wanted, moment } = question;
  const uncoded = {
    ...NEWLY_BOOKED,
    id: ids.uuid() as Visit['id'],
    departmentId: theCase.departmentId,
    caseId: theCase.id,
    date: wanted.date,
    start: wanted.start,
    minutes: seat.minutes,
    language,
    idempotencyKey,
    createdAt: moment.nowMs,
  };
  for (let draw = 0; draw < CODE_DRAWS; draw += 1) {
    const visit = { ...uncoded, code: drawCode((below) => ids.randomBelow(below)) };
    let codeTaken = false;
    const deskId = await takeFirstDesk(tx, question, seat.desksBestFirst, async (desk) => {
      const added = await tx.addVisit({ ...visit, deskId: desk }, person);
      if (!added.ok && added.error.type === 'code-taken') codeTaken = true;
      return added;
    });
    if (deskId !== null) return { ...visit, deskId };
    if (!codeTaken) return null;
  }
  throw new Error(`no unused visit code in ${CODE_DRAWS} draws`);
}
