interface Named {
  readonly id: string;
}

/** A list in the order of some ids; what they do not name comes after them in the order in which it stood. */
export function inOrderOf<T extends Named>(list: readonly T[], ids: readonly string[]): readonly T[] {
  const rank = new Map(ids.map((id, index) => [id, index]));
  const rankOf = ({ id }: T) => rank.get(id) ?? ids.length;
  return [...list].sort((a, b) => rankOf(a) - rankOf(b));
}

/** A list in which the named parts take one another's places, in the order of the ids; the others stay where they are. */
export function reordered<T extends Named>(list: readonly T[], ids: readonly string[]): readonly T[] {
  const named = inOrderOf(
    list.filter(({ id }) => ids.includes(id)),
    ids,
  ).values();
  return list.map((one) => (ids.includes(one.id) ? (named.next().value ?? one) : one));
}

/** Whether what both lists have stands in the same order in both. */
export function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  const common = (list: readonly string[], other: readonly string[]) => list.filter((id) => other.includes(id));
  return common(a, b).join('\n') === common(b, a).join('\n');
}

/** Whether two lists hold the same ids, each once. */
export function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && new Set(a).size === a.length && a.every((id) => b.includes(id));
}
