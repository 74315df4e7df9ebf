declare const brand: unique symbol;

/** A string or number that is not interchangeable with another of the same shape (a desk's id with a case's id). */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
