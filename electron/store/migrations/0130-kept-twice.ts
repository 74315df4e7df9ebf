import { z } from 'zod';
import { BytesRow, parseRows } from '../rows.ts';
import { sha256Of } from '../whole-rows.ts';
import type { Migration } from './migration.ts';

/**
 * Every column of a table, first the one by which its rows are found where it has such an index already: that one is
 * dropped, so a row that is written touches as many pages as before. Of files the digest stands for the bytes.
 */
const KEPT_TWICE: Readonly<Record<string, readonly string[]>> = {
  department: ['id', 'position', 'document'],
  office_case: ['department_id', 'id', 'position', 'document'],
  desk: ['department_id', 'id', 'position', 'name', 'active', 'document'],
  desk_case: ['case_id', 'desk_id', 'position'],
  opening_block: ['department_id', 'weekday', 'from_minute', 'to_minute', 'valid_from', 'valid_to'],
  special_day: ['department_id', 'day', 'document'],
  setting: ['document'],
  plan_revision: ['revision', 'keys_revision'],
  plan_change: ['undoes', 'id', 'revision', 'changed_at', 'changed_by', 'kind', 'items'],
  call_list_entry: [
    'visit_id',
    'plan_change_id',
    'position',
    'outcome',
    'old_desk_id',
    'old_day',
    'old_start_minute',
    'new_desk_id',
    'new_day',
    'new_start_minute',
  ],
  visit_event: ['visit_id', 'happened_at', 'move', 'from_state', 'to_state', 'made_by', 'reason', 'desk_id'],
  hold: ['holder', 'kind', 'case_id', 'desk_id', 'day', 'start_minute', 'minutes', 'until_at', 'id'],
  sweep: ['swept_at'],
  outage: ['began_at', 'ended_at'],
  retention: ['believed_at'],
  key_check: ['key_version', 'check_value'],
  data_key: ['version', 'state', 'wrapped', 'created_at', 'destroyed_at'],
  staff_member: ['id', 'number', 'name', 'role', 'active', 'pin_hash', 'pin_temporary', 'access_revision'],
  pin_failure: ['scope', 'failed_at', 'device', 'recounted_at'],
  failed_attempt: ['attempted_at'],
  person_try: ['tried_at', 'holder', 'person', 'case_id', 'day', 'found'],
  person_path: ['holder', 'opened_at'],
  resident_comment: ['received_at', 'id', 'holder', 'place', 'language', 'state', 'key_version', 'body', 'note'],
  case_draft: ['case_id', 'content', 'saved_at', 'saved_by'],
  template_file: ['file', 'original_name', 'sha256', 'byte_count', 'page_count', 'stored_at', 'stored_by'],
  template_page: ['file', 'page', 'sha256'],
  message_text: ['kind', 'language', 'document', 'document_before', 'saved_at', 'saved_by'],
  outbox: [
    'visit_id',
    'kind',
    'sequence',
    'calendar_id',
    'created_at',
    'next_try_at',
    'tries',
    'state',
    'failure',
    'settled_at',
  ],
  receipt_job: ['visit_id', 'id', 'holder', 'copy', 'started_at', 'ended_at', 'state'],
  template_print: ['day', 'holder', 'case_id', 'prints'],
  kiosk_printer: ['holder', 'state', 'near_end', 'why', 'since_at'],
  schema_digest: ['digest'],
};

const REPLACED = [
  'office_case_department',
  'desk_department',
  'desk_case_case',
  'opening_block_department',
  'special_day_department',
  'plan_change_undoes',
  'call_list_entry_visit',
  'visit_event_visit',
  'pin_failure_scope',
  'failed_attempt_at',
  'person_try_at',
  'resident_comment_received',
  'receipt_job_visit',
];

const PageRow = z.strictObject({ file: z.string(), page: z.int(), picture: BytesRow });

/**
 * SQLite keeps no checksums. Visits carry seals and the log of acts is a chain; of every other table an index holds each
 * column once more, so that `integrity_check` finds a bit that has changed in either. A server has checksums of its own.
 */
export const keptTwice: Migration = {
  number: 130,
  name: '0130-kept-twice',
  async up(sql) {
    await sql.run("ALTER TABLE template_page ADD COLUMN sha256 TEXT NOT NULL DEFAULT ''");
  },
  async withKey(sql) {
    const pages = parseRows(await sql.all('SELECT file, page, picture FROM template_page'), PageRow);
    for (const { file, page, picture } of pages) {
      await sql.run(
        'UPDATE template_page SET sha256 = $3 WHERE file = $1 AND page = $2',
        file,
        page,
        sha256Of(picture),
      );
    }
  },
  async sqlite(sql) {
    await sql.run(
      `CREATE TABLE schema_digest (
        id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
        digest BLOB NOT NULL
      ) STRICT`,
    );
    for (const index of REPLACED) await sql.run(`DROP INDEX ${index}`);
    for (const [table, columns] of Object.entries(KEPT_TWICE)) {
      await sql.run(`CREATE INDEX ${table}_whole ON ${table} (${columns.join(', ')})`);
    }
  },
};
