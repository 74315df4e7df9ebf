import type { Migration } from './migration.ts';

/*
 * `…_at` are milliseconds since 1970-01-01T00:00Z, `day` and `valid_…` days since 1970-01-01, `…_minute` minutes since
 * midnight on the wall clock, `cell` five minutes of a day counted from midnight. `document` is JSON of the model's shape.
 */
const PLAN = [
  `CREATE TABLE department (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    document TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE office_case (
    id TEXT PRIMARY KEY NOT NULL,
    department_id TEXT NOT NULL REFERENCES department (id),
    position INTEGER NOT NULL,
    document TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX office_case_department ON office_case (department_id)',
  `CREATE TABLE desk (
    id TEXT PRIMARY KEY NOT NULL,
    department_id TEXT NOT NULL REFERENCES department (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1))
  ) STRICT`,
  'CREATE INDEX desk_department ON desk (department_id)',
  `CREATE TABLE desk_case (
    desk_id TEXT NOT NULL REFERENCES desk (id),
    case_id TEXT NOT NULL REFERENCES office_case (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (desk_id, case_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX desk_case_case ON desk_case (case_id)',
  `CREATE TABLE opening_block (
    id INTEGER PRIMARY KEY NOT NULL,
    department_id TEXT NOT NULL REFERENCES department (id),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute INTEGER NOT NULL,
    to_minute INTEGER NOT NULL,
    valid_from INTEGER,
    valid_to INTEGER,
    CHECK (0 <= from_minute AND from_minute < to_minute AND to_minute <= 1440)
  ) STRICT`,
  'CREATE INDEX opening_block_department ON opening_block (department_id)',
  `CREATE TABLE special_day (
    id INTEGER PRIMARY KEY NOT NULL,
    day INTEGER NOT NULL,
    department_id TEXT REFERENCES department (id),
    document TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX special_day_department ON special_day (department_id)',
  `CREATE TABLE setting (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    document TEXT NOT NULL
  ) STRICT`,
  // Goes up with every change of the tables above: tells a process that the plan it remembers is old.
  `CREATE TABLE plan_revision (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    revision INTEGER NOT NULL
  ) STRICT`,
];

const VISITS = [
  // What is personal is encrypted and may be null once it was erased; `seal` covers every other column of the row.
  `CREATE TABLE visit (
    id TEXT PRIMARY KEY NOT NULL,
    code TEXT NOT NULL UNIQUE,
    idempotency_key TEXT NOT NULL UNIQUE,
    department_id TEXT NOT NULL REFERENCES department (id),
    case_id TEXT NOT NULL REFERENCES office_case (id),
    desk_id TEXT NOT NULL REFERENCES desk (id),
    day INTEGER NOT NULL,
    start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    state TEXT NOT NULL CHECK (state IN
      ('booked', 'arrived', 'called', 'in-service', 'done', 'cancelled', 'resigned-late', 'unresolved')),
    language TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    ended_at INTEGER,
    key_version INTEGER NOT NULL,
    pesel_index BLOB,
    pesel BLOB,
    first_name BLOB,
    last_name BLOB,
    email BLOB,
    phone BLOB,
    seal BLOB NOT NULL
  ) STRICT`,
  'CREATE INDEX visit_department ON visit (department_id, day)',
  'CREATE INDEX visit_case ON visit (case_id, day)',
  'CREATE INDEX visit_desk ON visit (desk_id, day)',
  'CREATE INDEX visit_pesel ON visit (pesel_index, day)',
  // The key makes two visits at one time on one desk impossible, whatever asks for them.
  `CREATE TABLE desk_cell (
    desk_id TEXT NOT NULL REFERENCES desk (id),
    day INTEGER NOT NULL,
    cell INTEGER NOT NULL CHECK (cell BETWEEN 0 AND 287),
    visit_id TEXT NOT NULL REFERENCES visit (id),
    PRIMARY KEY (desk_id, day, cell)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX desk_cell_visit ON desk_cell (visit_id)',
  // The cells of a desk's day once more as 288 bits, for reading a month at a glance. Changed together with them.
  `CREATE TABLE desk_day (
    desk_id TEXT NOT NULL REFERENCES desk (id),
    day INTEGER NOT NULL,
    taken BLOB NOT NULL CHECK (length(taken) = 36),
    PRIMARY KEY (desk_id, day)
  ) STRICT, WITHOUT ROWID`,
];

const UPKEEP = [
  `CREATE TABLE failed_attempt (
    id INTEGER PRIMARY KEY NOT NULL,
    attempted_at INTEGER NOT NULL
  ) STRICT`,
  'CREATE INDEX failed_attempt_at ON failed_attempt (attempted_at)',
  `CREATE TABLE key_check (
    key_version INTEGER PRIMARY KEY NOT NULL,
    check_value BLOB NOT NULL
  ) STRICT`,
  // Written and emptied to learn whether the disk takes data.
  `CREATE TABLE disk_probe (
    id INTEGER PRIMARY KEY NOT NULL,
    filler BLOB NOT NULL
  ) STRICT`,
];

export const initial: Migration = {
  number: 10,
  name: '0010-initial',
  async up(sql) {
    for (const statement of [...PLAN, ...VISITS, ...UPKEEP]) await sql.run(statement);
  },
};
