/** How much may happen: `burst` at once, and after that `perSecond`. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** What is left, and when that was so (ms of a clock that is never set back). */
export interface Bucket {
  readonly left: number;
  readonly atMs: number;
}

/** Takes one out of a bucket that fills up again by itself; `null` is a full one. `taken`: there was one left. */
export function takeFrom(
  bucket: Bucket | null,
  { burst, perSecond }: Rate,
  nowMs: number,
): { readonly bucket: Bucket; readonly taken: boolean } {
  const passed = bucket === null ? 0 : Math.max(0, nowMs - bucket.atMs);
  const left = bucket === null ? burst : Math.min(burst, bucket.left + (passed / 1000) * perSecond);
  const taken = left >= 1;
  return { bucket: { left: taken ? left - 1 : left, atMs: nowMs }, taken };
}
