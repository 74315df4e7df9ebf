import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Everything a kiosk's database holds, table by table. */
export function dumpOf(home: string): ReadonlyMap<string, string> {
  const database = new DatabaseSync(path.join(home, 'data/kiosk.sqlite3'), { readOnly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
    return new Map(
      tables.map(({ name }) => [
        String(name),
        JSON.stringify(database.prepare(`SELECT * FROM "${String(name)}"`).all(), (_, value: unknown) =>
          typeof value === 'bigint' ? `${value}n` : value,
        ),
      ]),
    );
  } finally {
    database.close();
  }
}
