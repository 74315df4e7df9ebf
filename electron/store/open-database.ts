import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { KioskProblem } from '../../shared/model/problems.ts';
import type { OfficePlan, PersonalDataCipher } from '../engine/ports.ts';
import { checkSeals } from './backups/verify.ts';
import { type Connection, inTransaction } from './connection.ts';
import type { DataKeys } from './data-keys.ts';
import type { Database } from './database.ts';
import { writeProbe } from './disk-probe.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { createPlanReader } from './plan.ts';
import { DamagedData } from './problems.ts';
import type { Recovery } from './recovery/recovery.ts';
import { repairCells } from './repair.ts';
import { schemaVersion } from './schema-version.ts';
import { settled } from './settled.ts';
import { checkDatabase } from './start-checks.ts';
import { settleWithWitness } from './witness/settle.ts';
import type { Witness } from './witness/witness.ts';

export interface Opening {
  readonly database: Database;
  /** Knows the key file. */
  readonly cipher: PersonalDataCipher;
  /** The keys of this database; known once it was opened. */
  readonly keys: DataKeys;
  readonly migrations: readonly Migration[];
  /** Null where a server looks after its own data. */
  readonly witness: Witness | null;
  readonly recovery: Recovery | null;
  readonly log: (line: string) => void;
}

/** Where the first plan comes from, and whether a missing database may be a first start at all. */
export interface FirstStart {
  readonly seed: () => Promise<Result<OfficePlan, KioskProblem>>;
  readonly mayCreate: boolean;
}

/** Makes the database when this is a first start; says `database-damaged` when one should be there and is not. */
export async function ensureDatabase(opening: Opening, first: FirstStart): Promise<Result<void, KioskProblem>> {
  const { database, cipher, migrations, log } = opening;
  switch (await database.content()) {
    case 'database':
      return ok(undefined);
    case 'not-a-database':
    case 'traces':
      return err({ type: 'database-damaged' });
    case 'nothing': {
      if (!first.mayCreate) return err({ type: 'database-damaged' });
      const plan = await first.seed();
      if (!plan.ok) return plan;
      await database.make({ plan: plan.value, cipher, migrations });
      log('A new database was made.');
      return ok(undefined);
    }
  }
}

/** Opens a database that is there and brings it up to date: checks first, then a copy, migrations, repairs, a trial write. */
export async function openDatabase(opening: Opening): Promise<Result<Connection, KioskProblem>> {
  const { database, cipher, keys, migrations, log } = opening;
  if ((await database.content()) !== 'database') throw new DamagedData('The database is not there.');
  const connection = await database.connect();
  let opened = false;
  try {
    const checked = await checkDatabase(database, connection, cipher, migrations, keys);
    if (!checked.ok) return checked;
    if ((await schemaVersion(connection)) < (migrations.at(-1)?.number ?? 0)) {
      log(await database.backUp(connection));
      await migrate(connection, migrations, cipher);
      await keys.load(connection, await schemaVersion(connection));
    }
    await settle(connection, opening);
    await createPlanReader().read(connection);
    const { freed, givenBack, masks } = await inTransaction(connection, () => repairCells(connection, keys.cipher));
    if (freed > 0) log(`Repaired: ${freed} cells were nobody’s time.`);
    if (givenBack > 0) log(`Repaired: time that visits had lost was given back to ${givenBack} of them.`);
    if (masks > 0) log(`Repaired: ${masks} days' masks differed from their cells.`);
    await writeProbe(connection);
    opened = true;
    return ok(connection);
  } finally {
    if (!opened) await connection.close();
  }
}

/**
 * Opens a database, and where it is not whole the newest whole copy in its place, with all that the witness knows.
 */
export async function openOrRecover(
  opening: Opening,
  open: () => Promise<Result<Connection, KioskProblem>> = () => openDatabase(opening),
): Promise<Result<Connection, KioskProblem>> {
  for (;;) {
    const opened = await settled(open, opening.log);
    if (opened.ok || opened.error.type !== 'database-damaged' || opening.recovery === null) return opened;
    const { recovery } = opening;
    const returned = await settled(async () => ok(await recovery.returnToCopy()), opening.log);
    if (!returned.ok) return returned;
    if (!returned.value) return opened;
  }
}

/** Looks at every visit where something was found damaged, and at what the witness knows. */
async function settle(connection: Connection, { keys, witness, recovery, log }: Opening): Promise<void> {
  if (recovery?.takeSuspicion()) {
    log('Something stored was not as it was written: every visit is looked at.');
    await checkSeals(connection, keys.cipher, 'all');
  }
  if (witness === null) return;
  const returned = recovery?.hasReturned() ?? false;
  const settlement = await settleWithWitness(connection, keys.cipher, witness, returned);
  // The database itself had all that the witness knows: a visit that it does not take any more has met with something.
  if (!returned && settlement !== null && settlement.lost.length > 0) await checkSeals(connection, keys.cipher, 'all');
  recovery?.opened(settlement);
}
