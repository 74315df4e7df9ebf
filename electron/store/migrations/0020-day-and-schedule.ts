import type { Migration } from './migration.ts';

/** What happens to a visit after it was booked (C4, C5, F2), and who ended it. */
const VISIT_LIFE = [
  `ALTER TABLE visit ADD COLUMN cancelled_by TEXT
    CHECK (cancelled_by IS NULL OR cancelled_by IN ('resident', 'staff', 'schedule', 'replaced'))`,
  'ALTER TABLE visit ADD COLUMN exception INTEGER NOT NULL DEFAULT 0 CHECK (exception IN (0, 1))',
  'ALTER TABLE visit ADD COLUMN serving_desk_id TEXT',
  'ALTER TABLE visit ADD COLUMN arrived_at INTEGER',
  'ALTER TABLE visit ADD COLUMN called_at INTEGER',
  'ALTER TABLE visit ADD COLUMN started_at INTEGER',
  // Each index costs a page of every booking. Departments, cases and desks are archived and never deleted, so nothing
  // ever looks for the visits of one of them but by day.
  'DROP INDEX visit_department',
  'DROP INDEX visit_case',
  'DROP INDEX visit_desk',
  'CREATE INDEX visit_day ON visit (day, department_id)',
  `CREATE TABLE visit_event (
    id INTEGER PRIMARY KEY NOT NULL,
    visit_id TEXT NOT NULL REFERENCES visit (id),
    happened_at INTEGER NOT NULL,
    move TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    made_by TEXT NOT NULL,
    reason TEXT
  ) STRICT`,
  'CREATE INDEX visit_event_visit ON visit_event (visit_id)',
];

/** Time that is kept: for somebody who is choosing (A8), or after a cancellation (C7). It owns cells as a visit does. */
const HOLDS = [
  `CREATE TABLE hold (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('session', 'freed')),
    holder TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES office_case (id),
    desk_id TEXT NOT NULL REFERENCES desk (id),
    day INTEGER NOT NULL,
    start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    until_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  // The visit may follow its cells within the transaction: a cell that is owned by another is found before anything is stored.
  `CREATE TABLE owned_cell (
    desk_id TEXT NOT NULL REFERENCES desk (id),
    day INTEGER NOT NULL,
    cell INTEGER NOT NULL CHECK (cell BETWEEN 0 AND 287),
    visit_id TEXT REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    hold_id TEXT REFERENCES hold (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (desk_id, day, cell),
    CHECK ((visit_id IS NULL) <> (hold_id IS NULL))
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO owned_cell (desk_id, day, cell, visit_id) SELECT desk_id, day, cell, visit_id FROM desk_cell`,
  'DROP TABLE desk_cell',
  'ALTER TABLE owned_cell RENAME TO desk_cell',
  'CREATE INDEX desk_cell_hold ON desk_cell (hold_id) WHERE hold_id IS NOT NULL',
  // When the first hold of the desk's day expires: whoever reads the mask later has to take that hold off it.
  'ALTER TABLE desk_day ADD COLUMN first_expiry_at INTEGER',
];

/** When lateness was last looked at, and when no kiosk worked (C5). */
const LATENESS = [
  `CREATE TABLE sweep (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    swept_at INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE outage (
    id INTEGER PRIMARY KEY NOT NULL,
    began_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL
  ) STRICT`,
];

/** Changes of the plan with what they did to visits (D5, D7). `document` and `items` are JSON of the model's shape. */
const PLAN_HISTORY = [
  "ALTER TABLE desk ADD COLUMN document TEXT NOT NULL DEFAULT '{}'",
  `CREATE TABLE plan_change (
    id TEXT PRIMARY KEY NOT NULL,
    revision INTEGER NOT NULL UNIQUE,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    kind TEXT NOT NULL,
    undoes TEXT REFERENCES plan_change (id),
    items TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX plan_change_undoes ON plan_change (undoes)',
  `CREATE TABLE call_list_entry (
    plan_change_id TEXT NOT NULL REFERENCES plan_change (id),
    visit_id TEXT NOT NULL REFERENCES visit (id),
    position INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('keep', 'move', 'cancel')),
    old_desk_id TEXT NOT NULL,
    old_day INTEGER NOT NULL,
    old_start_minute INTEGER NOT NULL,
    new_desk_id TEXT,
    new_day INTEGER,
    new_start_minute INTEGER,
    PRIMARY KEY (plan_change_id, visit_id),
    CHECK ((outcome = 'move') = (new_desk_id IS NOT NULL AND new_day IS NOT NULL AND new_start_minute IS NOT NULL))
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX call_list_entry_visit ON call_list_entry (visit_id)',
];

export const dayAndSchedule: Migration = {
  number: 20,
  name: '0020-day-and-schedule',
  async up(sql) {
    for (const statement of [...VISIT_LIFE, ...HOLDS, ...LATENESS, ...PLAN_HISTORY]) await sql.run(statement);
  },
};
