/** A whole number from 0 to below - 1. */
export type Numbers = (below: number) => number;

/** Repeatable numbers from a seed (Park and Miller): the workload is the same on every machine. */
export function numbersFrom(seed: number): Numbers {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** A UUID out of repeatable numbers, as scattered over an index as real ones. */
export function uuidFrom(numbers: Numbers): string {
  const digits = Array.from({ length: 8 }, () => numbers(65_536).toString(16).padStart(4, '0'));
  const [a = '', b = '', c = '', d = '', e = '', ...rest] = digits;
  return `${a}${b}-${c}-4${d.slice(1)}-8${e.slice(1)}-${rest.join('')}`;
}
