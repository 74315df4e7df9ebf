import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditAnchor } from '../../electron/engine/rules/audit-chain.ts';
import { verdictOnLinks } from '../../electron/engine/staff/check-audit.ts';
import type { Storage } from '../../electron/storage.ts';
import type { AuditVerdict } from '../../shared/model/audit.ts';
import type { VisitId } from '../../shared/model/ids.ts';
import { toWarsaw } from '../../shared/time/warsaw.ts';
import { DAYS } from '../store/bookings.ts';
import { withRawDatabase } from '../store/raw.ts';
import { instant } from '../support/builders.ts';
import { randomFrom } from '../support/random.ts';
import type { TempFolder } from '../support/temp-store.ts';
import { ACTS_WITHOUT_COPIES, actor } from './acts.ts';
import type { DiskImage } from './disk-model.ts';
import { fillTables } from './every-table.ts';
import { foldersIn, imageOf, writeImage } from './images.ts';
import { openStorage, storageOn } from './program.ts';

/** Visits with their people, by id, as text. */
export type Visits = ReadonlyMap<VisitId, string>;
/** How often each row of each table is there: `table {…}`. */
type Rows = ReadonlyMap<string, number>;

/** An office at rest, with two copies and a witness. */
export interface Office {
  readonly image: DiskImage;
  /** The same in the middle of a transaction: with a journal that has to be played back. */
  readonly interrupted: DiskImage;
  readonly visits: Visits;
  /** The visits of its newest copy. */
  readonly copied: ReadonlySet<VisitId>;
  /** All that was ever true of a visit. */
  readonly history: ReadonlyMap<VisitId, ReadonlySet<string>>;
  /** What is stored once it was opened. */
  readonly rows: Rows;
  /** The end of its log of acts, as it is written down elsewhere each day. */
  readonly anchor: AuditAnchor;
}

/** Between two copies, and after the last one. */
const ACTS = 9;
const NOW = instant('2026-11-02 09:44');

/** Makes the office. */
export async function anOffice(): Promise<Office> {
  return inFolder(async (root) => {
    const folder = foldersIn(root);
    let number = 0;
    const history = new Map<VisitId, Set<string>>();
    const storage = await openStorage(folder);
    const deps = { storage, random: randomFrom(20_261_129), number: () => number++, say: () => undefined };
    const act = actor(deps, ACTS_WITHOUT_COPIES);
    const live = async () => {
      for (let turn = 0; turn < ACTS; turn += 1) {
        await act();
        for (const [id, text] of await visitsIn(storage)) history.set(id, (history.get(id) ?? new Set()).add(text));
      }
    };
    for (let copies = 0; copies < 2; copies += 1) {
      await live();
      if (copies === 0) await fillTables(storage, anyOf(await visitsIn(storage)));
      const made = await storage.backups?.make(toWarsaw(NOW));
      if (made?.ok !== true) throw new Error('The office could not be copied.');
    }
    const copied = new Set((await visitsIn(storage)).keys());
    await live();
    const visits = await visitsIn(storage);
    const head = await storage.store.read((tx) => tx.auditHead());
    if (head === null) throw new Error('The office has no log.');
    await storage.close();
    const anchor = { ...head, atMs: NOW };
    const image = imageOf(root);
    const interrupted = await interruptedIn(root);
    return { image, interrupted, visits, copied, history, anchor, rows: await rowsOnceOpened(image, anchor) };
  });
}

function anyOf(visits: Visits): VisitId {
  const [id] = visits.keys();
  if (id === undefined) throw new Error('The office has no visits.');
  return id;
}

export type Read =
  | { readonly ok: true; readonly visits: Visits; readonly log: AuditVerdict }
  | { readonly ok: false; readonly problem: string };

/** Reads everything as the program does in the course of a day and a night: where something fails, it opens its storage again. */
export async function readSurely(storage: Storage, anchor: AuditAnchor): Promise<Read> {
  for (let attempt = 1; ; attempt += 1) {
    const opened = await storage.open();
    if (!opened.ok) return { ok: false, problem: opened.error.type };
    try {
      const visits = await visitsIn(storage);
      const log = await storage.store.read((tx) =>
        verdictOnLinks((after, limit) => tx.auditLinks(after, limit), anchor),
      );
      await storage.backups?.drill(toWarsaw(NOW));
      return { ok: true, visits, log };
    } catch (error) {
      if (attempt === 3) return { ok: false, problem: String(error) };
    }
  }
}

async function visitsIn({ store }: Storage): Promise<Visits> {
  return store.read(async (tx) => {
    const visits = new Map<VisitId, string>();
    for (const day of DAYS) {
      for (const visit of await tx.visitsOn(day, null)) {
        visits.set(visit.id, JSON.stringify([visit, await tx.personOf(visit.id)]));
      }
    }
    return visits;
  });
}

async function rowsOnceOpened(image: DiskImage, anchor: AuditAnchor): Promise<Rows> {
  return inFolder(async (root) => {
    writeImage(root, image);
    const folder = foldersIn(root);
    const storage = storageOn(folder);
    const read = await readSurely(storage, anchor);
    await storage.close();
    if (!read.ok) throw new Error(`The office cannot be read: ${read.problem}`);
    return rowsIn(folder);
  });
}

/** Every row of every table. */
export async function rowsIn(folder: TempFolder): Promise<Rows> {
  return withRawDatabase(folder, async (sql) => {
    const rows = new Map<string, number>();
    const tables = (await sql.all("SELECT name FROM sqlite_master WHERE type = 'table'")) as { name: string }[];
    for (const { name } of tables) {
      for (const row of await sql.all(`SELECT * FROM "${name}"`)) {
        const text = `${name} ${JSON.stringify(row)}`;
        rows.set(text, (rows.get(text) ?? 0) + 1);
      }
    }
    return rows;
  });
}

/** Begins a transaction that changes more than SQLite keeps in memory, and takes the files as they lie there then. */
async function interruptedIn(root: string): Promise<DiskImage> {
  return withRawDatabase(foldersIn(root), async (sql) => {
    await sql.run('PRAGMA cache_size = 1');
    await sql.run('BEGIN IMMEDIATE');
    await sql.run("UPDATE visit SET email = NULL, phone = NULL, state = 'done'");
    await sql.run('DELETE FROM visit_event');
    await sql.run('INSERT INTO disk_probe (filler) VALUES ($1)', Buffer.alloc(100_000));
    const image = imageOf(root);
    await sql.run('ROLLBACK');
    return image;
  });
}

/** Works in a folder that is gone afterwards. */
export async function inFolder<T>(work: (root: string) => Promise<T>): Promise<T> {
  const place = mkdtempSync(join(tmpdir(), 'kiosk-flip-'));
  try {
    return await work(join(place, 'root'));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
