import type { OfficePlan, Store, TakenCells, WriteTx } from '../../electron/engine/ports.ts';
import { err, ok } from '../../shared/basics/result.ts';
import type { Person } from '../../shared/model/person.ts';
import { CELL_MINUTES } from '../../shared/model/times.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { type DayNumber, dayNumber } from '../../shared/time/local-date.ts';

interface Stored {
  readonly visit: Visit;
  readonly person: Person | null;
}

const ACTIVE: readonly Visit['state'][] = ['booked', 'arrived', 'called', 'in-service'];

/** What the store promises, in memory: one transaction after another, a failed one leaves nothing, a cell has one owner. */
export class MemoryStore implements Store {
  plan: OfficePlan;
  visits: readonly Stored[] = [];
  attempts: readonly number[] = [];
  /** Cells that another process took after this one looked: `addVisit` answers cell-taken, `takenCells` does not show them. */
  readonly takenBehindTheBack = new Set<string>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(plan: OfficePlan) {
    this.plan = plan;
  }

  read<T>(work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return this.inTurn(() => work(this.transaction()));
  }

  write: Store['write'] = (work) =>
    this.inTurn(async () => {
      const before = { visits: this.visits, attempts: this.attempts };
      try {
        const result = await work(this.transaction());
        if (!result.ok) Object.assign(this, before);
        return result;
      } catch (error) {
        Object.assign(this, before);
        throw error;
      }
    });

  private inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.last.then(job);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private transaction(): WriteTx {
    const all = () => this.visits.map(({ visit }) => visit);
    const ownedBy = (pesel: string) =>
      this.visits.filter(({ person }) => person?.pesel === pesel).map(({ visit }) => visit);
    return {
      plan: async () => this.plan,
      takenCells: async (deskIds, from, to) =>
        takenCells(all()).filter(({ deskId, day }) => deskIds.includes(deskId) && day >= from && day <= to),
      visit: async (id) => all().find((visit) => visit.id === id) ?? null,
      visitByKey: async (key) => all().find((visit) => visit.idempotencyKey === key) ?? null,
      activeVisitsOf: async (pesel, from) =>
        ownedBy(pesel).filter((visit) => ACTIVE.includes(visit.state) && visit.date >= from),
      visitsOf: async (pesel, caseId, date) =>
        ownedBy(pesel).filter((visit) => visit.caseId === caseId && visit.date === date),
      personOf: async (id) => this.visits.find(({ visit }) => visit.id === id)?.person ?? null,
      codeIsUsed: async (code) => all().some((visit) => visit.code === code),
      failedAttempts: async (after) => this.attempts.filter((attempt) => attempt > after).toSorted((a, b) => a - b),
      addVisit: async (visit, person) => {
        const owned = new Set([...all().filter(ownsTime).flatMap(cellsOf), ...this.takenBehindTheBack]);
        if (cellsOf(visit).some((cell) => owned.has(cell))) return err({ type: 'cell-taken' });
        if (all().some((other) => other.code === visit.code || other.idempotencyKey === visit.idempotencyKey)) {
          throw new Error('code and key are unique');
        }
        this.visits = [...this.visits, { visit, person }];
        return ok(undefined);
      },
      cancelVisit: async (id) => {
        this.visits = this.visits.map((stored) =>
          stored.visit.id === id ? { ...stored, visit: { ...stored.visit, state: 'cancelled' as const } } : stored,
        );
      },
      recordFailedAttempt: async (atMs) => {
        this.attempts = [...this.attempts, atMs];
      },
      bringAttemptsBackTo: async (nowMs) => {
        this.attempts = this.attempts.map((attempt) => Math.min(attempt, nowMs));
      },
    };
  }
}

const ownsTime = (visit: Visit) => ACTIVE.includes(visit.state);

/** The name of each cell a visit owns. */
export function cellsOf(visit: Pick<Visit, 'deskId' | 'date' | 'start' | 'minutes'>): string[] {
  return Array.from(
    { length: visit.minutes / CELL_MINUTES },
    (_, index) => `${visit.deskId} ${visit.date} ${visit.start + index * CELL_MINUTES}`,
  );
}

function takenCells(visits: readonly Visit[]): TakenCells[] {
  const rows = new Map<string, { deskId: Visit['deskId']; day: DayNumber; mask: bigint }>();
  for (const visit of visits.filter(ownsTime)) {
    const key = `${visit.deskId} ${visit.date}`;
    const row = rows.get(key) ?? { deskId: visit.deskId, day: dayNumber(visit.date), mask: 0n };
    for (let minute: number = visit.start; minute < visit.start + visit.minutes; minute += CELL_MINUTES) {
      row.mask |= 1n << BigInt(minute / CELL_MINUTES);
    }
    rows.set(key, row);
  }
  return [...rows.values()];
}
