import type { PersonalDataCipher } from '../../engine/ports.ts';
import { type Connection, inTransaction } from '../connection.ts';
import { DamagedData, isConstraint } from '../problems.ts';
import type { VisitNote, WitnessNote } from './note.ts';
import { type Replay, replay } from './replay.ts';
import { positionOf, unconfirmed } from './unconfirmed.ts';
import type { Witness } from './witness.ts';

/** How an opened database stands to its witness. */
export interface Settlement extends Replay {
  readonly unconfirmed: readonly VisitNote[];
  /** Records that could not be read, at a segment's end at least one. */
  readonly damaged: number;
}

/**
 * Brings an opened database to what its witness knows. Afterwards each of the two knows all that the other knows. Null where
 * they agree already, as they do at nearly every start.
 *
 * @param returned whether a copy has taken the database's place: what is missing at a segment's end is then missed. Otherwise
 *   the machine was switched off while it was written, and the database has it.
 */
export async function settleWithWitness(
  connection: Connection,
  cipher: PersonalDataCipher,
  witness: Witness,
  returned: boolean,
): Promise<Settlement | null> {
  const testimony = witness.read(cipher);
  const { notes } = testimony;
  const damaged = testimony.damaged + (returned ? testimony.cut : 0);
  const replayed = await replayAll(connection, notes);
  // What was just replayed is the latest that is stored, and the witness knows it.
  const nothing = replayed.visits.length + replayed.lost.length + replayed.planChanges + replayed.lostPlanChanges === 0;
  const untold = nothing ? await unconfirmed(connection, cipher, notes) : [];
  await witness.add([...untold, await positionOf(connection)], cipher);
  if (nothing && untold.length === 0 && damaged === 0) return null;
  return { ...replayed, unconfirmed: untold, damaged };
}

async function replayAll(connection: Connection, notes: readonly WitnessNote[]): Promise<Replay> {
  try {
    return await inTransaction(connection, () => replay(connection, notes));
  } catch (error) {
    if (!isConstraint(error)) throw error;
    // What does not fit by itself was left out. The rest was stored together once: something that it stands on is another now.
    throw new DamagedData('What the witness knows does not fit what is stored.');
  }
}
