export type WireCodec = { encode(value: unknown): string; decode(text: string): unknown };

/**
 * Makes the codec in which values travel between the main process and a page. Electron uses the structured clone algorithm there;
 * the DevTools protocol carries text only. So the value is first cloned by the platform's own `structuredClone` (which refuses
 * functions, drops prototypes and runs getters exactly as Electron's messages do) and the clone is then written as tagged JSON.
 *
 * The function's source text is also injected into pages: it must not use anything from outside of itself.
 */
export function createWireCodec(): WireCodec {
  const views = [
    'Int8Array',
    'Uint8Array',
    'Uint8ClampedArray',
    'Int16Array',
    'Uint16Array',
    'Int32Array',
    'Uint32Array',
    'Float32Array',
    'Float64Array',
    'BigInt64Array',
    'BigUint64Array',
    'DataView',
  ];
  const errors = ['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];
  const kindOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);
  const uncloneable = () => new Error('An object could not be cloned.');

  const toText = (bytes: Uint8Array): string => {
    let binary = '';
    for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(binary);
  };
  const fromText = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  const write = (value: unknown, seen: Map<object, number>): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'undefined') return ['u'];
    if (typeof value === 'bigint') return ['n', String(value)];
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : ['f', Object.is(value, -0) ? '-0' : String(value)];
    if (typeof value !== 'object') throw uncloneable();
    const before = seen.get(value);
    if (before !== undefined) return ['r', before];
    seen.set(value, seen.size);
    const kind = kindOf(value);
    if (Array.isArray(value))
      return [
        'a',
        value.length,
        Object.keys(value).map((key) => [key, write((value as unknown as Record<string, unknown>)[key], seen)]),
      ];
    if (value instanceof Date) return ['d', Number.isNaN(value.getTime()) ? null : value.getTime()];
    if (value instanceof RegExp) return ['x', value.source, value.flags];
    if (value instanceof Map) return ['m', [...value].map(([key, item]) => [write(key, seen), write(item, seen)])];
    if (value instanceof Set) return ['s', [...value].map((item) => write(item, seen))];
    if (value instanceof ArrayBuffer) return ['b', toText(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      const length = kind === 'DataView' ? value.byteLength : (value as unknown as { length: number }).length;
      return ['t', kind, write(value.buffer, seen), value.byteOffset, length];
    }
    if (value instanceof Error)
      return ['e', value.name, value.message, value.stack ?? '', 'cause' in value ? [write(value.cause, seen)] : []];
    if (kind === 'Boolean' || kind === 'Number' || kind === 'String' || kind === 'BigInt')
      return ['w', kind, write((value as { valueOf(): unknown }).valueOf(), seen)];
    if (kind !== 'Object') throw uncloneable();
    return ['o', Object.keys(value).map((key) => [key, write((value as Record<string, unknown>)[key], seen)])];
  };

  const read = (text: unknown, seen: unknown[]): unknown => {
    if (!Array.isArray(text)) return text;
    const [tag, first, second, third, fourth] = text;
    const keep = <T>(value: T): T => {
      seen.push(value);
      return value;
    };
    switch (tag) {
      case 'u':
        return undefined;
      case 'n':
        return BigInt(first);
      case 'f':
        return Number(first);
      case 'r':
        return seen[first];
      case 'd':
        return keep(new Date(first === null ? Number.NaN : first));
      case 'x':
        return keep(new RegExp(first, second));
      case 'b':
        return keep(fromText(first).buffer);
      case 'a': {
        const list = keep(new Array(first)) as unknown as Record<string, unknown>;
        for (const [key, item] of second) list[key] = read(item, seen);
        return list;
      }
      case 'm': {
        const map = keep(new Map());
        for (const [key, item] of first) {
          const readKey = read(key, seen);
          map.set(readKey, read(item, seen));
        }
        return map;
      }
      case 's': {
        const set = keep(new Set());
        for (const item of first) set.add(read(item, seen));
        return set;
      }
      case 't': {
        const at = seen.push(undefined) - 1;
        const buffer = read(second, seen) as ArrayBuffer;
        if (!views.includes(first)) throw uncloneable();
        const View = (
          globalThis as unknown as Record<string, new (buffer: ArrayBuffer, offset: number, length: number) => unknown>
        )[first] as new (
          buffer: ArrayBuffer,
          offset: number,
          length: number,
        ) => unknown;
        seen[at] = new View(buffer, third, fourth);
        return seen[at];
      }
      case 'e': {
        const Kind = errors.includes(first)
          ? ((globalThis as unknown as Record<string, ErrorConstructor>)[first] as ErrorConstructor)
          : Error;
        const error = keep(new Kind(second));
        Object.defineProperty(error, 'stack', { value: third, writable: true, configurable: true, enumerable: false });
        if (fourth.length > 0)
          Object.defineProperty(error, 'cause', {
            value: read(fourth[0], seen),
            writable: true,
            configurable: true,
            enumerable: false,
          });
        return error;
      }
      case 'w': {
        const at = seen.push(undefined) - 1;
        seen[at] = Object(read(second, seen));
        return seen[at];
      }
      case 'o': {
        const object = keep({}) as Record<string, unknown>;
        for (const [key, item] of first)
          Object.defineProperty(object, key, {
            value: read(item, seen),
            writable: true,
            enumerable: true,
            configurable: true,
          });
        return object;
      }
      default:
        throw uncloneable();
    }
  };

  return {
    encode(value) {
      let clone: unknown;
      try {
        clone = structuredClone(value);
      } catch {
        throw uncloneable();
      }
      return JSON.stringify(write(clone, new Map()));
    },
    decode: (text) => read(JSON.parse(text), []),
  };
}
