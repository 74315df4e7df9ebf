import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type CallRecord, createDispatcher } from '../../electron/api/dispatch.ts';
import { err, ok } from '../../shared/basics/result.ts';
import { contract } from '../../shared/contract/contract.ts';
import { command, type Handlers, query } from '../../shared/contract/define.ts';

const sample = {
  greet: query({
    access: 'resident',
    input: z.strictObject({ name: z.string().max(10) }),
    output: z.string(),
    errors: z.strictObject({ type: z.literal('nobody') }),
  }),
  close: command({ access: 'clerk', input: z.strictObject({}), output: z.boolean(), errors: z.never() }),
  health: query({
    access: 'resident',
    input: z.strictObject({}),
    output: z.boolean(),
    errors: z.never(),
    worksOutOfOrder: true,
  }),
} as const;

function build(over: Partial<Handlers<typeof sample, null>> = {}, open = true) {
  const records: CallRecord[] = [];
  const calls: string[] = [];
  const handlers: Handlers<typeof sample, null> = {
    greet: async (_context, { name }) => (name === '' ? err({ type: 'nobody' as const }) : ok(`dzień dobry ${name}`)),
    close: async () => {
      calls.push('close');
      return ok(true);
    },
    health: async () => ok(true),
    ...over,
  };
  const dispatch = createDispatcher(sample, handlers, {
    contextFor: () => null,
    isOpen: () => open,
    newIncident: () => 'i-1',
    record: (call) => records.push(call),
  });
  return { dispatch, records, calls };
}

const resident = { role: 'resident' } as const;

describe('dispatch', () => {
  test('a good call gives its value', async () => {
    expect(await build().dispatch('greet', { name: 'Ola' }, resident)).toEqual(ok('dzień dobry Ola'));
  });

  test('an expected failure is handed on as data', async () => {
    expect(await build().dispatch('greet', { name: '' }, resident)).toEqual(err({ type: 'nobody' }));
  });

  test.each([
    ['an unknown method', 'grett', {}],
    ['a method of every object', 'toString', {}],
    ['a prototype', '__proto__', {}],
    ['not a text', { greet: 1 }, {}],
    ['a missing key', 'greet', {}],
    ['an extra key', 'greet', { name: 'Ola', role: 'administrator' }],
    ['a value over its bound', 'greet', { name: 'x'.repeat(11) }],
    ['no input', 'greet', undefined],
  ])('%s is a bad call', async (_what, method, input) => {
    const result = await build().dispatch(method, input, resident);
    expect(result).toMatchObject({ ok: false, error: { type: 'bad-call' } });
  });

  test('who may not is refused before the input is looked at', async () => {
    const { dispatch, calls } = build();
    expect(await dispatch('close', { nonsense: true }, resident)).toEqual(err({ type: 'not-authorised' }));
    expect(calls).toEqual([]);
  });

  test('a higher role may do what a lower one may', async () => {
    expect(await build().dispatch('close', {}, { role: 'administrator' })).toEqual(ok(true));
    expect(await build().dispatch('greet', { name: 'Ola' }, { role: 'clerk' })).toMatchObject({ ok: true });
  });

  test('what handlers stand on is made for the one who asks', async () => {
    const dispatch = createDispatcher(
      { whoami: query({ access: 'clerk', input: z.strictObject({}), output: z.string(), errors: z.never() }) },
      { whoami: async (by: string) => ok(by) },
      {
        contextFor: ({ role, name }) => name ?? role,
        isOpen: () => true,
        newIncident: () => 'i-1',
        record: () => undefined,
      },
    );
    expect(await dispatch('whoami', {}, { role: 'clerk', name: 'stanowisko-1' })).toEqual(ok('stanowisko-1'));
    expect(await dispatch('whoami', {}, { role: 'administrator' })).toEqual(ok('administrator'));
  });

  test('what is thrown becomes an incident; the cause stays in the record', async () => {
    const { dispatch, records } = build({
      greet: async () => {
        throw new Error('PESEL 44051401359 w bazie');
      },
    });
    const result = await dispatch('greet', { name: 'Ola' }, resident);
    expect(result).toEqual(err({ type: 'unexpected', incident: 'i-1' }));
    expect(records[0]).toMatchObject({ outcome: 'unexpected', incident: 'i-1', cause: expect.any(Error) });
  });

  test('an output that breaks the contract does not leave', async () => {
    const { dispatch } = build({ greet: async () => ok(5 as unknown as string) });
    expect(await dispatch('greet', { name: 'Ola' }, resident)).toMatchObject({ error: { type: 'unexpected' } });
  });

  test('out of order, only what the out-of-order screen needs answers', async () => {
    const { dispatch } = build({}, false);
    expect(await dispatch('greet', { name: 'Ola' }, resident)).toEqual(err({ type: 'out-of-order' }));
    expect(await dispatch('health', {}, resident)).toEqual(ok(true));
  });

  test('records hold no input and no output', async () => {
    const { dispatch, records } = build();
    await dispatch('greet', { name: 'Ola' }, resident);
    expect(records).toEqual([{ method: 'greet', role: 'resident', outcome: 'done' }]);
  });
});

const extraKey = expect.objectContaining({ code: 'unrecognized_keys', keys: ['unknown key'] });

/** Every object schema inside a schema, itself included. */
function objectsIn(part: unknown, seen = new Set<unknown>()): z.ZodObject[] {
  if (typeof part !== 'object' || part === null || seen.has(part)) return [];
  seen.add(part);
  if (!(part instanceof z.ZodType)) return Object.values(part).flatMap((value) => objectsIn(value, seen));
  if (part instanceof z.ZodLazy) return objectsIn(part.unwrap(), seen);
  const inside = objectsIn(part instanceof z.ZodObject ? part.shape : part.def, seen);
  return part instanceof z.ZodObject ? [part, ...inside] : inside;
}

describe('the contract', () => {
  test('every object going in is strict, at every depth: an extra key is refused by each method', () => {
    for (const [name, method] of Object.entries(contract)) {
      const objects = objectsIn(method.input);
      expect(objects.length, name).toBeGreaterThan(0);
      for (const object of objects)
        expect(object.safeParse({ 'unknown key': 1 }).error?.issues, name).toContainEqual(extraKey);
    }
  });

  test('nonsense of any shape is refused, not thrown', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(contract)), fc.anything(), (method, input) => {
        method.input.safeParse(input);
      }),
      { numRuns: 2000 },
    );
  });
});
