import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { backupFolderOf } from '../../electron/store/index.ts';
import type { VisitId } from '../../shared/model/ids.ts';
import type { Visit, VisitState } from '../../shared/model/visit.ts';
import { isActive } from '../../shared/rules/visit-machine.ts';
import { DAYS } from '../store/bookings.ts';
import { withRawDatabase } from '../store/raw.ts';
import type { TempFolder } from '../support/temp-store.ts';
import type { Said, Standing } from './acts.ts';
import { storageOn } from './program.ts';

/** What a worker says: that it opens its storage, that it is open, its acts, and what failed. */
export type Line = Said | { readonly opening: true } | { readonly open: true } | { readonly failure: string };

/** What was acknowledged on one folder, by one program after another. */
export class Ledger {
  private readonly stands = new Map<VisitId, VisitState>();
  private readonly copies = new Set<string>();
  private underWay: { readonly of: VisitId | null } | null = null;
  private wasOpen = false;
  readonly counts = { lines: 0, acknowledged: 0, cutShort: 0 };

  constructor(known: readonly Standing[] = []) {
    for (const { id, state } of known) this.stands.set(id, state);
    this.wasOpen = known.length > 0;
  }

  /** Hears a line; what has failed or was refused, with no fault around, is wrong. */
  hear(line: Line): void {
    this.counts.lines += 1;
    if ('failure' in line) assert.fail(`the storage failed: ${line.failure}`);
    else if ('open' in line) this.wasOpen = true;
    else if ('begun' in line) this.underWay = line;
    else if ('refused' in line) {
      assert.equal(line.why, 'time-taken');
      this.underWay = null;
    } else if ('done' in line) {
      this.underWay = null;
      this.counts.acknowledged += 1;
      for (const { id, state } of line.stands) this.stands.set(id, state);
      if (line.copy !== undefined) this.copies.add(line.copy);
    }
  }

  /**
   * Opens what is left as the program does and holds it against what was acknowledged. What was under way may have happened
   * or not. Throws what is wrong. Looking into copies takes longer than everything else.
   */
  async look(folder: TempFolder, { copies }: { readonly copies: boolean }): Promise<void> {
    const log: string[] = [];
    const failures: string[] = [];
    const storage = storageOn(
      folder,
      ({ type }) => failures.push(type),
      (line) => log.push(line),
    );
    try {
      const opened = await storage.open();
      assert.ok(opened.ok, `it opens: ${opened.ok ? '' : opened.error.type} ${log.join(' ')}`);
      if (this.wasOpen) assert.ok(!log.some((line) => line.includes('new database')), 'it does not begin anew');
      const found = await storage.store.read(async (tx) => {
        const visits = new Map<VisitId, Visit>();
        for (const day of DAYS) for (const visit of await tx.visitsOn(day, null)) visits.set(visit.id, visit);
        for (const id of visits.keys()) assert.ok((await tx.personOf(id)) !== null, 'every visit has its person');
        return visits;
      });
      this.compare(found);
      const recovery = storage.lastRecovery();
      assert.equal(recovery?.replaced ?? null, null, 'nothing was found damaged');
      assert.equal(recovery?.visits ?? 0, 0, 'the database has everything by itself');
      for (const copy of this.copies) assert.ok(existsSync(join(backupFolderOf(folder.data), copy)), 'a copy is there');
      if (copies) {
        const listed = (await storage.backups?.list()) ?? [];
        assert.deepEqual(
          listed.filter(({ state }) => state !== 'verified'),
          [],
        );
      }
    } finally {
      await storage.close();
    }
    assert.deepEqual(failures, []);
    await lookAtTables(folder);
  }

  private compare(found: ReadonlyMap<VisitId, Visit>): void {
    const { underWay } = this;
    for (const [id, state] of this.stands) {
      const visit = found.get(id);
      assert.ok(visit !== undefined, `visit ${id} was acknowledged and is lost`);
      const may = underWay?.of === id ? [state, 'cancelled'] : [state];
      assert.ok(may.includes(visit.state), `visit ${id} was acknowledged as ${state} and is ${visit.state}`);
    }
    if (underWay !== null) this.counts.cutShort += 1;
    this.underWay = null;
    // What was under way has happened or not: from now on it must stay so.
    for (const [id, { state }] of found) this.stands.set(id, state);
  }
}

/** Rows that belong together are there together. */
async function lookAtTables(folder: TempFolder): Promise<void> {
  await withRawDatabase(folder, async (sql) => {
    assert.deepEqual(await sql.all('PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
    assert.deepEqual(await sql.all('PRAGMA foreign_key_check'), []);
    const states = (await sql.all('SELECT DISTINCT state FROM visit')) as { state: VisitState }[];
    const active = states.filter(({ state }) => isActive(state)).map(({ state }) => `'${state}'`);
    const [{ minutes, cells }] = (await sql.all(
      `SELECT (SELECT coalesce(sum(minutes), 0) FROM visit WHERE state IN (${active.join(', ')})) AS minutes,
         (SELECT count(*) FROM desk_cell WHERE visit_id IS NOT NULL) AS cells`,
    )) as [{ minutes: number; cells: number }];
    assert.equal(cells * 5, minutes, 'active visits, and only they, own their time');
    const halves = await sql.all(
      `SELECT id FROM visit WHERE state = 'cancelled' AND id NOT IN (SELECT visit_id FROM visit_event)
         AND cancelled_by IS NOT NULL`,
    );
    assert.deepEqual(halves, [], 'what happened to a visit is written down with it');
  });
}
