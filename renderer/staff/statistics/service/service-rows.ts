import type { ServiceTime, Statistics } from '../../../../shared/model/statistics.ts';
import type { ServiceFinding } from '../../../../shared/text/panel/statistics-charts.ts';

/** A case whose service was measured, as its bar is drawn. */
export interface ServiceRow extends ServiceTime {
  /** Whole minutes, as they are said. */
  readonly minutes: number;
  /** Lengths of the bar and of the plan's mark, in percent of the longest of all. */
  readonly barPercent: number;
  readonly planPercent: number;
  readonly hint: 'longer' | 'shorter' | null;
}

/** The measured cases: first those that differ from the plan, the rest in the order of the plan. */
export function serviceRows(service: Statistics['service']): readonly ServiceRow[] {
  const measured = service.flatMap((one) =>
    one.medianMinutes === null ? [] : [{ ...one, minutes: Math.round(one.medianMinutes) }],
  );
  const longest = Math.max(1, ...measured.flatMap(({ minutes, plannedMinutes }) => [minutes, plannedMinutes]));
  const rows = measured.map((one) => ({
    ...one,
    barPercent: (100 * one.minutes) / longest,
    planPercent: (100 * one.plannedMinutes) / longest,
    hint: hintOf(one),
  }));
  return [...rows.filter(({ hint }) => hint !== null), ...rows.filter(({ hint }) => hint === null)];
}

/** What the bars show at first sight. */
export function serviceFinding(rows: readonly ServiceRow[]): ServiceFinding {
  if (rows.length === 0) return { kind: 'not-measured' };
  const count = (wanted: ServiceRow['hint']) => rows.filter(({ hint }) => hint === wanted).length;
  const [longer, shorter] = [count('longer'), count('shorter')];
  return longer + shorter === 0 ? { kind: 'as-planned' } : { kind: 'differ', longer, shorter };
}

function hintOf({ differs, minutes, plannedMinutes }: ServiceTime & { readonly minutes: number }): ServiceRow['hint'] {
  if (!differs) return null;
  return minutes > plannedMinutes ? 'longer' : 'shorter';
}
