import { describe, expect, it } from 'vitest';
import { bookForResident } from '../../../electron/engine/book-for-resident.ts';
import { bookVisit } from '../../../electron/engine/book-visit.ts';
import { cancelVisit } from '../../../electron/engine/cancel-visit.ts';
import { changeVisit } from '../../../electron/engine/change-visit.ts';
import { moveVisit } from '../../../electron/engine/move-visit.ts';
import { rescheduleVisit } from '../../../electron/engine/reschedule-visit.ts';
import { undoMove } from '../../../electron/engine/undo-move.ts';
import type { BookedVisit } from '../../../electron/engine/views.ts';
import type { VisitId } from '../../../shared/model/ids.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { aKey, aPersonInput, aSpecialDay, at, CASE_ID, DESK_ID, PESELS, someSettings } from '../../support/builders.ts';
import { noMailSource } from '../../support/mail.ts';
import { aRequest } from '../../support/office.ts';
import { apply } from '../schedule.ts';
import { aMailOffice, booked, outbox, sendAll } from './mailing.ts';

const tuesday = localDate('2026-11-17');
const byCode = ({ code }: BookedVisit) => ({ by: 'code' as const, code, peselEnding: PESELS[0].slice(-4) });
const optional = { settings: someSettings({ emailRequired: false }) };

describe('G1 what is put into the outbox', () => {
  it('G1 a booking, once, however often it is asked for', async () => {
    const office = aMailOffice();
    const { visitId } = await booked(office);
    await booked(office);
    expect(outbox(office)).toEqual(['confirmation 0 waiting']);
    expect(office.store.tables.mail.outbox[0]).toMatchObject({ visitId, calendarId: visitId, tries: 0 });
  });

  it('G1 nothing while no mail server is set up', async () => {
    const office = { ...aMailOffice(), mail: noMailSource };
    const visit = await booked(office);
    await cancelVisit(office, { visitId: visit.visitId, identity: byCode(visit) });
    expect(outbox(office)).toEqual([]);
  });

  it('G1 nothing for whoever gave no address, whatever becomes of the visit', async () => {
    const office = aMailOffice(optional);
    const visit = await booked(office, { person: aPersonInput({ email: '' }) });
    const { visitId } = visit;
    await rescheduleVisit(office, { visitId, date: tuesday, start: at('12:00'), reason: null });
    await cancelVisit(office, { visitId, identity: byCode(visit) });
    expect(outbox(office)).toEqual([]);
  });

  it('G1 nothing of a booking that is refused', async () => {
    const office = aMailOffice();
    expect((await bookVisit(office, aRequest({ start: at('17:00') }))).ok).toBe(false);
    expect(outbox(office)).toEqual([]);
  });

  it('G1 a cancellation by the resident or by staff, once; what still waits is overtaken', async () => {
    for (const cancel of ['resident', 'staff'] as const) {
      const office = aMailOffice();
      const visit = await booked(office);
      const { visitId } = visit;
      for (let times = 0; times < 2; times += 1) {
        if (cancel === 'resident') await cancelVisit(office, { visitId, identity: byCode(visit) });
        else await moveVisit(office, { visitId, move: 'cancel', deskId: null, reason: 'na prośbę' });
      }
      expect(outbox(office)).toEqual(['confirmation 0 dropped', 'cancellation 1 waiting']);
    }
  });

  it('G1 another time taken by the resident is one change; the entry in the calendar moves', async () => {
    const office = aMailOffice();
    const old = await booked(office);
    await sendAll(office);
    const request = { visitId: old.visitId, identity: byCode(old), holdId: null, language: 'pl' as const };
    const changed = await changeVisit(office, {
      ...request,
      idempotencyKey: aKey(50),
      date: tuesday,
      start: at('11:00'),
    });
    if (!changed.ok) throw new Error(changed.error.type);
    expect(outbox(office)).toEqual(['confirmation 0 sent', 'change 1 waiting']);
    expect(office.store.tables.mail.outbox[1]).toMatchObject({
      visitId: changed.value.visitId,
      calendarId: old.visitId,
    });
    await cancelVisit(office, { visitId: changed.value.visitId, identity: byCode(changed.value) });
    expect(office.store.tables.mail.outbox[2]).toMatchObject({ calendarId: old.visitId, sequence: 2 });
  });

  it('G1 a booking in place of an earlier one is a change as well', async () => {
    const office = aMailOffice();
    const old = await booked(office);
    await booked(office, { idempotencyKey: aKey(2), date: tuesday, onEarlier: 'replace' });
    expect(outbox(office)).toEqual(['confirmation 0 dropped', 'change 1 waiting']);
    expect(office.store.tables.mail.outbox[1]).toMatchObject({ calendarId: old.visitId });
  });

  it('G1 staff who book and move for a resident', async () => {
    const office = aMailOffice();
    const request = { idempotencyKey: aKey(1), caseId: CASE_ID, date: tuesday, start: at('10:00'), reason: null };
    const made = await bookForResident(office, { ...request, person: aPersonInput() });
    if (!made.ok) throw new Error(made.error.type);
    const { visitId } = made.value;
    for (const start of ['12:00', '13:00']) {
      const moved = await rescheduleVisit(office, { visitId, date: tuesday, start: at(start), reason: null });
      expect(moved).toMatchObject({ ok: true });
    }
    expect(outbox(office)).toEqual(['confirmation 0 dropped', 'change 1 dropped', 'change 2 waiting']);
  });

  it('G1 what a change of the schedule moves and cancels, and nothing of what it keeps', async () => {
    const office = aMailOffice();
    const visits = [];
    for (const number of [0, 1, 2]) {
      const person = aPersonInput({ pesel: PESELS[number] ?? '' });
      visits.push(await booked(office, { idempotencyKey: aKey(number), person }));
    }
    await sendAll(office);
    const [kept, moved, cancelled] = visits.map(({ visitId }) => visitId) as [VisitId, VisitId, VisitId];
    const to = { deskId: DESK_ID, date: tuesday, start: at('11:00') };
    const result = await apply(office, { kind: 'special-day', day: aSpecialDay('2026-11-16', []) }, [
      { visitId: kept, decision: { kind: 'keep' } },
      { visitId: moved, decision: { kind: 'move', to } },
      { visitId: cancelled, decision: { kind: 'cancel' } },
    ]);
    expect(result.ok).toBe(true);
    expect(office.store.tables.mail.outbox.slice(3).map(({ kind, visitId }) => [kind, visitId])).toEqual([
      ['cancellation', cancelled],
      ['change', moved],
    ]);
  });

  it('G1 whoever was told that the visit is cancelled hears when that is taken back', async () => {
    const office = aMailOffice();
    const { visitId } = await booked(office);
    office.clock.set('2026-11-16 09:00');
    await moveVisit(office, { visitId, move: 'cancel', deskId: null, reason: 'pomyłka' });
    const undone = await undoMove(office, { visitId, reason: 'pomyłka' });
    expect(undone.ok).toBe(true);
    expect(outbox(office)).toEqual(['confirmation 0 dropped', 'cancellation 1 dropped', 'confirmation 2 waiting']);
  });
});
