/** A value as JSON carries it: what is undefined is left out. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A deep copy of plain data as JSON carries it. */
export function asJson(value: unknown): Json {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json);
}

/** Whether two values say the same as JSON; the order of keys does not matter, an undefined key is no key. */
export function sameJson(a: unknown, b: unknown): boolean {
  return inKeyOrder(a) === inKeyOrder(b);
}

function inKeyOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}
