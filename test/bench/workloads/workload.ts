import type { OfficePlan } from '../../../electron/engine/ports.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import type { OracleBlock } from '../../engine/slow-oracle.ts';

/** An office with its visits, written from a seed, and a statement of its hours that owes nothing to the engine. */
export interface Workload {
  readonly name: string;
  readonly about: string;
  readonly plan: OfficePlan;
  /** `2026-11-02 09:44` on the wall. */
  readonly now: string;
  /** Lengths of the visits that fill it, each as often as the others. */
  readonly lengths: readonly number[];
  /** Number of visits that are over. */
  readonly history: number;
  /** The cases whose answers are compared; the first is the one that is timed. */
  readonly asked: readonly CaseId[];
  /** When the departments are open on a date. */
  readonly opens: (date: LocalDate) => readonly OracleBlock[];
  /** When a desk works, where it has hours of its own; null: whenever its department is open. */
  readonly deskWorks: (deskId: string, date: LocalDate) => readonly OracleBlock[] | null;
}
