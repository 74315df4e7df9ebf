import { createHash } from 'node:crypto';
import type { Storage } from '../../electron/storage.ts';
import { ok } from '../../shared/basics/result.ts';
import type { CommentId } from '../../shared/model/comment.ts';
import type { ChangeId, HoldId, VisitId } from '../../shared/model/ids.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { startNumber } from '../store/bookings.ts';
import { aMember } from '../support/accounts.ts';
import { aCase, aSpecialDay, aVisitId, CASE_ID, DESK_ID, instant } from '../support/builders.ts';
import { officePlan } from './program.ts';

const NOW = instant('2026-11-02 09:40');
const DAY = localDate('2026-11-02');
const HOLDER = 'kiosk-1';
/** Beyond all that acts book. */
const HELD = startNumber(80_000);
const PDF = new TextEncoder().encode('%PDF-1.7 wzór');

/** Writes something into every table that acts leave empty: what an office has after some weeks. `visitId` is one of its visits. */
export async function fillTables({ store }: Storage, visitId: VisitId): Promise<void> {
  await store.write(async (tx) => {
    await tx.addStaffMember(aMember({ number: '10', role: 'administrator' }), 'scrypt$17$1$1$c2FsdA$aGFzaA');
    await tx.recordPinFailure({ scope: 'number:10', device: HOLDER }, NOW);
    for (const action of ['signed-in', 'person-revealed', 'signed-out'] as const)
      await tx.recordAudit({ atMs: NOW, by: 'A. Próbna', action, visitId: null, detail: null });
    await tx.recordFailedAttempt(NOW);
    await tx.recordPersonTry({
      atMs: NOW,
      holder: HOLDER,
      person: '90010112345',
      caseId: CASE_ID,
      date: DAY,
      found: false,
    });
    await tx.openPath({ holder: HOLDER, openedAtMs: NOW });
    await tx.recordSweep(NOW);
    await tx.recordOutage({ fromMs: NOW - 9_000_000, toMs: NOW - 8_000_000 });
    await tx.believeClock(NOW);
    await tx.addHold({
      id: aVisitId(99_999) as unknown as HoldId,
      kind: 'session',
      holder: HOLDER,
      caseId: CASE_ID,
      deskId: DESK_ID,
      ...HELD,
      minutes: 20,
      untilMs: NOW + 600_000,
    });
    return ok(undefined);
  });
  await store.write(async (tx) => {
    const comment = { id: aVisitId(1) as unknown as CommentId, atMs: NOW, place: 'start', language: 'pl' } as const;
    await tx.addComment({ ...comment, text: 'Proszę o wyższe krzesła.', state: 'new', note: null }, HOLDER);
    await tx.changeComment(comment.id, 'seen', 'Przekazano.');
    const { archived: _archived, laterLengths: _laterLengths, ...content } = aCase();
    await tx.putCaseDraft({ case: content, savedAtMs: NOW, savedBy: 'A. Próbna' });
    const template = { file: 'wzor.pdf', originalName: 'Wzór.pdf', bytes: PDF.length, pages: 1, storedAtMs: NOW };
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    await tx.addTemplate({ ...template, storedBy: 'A. Próbna' }, sha256, PDF, [Uint8Array.from([137, 80, 78, 71])]);
    await tx.countTemplatePrint(HOLDER, DAY, CASE_ID);
    await tx.recordPrinterState(HOLDER, { kind: 'not-ready', why: 'no-paper', sinceMs: NOW });
    await tx.addReceiptJob({ id: aVisitId(2), visitId, holder: HOLDER, copy: 0, startedAtMs: NOW });
    await tx.endReceiptJob(aVisitId(2), 'printed', NOW + 900);
    await tx.addMail({ kind: 'confirmation', visitId, calendarId: visitId, sequence: 0, createdAtMs: NOW });
    const words = { subject: 'Wizyta', body: 'Zapraszamy.' };
    await tx.putMessageText({
      kind: 'reminder',
      language: 'pl',
      text: words,
      before: null,
      savedAtMs: NOW,
      savedBy: 'A.',
    });
    await savePlanWithList(tx, visitId);
    return ok(undefined);
  });
}

async function savePlanWithList(tx: Parameters<Parameters<Storage['store']['write']>[0]>[0], visitId: VisitId) {
  const plan = officePlan();
  const visit = await tx.visit(visitId);
  if (visit === null) throw new Error('There is no such visit.');
  const place = { deskId: visit.deskId, date: visit.date, start: visit.start };
  const items = [{ key: 'special:2026-12-24:office', before: null, after: { any: ['thing'] } }];
  await tx.savePlan(
    { ...plan, specialDays: [...plan.specialDays, aSpecialDay('2026-12-24', [])] },
    {
      id: aVisitId(3) as unknown as ChangeId,
      revision: (await tx.planRevision()) + 1,
      atMs: NOW,
      by: 'A. Próbna',
      kind: 'special-day',
      undoes: null,
      items,
    },
    [{ visitId, outcome: 'keep', before: place, after: null }],
  );
}
