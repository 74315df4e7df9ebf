import { z } from 'zod';
import { contract } from '../../shared/contract/contract.ts';
import { hostileText, hostileValue, LARGE } from './values.ts';

type Random = (below: number) => number;
type Json = Readonly<Record<string, unknown>>;

export interface HostileMessage {
  readonly method: unknown;
  readonly input: unknown;
  /** Undefined: the session that goes on. */
  readonly session: unknown;
}

type Method = keyof typeof contract;
const METHODS = Object.keys(contract) as Method[];
/** What each method takes, as far as a schema can say it. */
const SHAPES = new Map(
  METHODS.map((name) => [name, z.toJSONSchema(contract[name].input, { io: 'input', unrepresentable: 'any' }) as Json]),
);
/** A text of 1 to 100 MB comes this seldom. */
const LARGE_IN = 4000;

/** A message that a page which was taken over could send. It never asks rightly for what a resident may change. */
export function hostileMessage(random: Random): HostileMessage {
  const name = METHODS[random(METHODS.length)] as Method;
  const input = hostileInput(name, random);
  return {
    method: random(20) === 0 ? hostileValue(random) : name,
    input: isRightful(name, input) ? { ...(input as object), more: hostileText(random) } : input,
    session: random(20) === 0 ? hostileValue(random) : undefined,
  };
}

/** Whether a resident may ask this, and something may change by it. */
function isRightful(name: Method, input: unknown): boolean {
  const { access, kind, input: schema } = contract[name];
  return access === 'resident' && kind === 'command' && schema.safeParse(input).success;
}

function hostileInput(name: Method, random: Random): unknown {
  if (random(LARGE_IN) === 0) {
    const text = LARGE[random(LARGE.length)];
    return random(2) === 0 ? text : { text };
  }
  if (random(8) === 0) return hostileValue(random);
  const good = sample(SHAPES.get(name) ?? {}, random);
  return random(3) === 0 ? good : harmed(good, random);
}

/** A value as a schema wants it, more or less. */
function sample(schema: Json, random: Random): unknown {
  const options = (schema['anyOf'] ?? schema['oneOf']) as readonly Json[] | undefined;
  if (options !== undefined) return sample(options[random(options.length)] ?? {}, random);
  if ('const' in schema) return schema['const'];
  const listed = schema['enum'] as readonly unknown[] | undefined;
  if (listed !== undefined) return listed[random(listed.length)];
  switch (schema['type']) {
    case 'object':
      return Object.fromEntries(
        Object.entries((schema['properties'] ?? {}) as Record<string, Json>).map(([key, part]) => [
          key,
          sample(part, random),
        ]),
      );
    case 'array':
      return Array.from({ length: random(3) }, () => sample((schema['items'] ?? {}) as Json, random));
    case 'string':
      return random(2) === 0 ? GOOD[random(GOOD.length)] : hostileText(random);
    case 'integer':
    case 'number':
      return random(2000);
    case 'boolean':
      return random(2) === 0;
    case 'null':
      return null;
    default:
      return hostileValue(random);
  }
}

const GOOD = [
  'id-card-pickup',
  'civil',
  '2026-11-24',
  '90041703214',
  'Anna',
  'anna@example.pl',
  'K7CM3P9TXD',
  '10',
  '582914',
];

/** The same with one part of it changed. */
function harmed(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random(6) === 0) return hostileValue(random);
  if (Array.isArray(value)) return [...value, hostileValue(random)];
  const parts = Object.entries(value);
  if (parts.length === 0 || random(4) === 0) return { ...value, [hostileText(random)]: hostileValue(random) };
  const at = random(parts.length);
  if (random(6) === 0) return Object.fromEntries(parts.filter((_, index) => index !== at));
  return Object.fromEntries(parts.map(([key, part], index) => [key, index === at ? harmed(part, random) : part]));
}
