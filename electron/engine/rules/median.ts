/** The value in the middle, to one decimal; of an even number of values the mean of the two in the middle. Null without any. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : Math.round(((lower + upper) / 2) * 10) / 10;
}
