import type { ChartBox } from './use-chart-box.ts';

/** Room of the upright axis, and of names under the bars for each line of them, in rem. */
export const SCALE_REM = 3.25;
const NAME_LINE_REM = 1.1;

/** Sizes and habits that all charts share. Nothing moves, and nothing inside takes the focus: a chart is one picture. */
export function frameOf({ width, height, rem }: ChartBox) {
  return {
    width,
    height,
    margin: { top: 1.5 * rem, right: 0.5 * rem, bottom: 0, left: 0 },
    accessibilityLayer: false,
  } as const;
}

/** The axis with names under bars or points. */
export function namesAxis({ rem }: ChartBox, lines: number) {
  return {
    height: (0.75 + lines * NAME_LINE_REM) * rem,
    tickLine: false,
    axisLine: { className: 'stat-ground-line' },
    interval: 0,
  } as const;
}

/** The upright axis with a few round numbers. */
export function scaleAxis({ rem }: ChartBox, numbers: readonly number[]) {
  return {
    width: SCALE_REM * rem,
    tickLine: false,
    axisLine: false,
    interval: 0,
    domain: [0, numbers.at(-1) ?? 1] as [number, number],
    ticks: [...numbers],
  } as const;
}

/** Width of the place of each of a number of bars, in rem. */
export function bandRem({ width, rem }: ChartBox, count: number): number {
  return (width / rem - SCALE_REM - 0.5) / Math.max(1, count);
}
