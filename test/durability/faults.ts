import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileCache } from '../support/compile-cache.ts';
import type { FaultJob, FaultOutcome } from './fault-worker.ts';
import { type DiskFault, underDisk } from './under-disk.ts';

/** A disk that fails once, and one that is broken or full from then on. */
export const FAULTS = [
  { error: 'ENOSPC', lasting: true },
  { error: 'EIO', lasting: false },
  { error: 'ENOSPC', lasting: false },
  { error: 'EIO', lasting: true },
] as const satisfies readonly Pick<DiskFault, 'error' | 'lasting'>[];

/** What a booking at least asks of the disk: with fewer calls the disk is not in the way any more. */
const CALLS = 40;

/** What is wrong about how a program has met a fault. */
export function wrongAnswers(
  outcomes: readonly FaultOutcome[],
  { error }: Pick<DiskFault, 'error'>,
): readonly (FaultOutcome | string)[] {
  const wrong: (FaultOutcome | string)[] = outcomes.filter(
    ({ answer, problems, opensAgain, stands, again, lost }) =>
      !opensAgain || !again || lost > 0 || (answer === 'booked' ? !stands : !isTold(answer, problems)),
  );
  const last = outcomes.at(-1);
  if (last?.failed !== 0 || last.answer !== 'booked')
    wrong.push('it does not end with a booking of which nothing failed');
  const words = error === 'ENOSPC' ? 'storage-full' : 'storage-unreachable';
  const told = outcomes.filter(({ problems }) => problems.includes(words)).length;
  if (told < CALLS / 2 || outcomes.length <= CALLS) wrong.push(`${told} of ${outcomes.length} were told as ${words}`);
  return wrong;
}

/** Nothing was booked, and the kiosk knows what it has to say. */
function isTold(answer: FaultOutcome['answer'], problems: readonly string[]): boolean {
  const known = problems.every((problem) => ['storage-full', 'storage-unreachable'].includes(problem));
  return answer === 'failed' && problems.length > 0 && known;
}

/** Lets each call that a booking makes to the disk fail, one after another; gives what became of each booking. */
export function failEveryCall(
  library: string,
  { error, lasting }: Pick<DiskFault, 'error' | 'lasting'>,
): readonly FaultOutcome[] {
  const rig = mkdtempSync(join(tmpdir(), 'kiosk-fault-'));
  try {
    const root = join(rig, 'root');
    mkdirSync(root);
    const disk = underDisk(library, root, rig);
    const folder = { data: join(root, 'data'), keyFile: join(root, 'keys', 'kiosk.key') };
    const job: FaultJob = { folder, control: disk.control, error, lasting };
    const script = fileURLToPath(new URL('fault-worker.ts', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, JSON.stringify(job)], {
      env: { ...process.env, ...compileCache(), ...disk.env },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The program did not end well: ${stderr}`);
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as FaultOutcome);
  } finally {
    rmSync(rig, { recursive: true, force: true });
  }
}
