import { err, ok, type Result } from '../shared/basics/result.ts';
import type { KioskProblem } from '../shared/model/problems.ts';
import { keyCommandWords as words } from '../shared/text/panel/key-commands.ts';
import { beginKeyChange, continueKeyChange } from './engine/privacy/change-keys.ts';
import { readSetup, type Setup } from './places.ts';
import { createStorage } from './storage.ts';
import { readKeyBytes, writeKeyFile } from './system/keys.ts';
import { keyOfRecoveryCopy, recoveryCopyOf } from './system/recovery-copy.ts';

const COMMANDS = ['--recovery-copy', '--recover-key', '--rotate-keys'] as const;
export type KeyCommand = (typeof COMMANDS)[number];

export interface KeyCommandPlace {
  readonly userData: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What whoever asks has typed, to the end. */
  readonly typed: () => Promise<string>;
}

/** How a command ended: 0 = it was done. */
export interface CommandAnswer {
  readonly exitCode: 0 | 1;
  readonly lines: readonly string[];
}

/** Whether the program was started to do something about its key, and what. */
export function keyCommandAsked(argv: readonly string[]): KeyCommand | null {
  return COMMANDS.find((command) => argv.includes(command)) ?? null;
}

/** Whether the kiosk must not run meanwhile. The key itself can be copied beside it. */
export function needsKioskStopped(command: KeyCommand): boolean {
  return command !== '--recovery-copy';
}

/** Does what an administrator asks for at the machine: the copy of the key for the safe, the key from it, another key for the data. */
export async function runKeyCommand(command: KeyCommand, place: KeyCommandPlace): Promise<CommandAnswer> {
  const setup = readSetup(place.userData, place.environment);
  if (!setup.ok) return failed(setup.error);
  switch (command) {
    case '--recovery-copy':
      return recoveryCopy(setup.value);
    case '--recover-key':
      return recoverKey(setup.value, await place.typed());
    case '--rotate-keys':
      return rotateKeys(setup.value);
  }
}

function recoveryCopy({ keyFile, keyCredential }: Setup): CommandAnswer {
  const key = readKeyBytes({ keyFile, credential: keyCredential });
  if (!key.ok) return failed(key.error);
  return { exitCode: 0, lines: [words.copyTitle, '', ...recoveryCopyOf(key.value), '', ...words.copyAbout] };
}

function recoverKey({ keyFile }: Setup, typed: string): CommandAnswer {
  const key = keyOfRecoveryCopy(typed);
  if (key === null) return { exitCode: 1, lines: [words.copyMistaken] };
  const written = writeKeyFile(keyFile, key);
  if (written.ok) return { exitCode: 0, lines: [words.keyWritten(keyFile)] };
  return written.error.type === 'key-file-there'
    ? { exitCode: 1, lines: [words.keyThere(keyFile)] }
    : failed(written.error);
}

async function rotateKeys(setup: Setup): Promise<CommandAnswer> {
  const { config, dataDir, keyFile, keyCredential, witnessFolder } = setup;
  const storage = createStorage({
    dataDir,
    databaseUrl: config.databaseUrl,
    keyFile,
    keyCredential,
    backupFolder: config.backupFolder,
    witnessFolder,
    now: Date.now,
    // There are data already, or there is nothing to change the key of.
    seed: async () => err({ type: 'database-damaged' }),
    onFailure: () => undefined,
    onChange: () => undefined,
    log: () => undefined,
  });
  try {
    const opened = await storage.open();
    if (!opened.ok) return failed(opened.error);
    const changed = await changeNow(storage);
    return changed.ok ? { exitCode: 0, lines: [words.changed(changed.value)] } : failed(changed.error);
  } catch {
    return { exitCode: 1, lines: [words.stopped] };
  } finally {
    await storage.close();
  }
}

/** Begins a change of keys, or goes on with one that was ended in the middle, and stays until it is done. */
async function changeNow(storage: ReturnType<typeof createStorage>): Promise<Result<number, KioskProblem>> {
  const deps = { store: storage.store, clock: { now: Date.now }, backups: storage.backups };
  const begun = await beginKeyChange({ ...deps, by: 'system' });
  const changed = await continueKeyChange(deps);
  if (changed === null) return err({ type: 'database-damaged' });
  return ok(begun.ok ? begun.value.version : changed.version);
}

function failed(problem: KioskProblem): CommandAnswer {
  const sentences = 'sentences' in problem ? problem.sentences : [];
  return { exitCode: 1, lines: [words.failed[problem.type], ...sentences] };
}
