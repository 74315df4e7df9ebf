import { isAlarming } from '../../electron/engine/staff/check-audit.ts';
import type { VisitId } from '../../shared/model/ids.ts';
import { newestBackupsFirst } from '../../shared/rules/backup-name.ts';
import type { TempFolder } from '../support/temp-store.ts';
import { foldersIn, writeImage } from './images.ts';
import { storageOn } from './program.ts';
import { inFolder, type Office, readSurely, rowsIn, type Visits } from './whole-office.ts';

/**
 * What is flipped or cut: the database, the journal of an interrupted transaction, and, where the database is destroyed
 * anyway, what it is to be brought back from.
 */
export const TARGETS = ['database', 'journal', 'witness', 'copy'] as const;
export type Target = (typeof TARGETS)[number];

/** What became of a change. */
export type Outcome =
  /** Everything reads as it was written. */
  | { readonly type: 'as-written' }
  /** It was found, and everything is there again. */
  | { readonly type: 'brought-back' }
  /** It was found, what good copies and the rest of the witness hold is there again, and staff are told that some is not. */
  | { readonly type: 'witness-damaged' }
  /** It was found, and the kiosk is out of order. */
  | { readonly type: 'refused'; readonly problem: string }
  /** The log of acts is not as it was written, and staff are told. */
  | { readonly type: 'log-faulty' }
  /** Rows are not as they were written, or a visit is gone or another, and nobody has noticed. */
  | { readonly type: 'wrong'; readonly what: readonly string[] };

const DATABASE = 'data/kiosk.sqlite3';
const COPIES = 'data/backups/';
const WITNESS = 'data-witness/witness-';

/** Flips one bit or cuts the end of what is named, and looks what the program makes of it. */
export async function change(office: Office, target: Target, random: (below: number) => number): Promise<Outcome> {
  const image = new Map(target === 'journal' ? office.interrupted : office.image);
  if (target === 'witness' || target === 'copy') destroyDatabase(image);
  const path = pathOf(target, [...image.keys()], random);
  const bytes = image.get(path);
  if (!bytes) throw new Error(`There is no ${target}.`);
  image.set(path, changed(bytes, random));
  return inFolder(async (root) => {
    writeImage(root, image);
    return lookedAt(foldersIn(root), office, target);
  });
}

async function lookedAt(folder: TempFolder, office: Office, target: Target): Promise<Outcome> {
  const storage = storageOn(folder);
  let faultyLog = false;
  try {
    const read = await readSurely(storage, office.anchor);
    if (!read.ok) return { type: 'refused', problem: read.problem };
    const recovery = storage.lastRecovery();
    const wrong = differences(office.visits, read.visits);
    const replaced = recovery !== null && recovery.replaced !== null;
    if (wrong.length > 0) {
      const staffKnow = target === 'witness' && (recovery?.damagedRecords ?? 0) > 0;
      return staffKnow && wrong.every((id) => wasTrue(office, id, read.visits.get(id)))
        ? { type: 'witness-damaged' }
        : { type: 'wrong', what: wrong };
    }
    if (replaced) return { type: 'brought-back' };
    faultyLog = isAlarming(read.log);
  } finally {
    await storage.close();
  }
  const rows = await rowsIn(folder);
  const other = new Set(
    [...office.rows, ...rows].filter(([row]) => office.rows.get(row) !== rows.get(row)).map(([row]) => row),
  );
  const what = [...other].filter((row) => !(faultyLog && row.startsWith('audit_entry '))).sort();
  if (what.length > 0) return { type: 'wrong', what };
  return { type: faultyLog ? 'log-faulty' : 'as-written' };
}

/** Whether a visit is as it was once, or so new that no copy holds it. */
function wasTrue({ history, copied }: Office, id: VisitId, found: string | undefined): boolean {
  return found === undefined ? !copied.has(id) : history.get(id)?.has(found) === true;
}

function differences(expected: Visits, found: Visits): readonly VisitId[] {
  return [...new Set([...expected.keys(), ...found.keys()])].filter((id) => expected.get(id) !== found.get(id));
}

function destroyDatabase(image: Map<string, Buffer | null>): void {
  image.set(DATABASE, (image.get(DATABASE) ?? Buffer.alloc(0)).subarray(0, 10_000));
}

function pathOf(target: Target, paths: readonly string[], random: (below: number) => number): string {
  switch (target) {
    case 'database':
      return DATABASE;
    case 'journal':
      return `${DATABASE}-journal`;
    case 'witness': {
      const segments = paths.filter((path) => path.startsWith(WITNESS));
      return segments[random(segments.length)] ?? '';
    }
    case 'copy': {
      const names = paths.filter((path) => path.startsWith(COPIES)).map((path) => path.slice(COPIES.length));
      return `${COPIES}${newestBackupsFirst(names)[0]}`;
    }
  }
}

/** One bit is another, or, one time in ten, the end is missing; where there is something, not in zeros that only keep room. */
function changed(bytes: Buffer, random: (below: number) => number): Buffer {
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
  if (random(10) === 0) return bytes.subarray(0, random(end));
  const all = Buffer.from(bytes);
  const place = random(end);
  all[place] = (all[place] ?? 0) ^ (1 << random(8));
  return all;
}
