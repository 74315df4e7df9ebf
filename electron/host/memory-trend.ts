/** How much memory all processes of the program took at one moment. */
export interface MemorySample {
  /** In ms of a clock that never goes back. */
  readonly atMs: number;
  readonly megabytes: number;
}

const HOUR_MS = 3_600_000;
export const SAMPLE_EVERY_MS = 10 * 60_000;
/** What is looked at: long enough for a day's ups and downs to even out, short enough to be seen by the next night. */
export const TREND_MS = 6 * HOUR_MS;
export const SLOPE_LIMIT = 1;
/** Less than this is left alone, however it grows: the unit in packaging/ slows the program down from 1200 MB on. */
export const LEVEL_LIMIT = 800;

/** The samples with one more, without those too old to matter. */
export function withSample(samples: readonly MemorySample[], next: MemorySample): readonly MemorySample[] {
  return [...samples.filter(({ atMs }) => next.atMs - atMs <= TREND_MS), next];
}

/** MB an hour by which memory grew (least squares); null while the samples do not reach back for the whole time. */
export function slopeOf(samples: readonly MemorySample[]): number | null {
  const [first] = samples;
  const last = samples.at(-1);
  if (first === undefined || last === undefined || last.atMs - first.atMs < TREND_MS - SAMPLE_EVERY_MS) return null;
  const hours = samples.map(({ atMs }) => (atMs - first.atMs) / HOUR_MS);
  const meanHour = mean(hours);
  const meanLevel = mean(samples.map(({ megabytes }) => megabytes));
  let together = 0;
  let spread = 0;
  samples.forEach(({ megabytes }, index) => {
    const away = (hours[index] ?? 0) - meanHour;
    together += away * (megabytes - meanLevel);
    spread += away * away;
  });
  return together / spread;
}

/** Whether memory has grown for so long, and so far, that the program had better begin anew in the night. */
export function growsTooMuch(samples: readonly MemorySample[]): boolean {
  const slope = slopeOf(samples);
  return slope !== null && slope > SLOPE_LIMIT && (samples.at(-1)?.megabytes ?? 0) > LEVEL_LIMIT;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const NIGHT = { from: 2 * 60, to: 4 * 60 };
const IDLE_MS = 15 * 60_000;

/** Whether nobody would notice a new start: between two and four, with nothing asked by any screen for a quarter of an hour. */
export function isQuiet(minuteOfDay: number, sinceLastCallMs: number): boolean {
  return minuteOfDay >= NIGHT.from && minuteOfDay < NIGHT.to && sinceLastCallMs >= IDLE_MS;
}
