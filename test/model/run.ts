import { assertNever } from '../../shared/basics/assert-never.ts';
import { instant } from '../support/builders.ts';
import * as residents from './acts/residents.ts';
import { changeSchedule } from './acts/schedule.ts';
import { callNextTo, moveOne, serveAndTakeBack, undoOne } from './acts/staff.ts';
import * as time from './acts/time.ts';
import { checkInvariants, compareCalendars, compareEverything } from './checks.ts';
import type { Command, Sequence } from './command.ts';
import { SCENES } from './office.ts';
import { newWorld } from './oracle/world.ts';
import { type OpenOffice, startProgram } from './program.ts';
import { pick, type Stage } from './stage.ts';

/** A disagreement, with everything that was said before it. */
export class Disagreement extends Error {
  override readonly name = 'Disagreement';
}

const CALENDARS_EVERY = 4;
const EVERYTHING_EVERY = 12;

/**
 * Plays a sequence on the simple office and on the real one and compares what they say. Gives the number of answers that
 * were alike, by method and outcome.
 */
export async function playSequence(sequence: Sequence, open: OpenOffice): Promise<ReadonlyMap<string, number>> {
  const { commands } = sequence;
  const scene = pick(SCENES, sequence.scene);
  const now = instant(scene.begins);
  const program = startProgram(await open(scene.plan), now);
  const stage: Stage = { world: newWorld(scene.plan, now), program, transcript: [], keys: 0, reached: new Map() };
  try {
    await time.restart(stage);
    for (const [index, command] of commands.entries()) {
      await act(stage, command);
      if (index % CALENDARS_EVERY === CALENDARS_EVERY - 1) await compareCalendars(stage);
      if (index % EVERYTHING_EVERY === EVERYTHING_EVERY - 1) await compareEverything(stage);
    }
    await compareEverything(stage);
    await checkInvariants(stage);
  } catch (error) {
    throw new Disagreement([...stage.transcript.map(shortened), '', String(error)].join('\n'), { cause: error });
  } finally {
    await program.office().close();
  }
  return stage.reached;
}

async function act(stage: Stage, command: Command): Promise<void> {
  switch (command.kind) {
    case 'book':
      return residents.bookSomeTime(stage, command);
    case 'bookHeld':
      return residents.bookTheHeldTime(stage, command);
    case 'hold':
      return residents.holdSomeTime(stage, command);
    case 'extend':
      if (command.atExpiry !== null) time.passTowardsExpiry(stage, command.ofKiosk, command.atExpiry);
      return residents.extendHold(stage, command);
    case 'release':
      return residents.releaseHold(stage, command);
    case 'find':
      return residents.findOne(stage, command);
    case 'cancel':
      return residents.cancelOne(stage, command);
    case 'change':
      return residents.changeOne(stage, command);
    case 'arrive':
      return residents.arriveFor(stage, command);
    case 'come':
      await time.liveUntilBefore(stage, command);
      return residents.arriveFor(stage, { ...command, kind: 'arrive', wrong: false });
    case 'rush':
      await time.liveUntilBefore(stage, { ...command, kind: 'come', by: 'code' });
      await residents.everybodyArrives(stage, command);
      for (let desk = 0; desk < command.calls; desk += 1) await callNextTo(stage, { kind: 'callNext', desk: desk % 3 });
      return;
    case 'callNext':
      return callNextTo(stage, command);
    case 'move':
      return moveOne(stage, command);
    case 'undo':
      return undoOne(stage, command);
    case 'serve':
      return serveAndTakeBack(stage, command);
    case 'schedule':
      return changeSchedule(stage, command);
    case 'pass':
      return time.passSeconds(stage, command);
    case 'live':
      return time.live(stage, command);
    case 'towards':
      return time.liveTowards(stage, command);
    case 'nextDay':
      return time.liveTillMorning(stage);
    case 'back':
      return time.setBack(stage);
    case 'off':
      return time.switchOff(stage, command);
    case 'offOver':
      return time.switchOffOver(stage, command);
    case 'restart':
      return time.restart(stage);
    default:
      return assertNever(command);
  }
}

function shortened(line: string): string {
  return line.length > 600 ? `${line.slice(0, 600)} …` : line;
}
