import { z } from 'zod';
import type { PersonalDataCipher, StoredDataKey } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { DamagedData } from './problems.ts';
import { keysRevision } from './revisions.ts';
import { BytesRow, parseRows } from './rows.ts';

/** The first schema that holds keys. */
const SINCE_SCHEMA = 100;

const KeyRow = z.strictObject({
  version: z.int().min(1).max(255),
  wrapped: BytesRow.nullable(),
  state: z.enum(['active', 'retiring']),
});

/** The keys of one database, as this process knows them. Another kiosk may change them at any time. */
export interface DataKeys {
  /** Knows the keys of {@link load} and {@link keepUp}. */
  readonly cipher: PersonalDataCipher;
  /** Reads the keys of an opened database. False when they were wrapped by another key file. */
  load(sql: Sql, schema: number): Promise<boolean>;
  /** Reads them again where they have changed since; `revision` is the one that the database holds now. True where they had. */
  keepUp(sql: Sql, revision: number): Promise<boolean>;
}

/** Keys of a database that was not opened yet. `base` knows the key file. */
export function createDataKeys(base: PersonalDataCipher): DataKeys {
  let cipher = base;
  let known = 1;
  const read = async (sql: Sql, revision: number): Promise<boolean> => {
    const opened = base.withKeys(await storedKeys(sql));
    if (opened === null) return false;
    cipher = opened;
    known = revision;
    return true;
  };
  return {
    get cipher() {
      return cipher;
    },
    async load(sql, schema) {
      if (schema >= SINCE_SCHEMA) return read(sql, await keysRevision(sql));
      cipher = base;
      known = 1;
      return true;
    },
    async keepUp(sql, revision) {
      if (revision === known) return false;
      if (!(await read(sql, revision))) throw new DamagedData('The keys do not open with the key file.');
      return true;
    },
  };
}

/** Every key that something may be written with, in the order of their versions. */
export async function storedKeys(sql: Sql): Promise<readonly StoredDataKey[]> {
  const rows = await sql.all(
    "SELECT version, wrapped, state FROM data_key WHERE state <> 'destroyed' ORDER BY version",
  );
  return parseRows(rows, KeyRow);
}

/** What statements about personal data stand on. */
export interface Keyed {
  readonly sql: Sql;
  /** As the keys are known now. */
  readonly cipher: PersonalDataCipher;
  readonly keys: DataKeys;
  /** Whether nobody else can write now, so that keys do not change meanwhile. */
  readonly alone: boolean;
}

export function keyed(sql: Sql, keys: DataKeys, alone: boolean): Keyed {
  return {
    sql,
    keys,
    alone,
    get cipher() {
      return keys.cipher;
    },
  };
}

/** Reads rows, and once more where they do not open because another kiosk has changed the keys meanwhile. */
export async function openingRows<T>(context: Keyed, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (await haveChanged(context)) return ask();
    throw error;
  }
}

/**
 * Looks for a person under every key that is known, and once more where they have changed meanwhile: what another kiosk has
 * written under a new key must not look as if it were not there.
 */
export async function findingPerson<T>(context: Keyed, ask: () => Promise<T>): Promise<T> {
  for (;;) {
    const found = await openingRows(context, ask);
    if (!(await haveChanged(context))) return found;
  }
}

async function haveChanged({ sql, keys, alone }: Keyed): Promise<boolean> {
  return !alone && (await keys.keepUp(sql, await keysRevision(sql)));
}
