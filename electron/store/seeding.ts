import type { OfficePlan, PersonalDataCipher } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { writePlan } from './plan-writing.ts';

/** Fills a database that was just made: the office's first plan, and the mark of the key its data will be written with. */
export async function seedDatabase(sql: Sql, plan: OfficePlan, cipher: PersonalDataCipher): Promise<void> {
  await sql.run(
    'INSERT INTO key_check (key_version, check_value) VALUES ($1, $2)',
    cipher.keyVersion,
    cipher.checkValue,
  );
  await sql.run('INSERT INTO plan_revision (id, revision) VALUES (1, 1)');
  await writePlan(sql, null, plan);
}
