const NAME = /^witness-(\d{9})-(\d{13,15})\.log$/;

/** A segment as its name tells it. */
export interface SegmentName {
  readonly name: string;
  /** Later segments have higher numbers, whatever the clock said. */
  readonly order: number;
  /** When it was begun, ms. */
  readonly begunMs: number;
}

/** The name of a segment: `witness-000000012-1795420860000.log`. */
export function segmentName(order: number, begunMs: number): string {
  return `witness-${String(order).padStart(9, '0')}-${String(Math.max(0, Math.floor(begunMs))).padStart(13, '0')}.log`;
}

/** The segments among names of files, the oldest first. */
export function segmentsAmong(names: readonly string[]): readonly SegmentName[] {
  return names
    .flatMap((name) => {
      const [, order, begun] = NAME.exec(name) ?? [];
      return order === undefined || begun === undefined ? [] : [{ name, order: Number(order), begunMs: Number(begun) }];
    })
    .sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
}

/** Longest that a witness keeps what no copy was made of, ms: personal data are not kept longer after a visit either. */
const LONGEST_MS = 14 * 86_400_000;

/**
 * Segments that are not needed any more: all that they tell lies in at least two whole copies and in one of which every
 * single visit was looked at. The newest segment stays, whatever it holds.
 *
 * @param copiesMs when whole copies were made, the newest first
 * @param checkedMs when the newest copy was made that was looked at to the last visit; null when there is none
 */
export function unneededSegments(
  segments: readonly SegmentName[],
  { copiesMs, checkedMs, nowMs }: { copiesMs: readonly number[]; checkedMs: number | null; nowMs: number },
): readonly string[] {
  const second = copiesMs[1];
  const covered = second === undefined || checkedMs === null ? Number.NEGATIVE_INFINITY : Math.min(second, checkedMs);
  const until = Math.max(covered, nowMs - LONGEST_MS);
  // What a segment holds is older than the beginning of the next one.
  return segments
    .slice(0, -1)
    .filter((_, index) => (segments[index + 1]?.begunMs ?? Number.POSITIVE_INFINITY) <= until)
    .map(({ name }) => name);
}
