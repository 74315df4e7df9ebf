import type { MoveDetails, OfficePlan, Place, Store, WriteTx } from '../../electron/engine/ports.ts';
import { err, ok } from '../../shared/basics/result.ts';
import type { HoldId, VisitId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { identityKey } from '../../shared/rules/identity.ts';
import { canMove, isActive, moved } from '../../shared/rules/visit-machine.ts';
import { contentOf, noContent } from './memory-content.ts';
import { memoryGuards, noTries } from './memory-guards.ts';
import { memoryMail, noMail } from './memory-mail.ts';
import { memoryPrinting, noPrinting } from './memory-printing.ts';
import { memoryPrivacy, noPrivacy } from './memory-privacy.ts';
import { memoryRunning } from './memory-running.ts';
import { memoryStaff, noStaff } from './memory-staff.ts';
import { byTime, cellsOf, namedVisits, owners, type Stored, type Tables, takenAt } from './memory-tables.ts';

export { cellsOf } from './memory-tables.ts';

/** What the store promises, in memory: one transaction after another, a failed one leaves nothing, a cell has one owner. */
export class MemoryStore implements Store {
  tables: Tables;
  /** Cells that another process took after this one looked: `addVisit` answers cell-taken, `takenCells` does not show them. */
  readonly takenBehindTheBack = new Set<string>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(plan: OfficePlan) {
    this.tables = {
      plan,
      revision: 1,
      visits: [],
      holds: [],
      events: [],
      attempts: [],
      sweptAt: null,
      outages: [],
      changes: [],
      content: noContent,
      staff: noStaff,
      comments: [],
      mail: noMail,
      printing: noPrinting,
      privacy: noPrivacy,
      guards: noTries,
    };
  }

  get plan(): OfficePlan {
    return this.tables.plan;
  }

  set plan(plan: OfficePlan) {
    this.tables = { ...this.tables, plan, revision: this.tables.revision + 1 };
  }

  get visits(): readonly Stored[] {
    return this.tables.visits;
  }

  set visits(visits: readonly Stored[]) {
    this.tables = { ...this.tables, visits };
  }

  /** Instants of what was tried and found nothing, by code or by person. */
  get attempts(): readonly number[] {
    const missed = this.tables.guards.tries.filter(({ found }) => !found).map(({ atMs }) => atMs);
    return [...this.tables.attempts, ...missed].toSorted((a, b) => a - b);
  }

  read<T>(work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return this.inTurn(() => work(this.transaction()));
  }

  write: Store['write'] = (work) =>
    this.inTurn(async () => {
      const before = this.tables;
      try {
        const result = await work(this.transaction());
        if (!result.ok) this.tables = before;
        return result;
      } catch (error) {
        this.tables = before;
        throw error;
      }
    });

  private inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.last.then(job);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private set(changes: Partial<Tables>): void {
    this.tables = { ...this.tables, ...changes };
  }

  private isTaken(place: Parameters<typeof cellsOf>[0], except?: Visit): boolean {
    const owned = new Set([...owners(this.tables, except).flatMap(cellsOf), ...this.takenBehindTheBack]);
    return cellsOf(place).some((cell) => owned.has(cell));
  }

  private replace(id: VisitId, change: Partial<Stored>): void {
    this.set({ visits: this.visits.map((stored) => (stored.visit.id === id ? { ...stored, ...change } : stored)) });
  }

  private note(before: Visit, after: Visit, move: Tables['events'][number]['move'], details: MoveDetails): void {
    const { atMs, by, reason = null, deskId = null } = details;
    const event = { visitId: before.id, atMs, move, from: before.state, to: after.state, by, reason, deskId };
    this.set({ events: [...this.tables.events, event] });
  }

  private stored(visit: Visit): Stored {
    const found = this.visits.find((one) => one.visit.id === visit.id);
    if (found === undefined || found.visit.state !== visit.state) throw new Error('The visit is not as it was read.');
    return found;
  }

  private transaction(): WriteTx {
    const all = () => this.visits.map(({ visit }) => visit).toSorted(byTime);
    const ownedBy = (key: string) => {
      const owned = this.visits.filter(({ person }) => person !== null && identityKey(person.identity) === key);
      const ids = new Set(owned.map(({ visit }) => visit.id));
      return all().filter((visit) => ids.has(visit.id));
    };
    const rest = (visit: Visit, untilMs: number | undefined) => {
      if (untilMs === undefined || !this.stored(visit).ownsCells) return;
      const { caseId, deskId, date, start, minutes } = visit;
      const hold = { id: `${visit.id}` as unknown as HoldId, kind: 'freed' as const, holder: 'freed', untilMs };
      this.set({ holds: [...this.tables.holds, { ...hold, caseId, deskId, date, start, minutes }] });
    };
    const guards = memoryGuards(
      () => this.tables.guards,
      (changes) => this.set({ guards: { ...this.tables.guards, ...changes } }),
    );
    return {
      plan: async () => this.plan,
      planRevision: async () => this.tables.revision,
      takenCells: async (deskIds, from, to, nowMs) =>
        takenAt(this.tables, nowMs).filter(({ deskId, day }) => deskIds.includes(deskId) && day >= from && day <= to),
      hold: async (id) => this.tables.holds.find((hold) => hold.id === id) ?? null,
      visit: async (id) => all().find((visit) => visit.id === id) ?? null,
      visitByKey: async (key) => all().find((visit) => visit.idempotencyKey === key) ?? null,
      visitsBeforeBooking: async (key, person, from) => ({
        known: all().find((visit) => visit.idempotencyKey === key) ?? null,
        active: ownedBy(person).filter((visit) => isActive(visit.state) && visit.date >= from),
      }),
      visitByCode: async (code) => all().find((visit) => visit.code === code) ?? null,
      activeVisitsOf: async (person, from) =>
        ownedBy(person).filter((visit) => isActive(visit.state) && visit.date >= from),
      visitsOf: async (person, date) => ownedBy(person).filter((visit) => visit.date === date),
      visitsOn: async (date, departmentId) =>
        all().filter((visit) => visit.date === date && (departmentId === null || visit.departmentId === departmentId)),
      waitingOn: async (date, departmentId) =>
        all().filter(
          (visit) => visit.state === 'arrived' && visit.date === date && visit.departmentId === departmentId,
        ),
      bookedBetween: async (from, to) =>
        all().filter((visit) => visit.state === 'booked' && visit.date >= from && visit.date <= to),
      activeFrom: async (date) => all().filter((visit) => isActive(visit.state) && visit.date >= date),
      personOf: async (id) => this.visits.find(({ visit }) => visit.id === id)?.person ?? null,
      failedAttempts: async (after) =>
        this.tables.attempts.filter((attempt) => attempt > after).toSorted((a, b) => a - b),
      eventsOf: async (id) => this.tables.events.filter((event) => event.visitId === id),
      namedVisits: async (wanted) => namedVisits(this.visits, wanted),
      eventsOn: async (date) => {
        const ids = new Set(all().flatMap((visit) => (visit.date === date ? [visit.id] : [])));
        return this.tables.events.filter((event) => ids.has(event.visitId));
      },
      sweptAt: async () => this.tables.sweptAt,
      outages: async (after) => this.tables.outages.filter((outage) => outage.toMs > after),
      planChanges: async (limit) =>
        this.tables.changes
          .map(({ change }) => change)
          .toReversed()
          .slice(0, limit),
      planChange: async (id) => this.tables.changes.find(({ change }) => change.id === id)?.change ?? null,
      callList: async (id) => this.tables.changes.find(({ change }) => change.id === id)?.callList ?? [],

      addVisit: async (visit, person) => {
        if (this.isTaken(visit)) return err({ type: 'cell-taken' });
        if (all().some((other) => other.code === visit.code)) return err({ type: 'code-taken' });
        if (all().some((other) => other.idempotencyKey === visit.idempotencyKey)) throw new Error('keys are unique');
        this.set({ visits: [...this.visits, { visit, person, ownsCells: true }] });
        return ok(undefined);
      },
      moveVisit: async (visit, move, details) => {
        this.stored(visit);
        if (!canMove(visit, move)) throw new Error(`the visit's state does not allow ${move}`);
        const { atMs, deskId, cancelledBy } = details;
        const after = moved(visit, move, {
          atMs,
          ...(deskId === undefined ? {} : { deskId }),
          ...(cancelledBy ? { cancelledBy } : {}),
        });
        const before: Visit = visit;
        if (isActive(before.state) && !isActive(after.state)) rest(before, details.freedUntilMs);
        // A visit that comes back to the active states has no cells until they are taken for it.
        this.replace(before.id, { visit: after, ownsCells: isActive(before.state) && this.stored(before).ownsCells });
        this.note(before, after, move, details);
        return after;
      },
      rescheduleVisit: async (visit, to: Place, details) => {
        this.stored(visit);
        const after: Visit = { ...visit, ...to, exception: false };
        if (this.isTaken(after, visit)) return err({ type: 'cell-taken' });
        this.replace(visit.id, { visit: after, ownsCells: true });
        this.note(visit, after, 'reschedule', details);
        return ok(after);
      },
      keepAsException: async (visit, details) => {
        this.stored(visit);
        const after: Visit = { ...visit, exception: true };
        this.replace(visit.id, { visit: after });
        this.note(visit, after, 'keep', details);
        return after;
      },
      takeBack: async (visit, earlier, undo, details) => {
        this.stored(visit);
        if (isActive(visit.state) && !isActive(earlier.state)) rest(visit, details.freedUntilMs);
        this.replace(visit.id, { visit: earlier, ownsCells: isActive(visit.state) && this.stored(visit).ownsCells });
        this.note(visit, earlier, undo, details);
        return earlier;
      },
      retakeCells: async (visit) => {
        if (this.stored(visit).ownsCells) return ok(undefined);
        // Its own time that rests is nobody else's yet.
        this.set({
          holds: this.tables.holds.filter((hold) => hold.kind !== 'freed' || `${hold.id}` !== `${visit.id}`),
        });
        if (this.isTaken(visit, visit)) return err({ type: 'cell-taken' });
        this.replace(visit.id, { ownsCells: true });
        return ok(undefined);
      },
      addHold: async (hold) => {
        if (this.isTaken(hold)) return err({ type: 'cell-taken' });
        this.set({ holds: [...this.tables.holds, hold] });
        return ok(undefined);
      },
      extendHold: async (id, untilMs) =>
        this.set({ holds: this.tables.holds.map((hold) => (hold.id === id ? { ...hold, untilMs } : hold)) }),
      releaseHold: async (id) => this.set({ holds: this.tables.holds.filter((hold) => hold.id !== id) }),
      releaseHoldsOf: async (holder) =>
        this.set({ holds: this.tables.holds.filter((hold) => hold.kind !== 'session' || hold.holder !== holder) }),
      releaseExpiredHolds: async (nowMs, longestMs) =>
        this.set({
          holds: this.tables.holds
            .map((hold) => ({ ...hold, untilMs: Math.min(hold.untilMs, nowMs + longestMs[hold.kind]) }))
            .filter((hold) => hold.untilMs > nowMs),
        }),
      recordFailedAttempt: async (atMs) =>
        this.set({ attempts: [...this.tables.attempts, atMs].filter((attempt) => attempt > atMs - 24 * 3_600_000) }),
      bringAttemptsBackTo: async (nowMs) =>
        this.set({
          attempts: this.tables.attempts.map((attempt) => Math.min(attempt, nowMs)),
          guards: {
            ...this.tables.guards,
            tries: this.tables.guards.tries.map((one) => ({ ...one, atMs: Math.min(one.atMs, nowMs) })),
          },
        }),
      ...guards,
      carryTries: async (holder, byMs) => {
        guards.carryPersonTries(holder, byMs);
        this.set({
          attempts: this.tables.attempts.map((attempt) => attempt + byMs),
          staff: {
            ...this.tables.staff,
            failures: this.tables.staff.failures.map((one) =>
              one.device === holder
                ? { ...one, atMs: one.atMs + byMs, recountedAtMs: one.recountedAtMs && one.recountedAtMs + byMs }
                : one,
            ),
          },
        });
      },
      recordSweep: async (atMs) => this.set({ sweptAt: atMs }),
      ...contentOf(
        () => this.tables.content,
        (content) => this.set({ content }),
      ),
      recordOutage: async (outage) => this.set({ outages: [...this.tables.outages, outage] }),
      ...memoryStaff(
        () => this.tables.staff,
        (staff) => this.set({ staff: { ...this.tables.staff, ...staff } }),
      ),
      ...memoryRunning(
        () => this.tables,
        (comments) => this.set({ comments }),
      ),
      ...memoryMail(
        () => this.tables.mail,
        (mail) => this.set({ mail: { ...this.tables.mail, ...mail } }),
        () => this.visits,
      ),
      ...memoryPrinting(
        () => this.tables.printing,
        (printing) => this.set({ printing: { ...this.tables.printing, ...printing } }),
      ),
      ...memoryPrivacy(
        () => this.tables,
        (changes) => this.set(changes),
      ),
      savePlan: async (plan, change, callList) =>
        this.set({ plan, revision: change.revision, changes: [...this.tables.changes, { change, callList }] }),
    };
  }
}
