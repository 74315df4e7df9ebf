/** A list with one of its entries moved by some places; at the ends nothing moves. */
export function moved<T>(list: readonly T[], index: number, by: number): T[] {
  const to = index + by;
  const result = [...list];
  if (index < 0 || index >= list.length || to < 0 || to >= list.length) return result;
  result.splice(to, 0, ...result.splice(index, 1));
  return result;
}

/** A list without the entry at a place. */
export function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index);
}

/** A list with another entry at a place. */
export function replaced<T>(list: readonly T[], index: number, entry: T): T[] {
  return list.map((old, at) => (at === index ? entry : old));
}

/** A list with an entry put in at a place: taking back what {@link without} took away. */
export function inserted<T>(list: readonly T[], index: number, entry: T): T[] {
  return [...list.slice(0, index), entry, ...list.slice(index)];
}
