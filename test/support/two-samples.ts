/**
 * The probability that two samples of one distribution differ at least as much as these do: the two-sample test of
 * Kolmogorov and Smirnov, with Stephens' approximation, good from about ten values each.
 */
export function sameDistribution(a: readonly number[], b: readonly number[]): number {
  const size = Math.sqrt((a.length * b.length) / (a.length + b.length));
  const scaled = (size + 0.12 + 0.11 / size) * greatestDistance(a, b);
  // Below this the series has not converged, and the probability is 1 to six places.
  if (scaled < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k += 1) sum += 2 * (-1) ** (k - 1) * Math.exp(-2 * k * k * scaled * scaled);
  return Math.min(1, Math.max(0, sum));
}

/** Between the two shares of values up to the same point, at the point where it is greatest. */
function greatestDistance(a: readonly number[], b: readonly number[]): number {
  const points = [...a.map((at) => ({ at, step: 1 / a.length })), ...b.map((at) => ({ at, step: -1 / b.length }))];
  points.sort((one, other) => one.at - other.at);
  let distance = 0;
  let greatest = 0;
  for (const [index, { at, step }] of points.entries()) {
    distance += step;
    // Equal values count together.
    if (points[index + 1]?.at !== at) greatest = Math.max(greatest, Math.abs(distance));
  }
  return greatest;
}
