import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWireCodec } from './runtime/wire.ts';

const codec = createWireCodec();
const travel = (value: unknown): unknown => codec.decode(codec.encode(value));

describe('values between the main process and a page', () => {
  it('arrive as the structured clone algorithm would bring them', () => {
    const values = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
    });
    fc.assert(
      fc.property(values, (value) => {
        expect(travel(value)).toStrictEqual(structuredClone(value));
      }),
      { numRuns: 500 },
    );
  });

  it('keep their identity within one message, also in a circle', () => {
    const circle: { self?: unknown; twice: unknown[] } = { twice: [] };
    circle.self = circle;
    const shared = new Date(0);
    circle.twice = [shared, shared];
    const copy = travel(circle) as typeof circle;
    expect(copy.self).toBe(copy);
    expect(copy.twice[0]).toBe(copy.twice[1]);
  });

  it('keep typed arrays as views of one buffer', () => {
    const bytes = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);
    const [whole, part] = travel([bytes, bytes.subarray(2, 4)]) as [Uint8Array, Uint8Array];
    expect([...part]).toEqual([3, 4]);
    expect(part.buffer).toBe(whole.buffer);
  });

  it.each([
    ['an error', new RangeError('too far')],
    ['a regular expression', /ą+/giu],
    ['a boxed number', Object(7)],
    ['a buffer', new Uint8Array([0, 255, 128]).buffer],
  ])('bring %s', (_name, value) => {
    const copy = travel(value);
    expect(Object.getPrototypeOf(copy)).toBe(Object.getPrototypeOf(value));
    expect(copy).toEqual(value);
  });

  it('run getters and drop prototypes', () => {
    class Visit {
      own = 1;
      get computed(): number {
        return 2;
      }
    }
    expect(
      travel(
        Object.assign(new Visit(), {
          get read() {
            return 3;
          },
        }),
      ),
    ).toStrictEqual({ own: 1, read: 3 });
  });

  it.each([
    ['a function', () => 1],
    ['a function inside', { deep: [{ callback: () => 1 }] }],
    ['a symbol', Symbol('s')],
    ['a promise', Promise.resolve(1)],
    ['a weak map', new WeakMap()],
  ])('refuse %s', (_name, value) => {
    expect(() => codec.encode(value)).toThrow('An object could not be cloned.');
  });
});
