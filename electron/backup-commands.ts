import { err } from '../shared/basics/result.ts';
import { backupCommandWords as words } from '../shared/text/panel/backup-commands.ts';
import { backupErrorInWords, backupMoment, backupStateWords } from '../shared/text/panel/backups.ts';
import { keyCommandWords } from '../shared/text/panel/key-commands.ts';
import { toWarsaw } from '../shared/time/warsaw.ts';
import type { Clock } from './engine/ports.ts';
import type { CommandAnswer } from './key-commands.ts';
import { readSetup } from './places.ts';
import { createStorage, type Storage } from './storage.ts';

/** What was asked for: the list of copies, or one of them in the place of the data. */
export type BackupCommand =
  | { readonly type: 'list' }
  | { readonly type: 'restore'; readonly name: string | null; readonly confirmed: boolean };

export interface BackupCommandPlace {
  readonly userData: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
}

/** Whether the program was started to do something about its copies: `--list-backups`, `--restore <name> [--confirm]`. */
export function backupCommandAsked(argv: readonly string[]): BackupCommand | null {
  if (argv.includes('--list-backups')) return { type: 'list' };
  const at = argv.indexOf('--restore');
  if (at < 0) return null;
  const next = argv[at + 1];
  const name = next === undefined || next.startsWith('-') ? null : next;
  return { type: 'restore', name, confirmed: argv.includes('--confirm') };
}

/** Does it, with the same looks at a copy as the panel. The kiosk must not run meanwhile, which the lock on its folder sees to. */
export async function runBackupCommand(command: BackupCommand, place: BackupCommandPlace): Promise<CommandAnswer> {
  const setup = readSetup(place.userData, place.environment);
  if (!setup.ok) {
    const sentences = 'sentences' in setup.error ? setup.error.sentences : [];
    return refused(keyCommandWords.failed[setup.error.type], ...sentences);
  }
  const { config, dataDir, keyFile, keyCredential, witnessFolder } = setup.value;
  if (config.databaseUrl !== null) return refused(words.server);
  const storage = createStorage({
    dataDir,
    databaseUrl: null,
    keyFile,
    keyCredential,
    backupFolder: config.backupFolder,
    witnessFolder,
    now: () => place.clock.now(),
    // There are data already, or there is nothing to list.
    seed: async () => err({ type: 'database-damaged' }),
    onFailure: () => undefined,
    onChange: () => undefined,
    log: () => undefined,
  });
  try {
    const opened = await storage.open();
    if (!opened.ok) return refused(keyCommandWords.failed[opened.error.type]);
    return command.type === 'list' ? await list(storage) : await restore(storage, command, place.clock);
  } catch {
    return refused(words.stopped);
  } finally {
    await storage.close();
  }
}

async function list({ backups }: Storage): Promise<CommandAnswer> {
  const found = (await backups?.list()) ?? [];
  const lines = found.map((copy) => `${copy.name}  ${backupMoment(copy)}  ${backupStateWords[copy.state]}`);
  return { exitCode: 0, lines: lines.length === 0 ? [words.none] : lines };
}

async function restore(
  { backups }: Storage,
  { name, confirmed }: Extract<BackupCommand, { readonly type: 'restore' }>,
  clock: Clock,
): Promise<CommandAnswer> {
  if (backups === null) return refused(words.server);
  if (name === null) return refused(words.nameMissing);
  const { date, minute } = toWarsaw(clock.now());
  const now = { date, minute };
  const preview = await backups.preview(name, now);
  if (!preview.ok) return refused(backupErrorInWords(preview.error));
  const { losses } = preview.value;
  if (!confirmed) return { exitCode: 0, lines: [words.losses(losses), words.confirm(name)] };
  const restored = await backups.restore({ name, now, losses }, () => undefined);
  return restored.ok
    ? { exitCode: 0, lines: [words.losses(losses), words.restored(name)] }
    : refused(backupErrorInWords(restored.error));
}

function refused(...lines: readonly string[]): CommandAnswer {
  return { exitCode: 1, lines };
}
