import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileCache } from '../support/compile-cache.ts';
import type { Standing } from './acts.ts';
import { type DiskImage, diskModel } from './disk-model.ts';
import { foldersIn, imageOf, writeImage } from './images.ts';
import { Ledger, type Line } from './ledger.ts';
import { type DiskEvent, diskEvents, underDisk } from './under-disk.ts';
import { firstVersionFolder } from './used-office.ts';
import type { WorkerJob } from './worker.ts';

/** What a program did to its disk, and what was known before. */
export interface Recording {
  /** What lay on the disk, synced, when the program began. */
  readonly before: DiskImage;
  readonly known: readonly Standing[];
  readonly events: readonly DiskEvent[];
}

const SAID = 'said';

/** Lets the program work on a disk that writes down what happens to it: from its very first start, or on old data. */
export async function record(
  library: string,
  { seed, acts, from }: { readonly seed: number; readonly acts: number; readonly from: 'nothing' | 'first-version' },
): Promise<Recording> {
  const rig = mkdtempSync(join(tmpdir(), 'kiosk-disk-'));
  try {
    const root = join(rig, 'root');
    mkdirSync(root);
    const folder = foldersIn(root);
    const known = from === 'nothing' ? [] : await firstVersionFolder(folder);
    const before = imageOf(root);
    const disk = underDisk(library, root, rig);
    const job: WorkerJob = { folder, seed, first: 0, acts, said: disk.said };
    const script = fileURLToPath(new URL('worker.ts', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, JSON.stringify(job)], {
      env: { ...process.env, ...compileCache(), ...disk.env },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The program did not end well: ${stderr}`);
    return { before, known, events: diskEvents(disk.log, root) };
  } finally {
    rmSync(rig, { recursive: true, force: true });
  }
}

export interface CutOptions {
  readonly cuts: number;
  readonly random: (below: number) => number;
  /** From the moment at which the program has opened its storage, the disk syncs nothing and says that it does. */
  readonly lies?: boolean;
}

/** What power cuts have left. */
export interface CutOutcome {
  /** Acts that had been acknowledged at the cuts, all together. */
  readonly acknowledged: number;
  /** What was lost or damaged, with the moment. */
  readonly wrong: readonly string[];
}

/** Cuts the power at random moments of a recording, puts what the disk may have kept into a folder, and looks at it. */
export async function cutPower(
  { before, known, events }: Recording,
  { cuts, random, lies = false }: CutOptions,
): Promise<CutOutcome> {
  const place = mkdtempSync(join(tmpdir(), 'kiosk-cut-'));
  const root = join(place, 'root');
  const said = readerOf(events);
  const opened = events.findIndex((_, index) => said(index).some((line) => 'open' in line));
  const moments = Array.from({ length: cuts }, () => random(events.length)).sort((a, b) => a - b);
  const disk = diskModel(before);
  const wrong: string[] = [];
  let acknowledged = 0;
  let happened = 0;
  try {
    for (const moment of moments) {
      for (const event of events.slice(happened, moment)) {
        happened += 1;
        if (!(lies && event.type === 'sync' && happened > opened)) disk.happen(event);
      }
      rmSync(root, { recursive: true, force: true });
      writeImage(root, disk.cut(random));
      const ledger = new Ledger(known);
      for (const line of said(moment)) ledger.hear(line);
      acknowledged += ledger.counts.acknowledged;
      await ledger.look(foldersIn(root), { copies: random(6) === 0 }).catch((error: unknown) => {
        wrong.push(`After ${moment} of ${events.length} events: ${error instanceof Error ? error.message : error}`);
      });
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return { acknowledged, wrong };
}

/** What the program had said before an event. */
function readerOf(events: readonly DiskEvent[]): (before: number) => readonly Line[] {
  const file = events.find((event) => event.type === 'open' && event.path === SAID);
  if (file === undefined || !('file' in file)) throw new Error('The program has said nothing.');
  const lines = events.flatMap((event, index) =>
    event.type === 'write' && event.file === file.file
      ? [{ index, line: JSON.parse(event.bytes.toString()) as Line }]
      : [],
  );
  return (before) => lines.filter(({ index }) => index < before).map(({ line }) => line);
}
