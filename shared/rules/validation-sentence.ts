import type { z } from 'zod';
import { err, ok, type Result } from '../basics/result.ts';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/**
 * Checks what was read from a file. Every fault becomes one Polish sentence that names the file, the key and what is
 * allowed there, so that whoever edits the file can repair all of it at once.
 *
 * Schemas that explain themselves give the allowed value as their message („data RRRR-MM-DD”), without a full stop:
 * it ends the sentence „… powinno tu być: ”.
 */
export function checkFile<T>(file: string, schema: z.ZodType<T>, raw: unknown): Result<T, readonly string[]> {
  const parsed = schema.safeParse(raw, { error: allowed });
  if (parsed.success) return ok(parsed.data);
  return err([...new Set(parsed.error.issues.flatMap((issue) => sentences(file, raw, issue)))]);
}

/** The way to a value in a file as a reader follows it, lists counted from one: `documents › pozycja 2 › text`. */
function keyPath(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `pozycja ${step + 1}` : String(step))).join(' › ');
}

/** Names as a list: `a, b, c`, each in Polish quotation marks. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `„${name}”`).join(', ');
}

function sentences(file: string, raw: unknown, issue: Issue): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(
      (key) =>
        `Plik ${file} zawiera nieznany klucz „${keyPath([...issue.path, key])}”; w tym miejscu dozwolone są: ${issue.message}.`,
    );
  }
  const value = valueAt(raw, issue.path);
  const place = keyPath(issue.path);
  if (place === '') return [`Plik ${file} zawiera ${shown(value)}, a powinno tu być: ${issue.message}.`];
  if (value === undefined) return [`W pliku ${file} brakuje klucza „${place}”; powinno tu być: ${issue.message}.`];
  return [`W pliku ${file} klucz „${place}” ma wartość ${shown(value)}, a powinno tu być: ${issue.message}.`];
}

/** What is allowed where an issue arose; used by zod for schemas without a message of their own. */
function allowed(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'object'
        ? `klucze w nawiasach { }: ${quoted(keysOf(issue.inst))}`
        : (TYPES[issue.expected] ?? `wartość typu ${issue.expected}`);
    case 'invalid_value':
      return oneOf(issue.values.map((value) => JSON.stringify(value)));
    case 'unrecognized_keys':
      return quoted(keysOf(issue.inst));
    case 'too_small':
      return bound(issue.origin, 'co najmniej', Number(issue.minimum), issue.inclusive ?? true);
    case 'too_big':
      return bound(issue.origin, 'najwyżej', Number(issue.maximum), issue.inclusive ?? true);
    case 'not_multiple_of':
      return `wielokrotność liczby ${issue.divisor}`;
    case 'invalid_format':
      return issue.pattern ? `tekst zgodny ze wzorem ${issue.pattern}` : `tekst w postaci ${issue.format}`;
    case 'invalid_union':
      return union(issue);
    default:
      return 'inna wartość';
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'tekst w cudzysłowie',
  number: 'liczba',
  int: 'liczba całkowita',
  boolean: 'true albo false',
  array: 'lista w nawiasach [ ]',
  tuple: 'lista w nawiasach [ ]',
  record: 'klucze w nawiasach { }',
  null: 'null',
};

function bound(origin: string, words: string, limit: number, inclusive: boolean): string {
  const number = inclusive ? String(limit) : `${limit} (bez tej liczby)`;
  if (origin === 'string')
    return limit === 1 ? 'tekst, który nie jest pusty' : `tekst długości ${words} ${number} znaków`;
  if (origin === 'array')
    return limit === 1 ? 'lista, która nie jest pusta' : `lista, w której pozycji jest ${words} ${number}`;
  return `liczba ${words} ${number}`;
}

function union(issue: Extract<RawIssue, { code: 'invalid_union' }>): string {
  const { discriminator, options } = issue as { discriminator?: string; options?: readonly unknown[] };
  if (discriminator !== undefined && options) return oneOf(options.map((option) => JSON.stringify(option)));
  const phrases = issue.errors.flatMap((branch) => branch.map((inner) => inner.message ?? allowed(inner as RawIssue)));
  return [...new Set(phrases)].join(' albo ');
}

const oneOf = (values: readonly string[]) =>
  values.length === 1 ? String(values[0]) : `jedno z: ${values.join(', ')}`;

function keysOf(schema: unknown): readonly string[] {
  const shape = (schema as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape;
  return shape ? Object.keys(shape) : [];
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    raw,
  );
}

const LONGEST_SHOWN = 60;

function shown(value: unknown): string {
  // What stands before an @ after a colon may be a password.
  const text = (JSON.stringify(value) ?? 'brak wartości').replace(/"[^"]*:[^"]*@/g, '"…@');
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
