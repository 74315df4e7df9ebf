import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { formsOf } from './forms.ts';

/** Something with bytes in which nobody may find a secret. */
interface Place {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Where secrets lie, in one of their forms: `secret in place`. */
export function hitsIn(places: readonly Place[], secrets: readonly string[], forms = formsOf): string[] {
  const search = searchFor(secrets, forms);
  return places.flatMap(({ name, bytes }) => search(bytes).map((secret) => `${secret} in ${name}`));
}

/** Looks for every form of every secret in one pass: there are thousands of forms, and some files are large. */
function searchFor(secrets: readonly string[], forms: typeof formsOf): (bytes: Buffer) => readonly string[] {
  const byBeginning = new Map<number, { readonly secret: string; readonly form: Buffer }[]>();
  for (const secret of secrets)
    for (const form of forms(secret)) {
      const beginning = form.readUInt16LE(0);
      byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), { secret, form }]);
    }
  const begins = new Uint8Array(65_536);
  for (const beginning of byBeginning.keys()) begins[beginning] = 1;
  return (bytes) => {
    const found = new Set<string>();
    for (let at = 0; at + 1 < bytes.length; at += 1) {
      const beginning = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
      if (begins[beginning] === 0) continue;
      for (const { secret, form } of byBeginning.get(beginning) ?? [])
        if (bytes.compare(form, 0, form.length, at, Math.min(at + form.length, bytes.length)) === 0) found.add(secret);
    }
    return secrets.filter((secret) => found.has(secret));
  };
}

/** Every file under a folder, whatever it is called, with its name: that too may tell something. */
export function filesUnder(folder: string): readonly Place[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => {
      const name = path.relative(folder, file);
      return { name, bytes: Buffer.concat([Buffer.from(`${name}\n`), readFileSync(file)]) };
    });
}

/** Every row of every table of a server's database, as a dump has them. */
export async function tablesOf(databaseUrl: string): Promise<readonly Place[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    );
    const dump: Place[] = [];
    for (const { name } of tables.rows) {
      const rows = await client.query<{ line: string }>(`SELECT t::text AS line FROM "${name}" AS t`);
      dump.push({ name: `table ${name}`, bytes: Buffer.from(rows.rows.map(({ line }) => line).join('\n')) });
    }
    return dump;
  } finally {
    await client.end();
  }
}
