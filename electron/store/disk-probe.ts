import { type Connection, inTransaction } from './connection.ts';

/** More than the largest booking adds to the file, its journal included. */
const FILLER_BYTES = 65_536;

/**
 * Writes and removes as much as a booking needs, durably. Rejects with what the disk says. What is new goes in before what
 * is old goes out: the file must really take it, or hold free pages of that size, which serve a booking as well.
 */
export async function writeProbe(connection: Connection): Promise<void> {
  await inTransaction(connection, async () => {
    await connection.run('INSERT INTO disk_probe (filler) VALUES ($1)', Buffer.alloc(FILLER_BYTES));
    await connection.run('DELETE FROM disk_probe');
  });
}
