/** Closes a switch over a union: a new member does not compile until it is handled. Throws if the types lied. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
