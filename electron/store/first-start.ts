import { rmSync } from 'node:fs';
import type { OfficePlan, PersonalDataCipher } from '../engine/ports.ts';
import { connect, inTransaction } from './connection.ts';
import { databaseFile, freshFile, linkIfFree, syncFolder } from './files.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { seedDatabase } from './seeding.ts';

/**
 * Makes the first database of a folder: complete under another name, then put in place. Whatever is cut in the middle,
 * there is either no database or a whole one, so an empty or half one is always damage. Never replaces a file.
 */
export async function makeDatabase(
  folder: string,
  made: { plan: OfficePlan; cipher: PersonalDataCipher; migrations: readonly Migration[] },
): Promise<void> {
  const fresh = freshFile(folder);
  try {
    const connection = await connect(fresh, { create: true });
    try {
      await migrate(connection, made.migrations);
      await inTransaction(connection, () => seedDatabase(connection, made.plan, made.cipher));
    } finally {
      await connection.close();
    }
    // Another process may have been faster: then its database counts.
    linkIfFree(fresh, databaseFile(folder));
    syncFolder(folder);
  } finally {
    for (const file of [fresh, `${fresh}-journal`]) rmSync(file, { force: true });
  }
}
