/** How large an input may be: characters and values together, and how deep. */
export interface InputLimits {
  readonly size: number;
  readonly depth: number;
}

/** No screen of residents or clerks sends more than some thousand. */
export const INPUT_LIMITS: InputLimits = { size: 65_536, depth: 16 };
/** An administrator may send a whole office: a file of departments and cases, and decisions about its visits. */
export const LARGE_INPUT_LIMITS: InputLimits = { size: 16_777_216, depth: 16 };

/**
 * Whether an input is data as the contract knows them, before anything looks into it: objects, lists, text, numbers and
 * nothing else, and no more than the limits allow. What structured cloning lets through beside that (maps, dates, big integers,
 * circles, lists with holes) ends here. Takes no longer than the limits, whatever the size.
 */
export function isPlainInput(input: unknown, { size, depth }: InputLimits): boolean {
  let left = size;
  const fits = (value: unknown, level: number): boolean => {
    left -= 1;
    if (left < 0) return false;
    switch (typeof value) {
      case 'undefined':
      case 'boolean':
        return true;
      case 'number':
        return Number.isFinite(value);
      case 'string':
        left -= value.length;
        return left >= 0;
      case 'object':
        return (
          value === null ||
          (level < depth && (Array.isArray(value) ? listFits(value, level) : objectFits(value, level)))
        );
      default:
        return false;
    }
  };
  const listFits = (list: readonly unknown[], level: number): boolean => {
    if (list.length > left) return false;
    for (let at = 0; at < list.length; at += 1) {
      if (!(at in list) || !fits(list[at], level + 1)) return false;
    }
    return true;
  };
  const objectFits = (object: object, level: number): boolean => {
    if (!isPlainObject(object)) return false;
    for (const [key, value] of Object.entries(object)) {
      left -= key.length;
      if (left < 0 || key === '__proto__' || !fits(value, level + 1)) return false;
    }
    return true;
  };
  return fits(input, 0);
}

/** Neither an instance of anything nor a map, a date or bytes: those stand two steps or more from where prototypes end. */
function isPlainObject(object: object): boolean {
  const kind: unknown = Object.getPrototypeOf(object);
  return kind === null || Object.getPrototypeOf(kind) === null;
}
