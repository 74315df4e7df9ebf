import { z } from 'zod';
import {
  type StaffId,
  StaffIdSchema,
  type StaffMember,
  StaffNumberSchema,
  StaffRoleSchema,
} from '../../shared/model/staff.ts';
import type { StaffAccount } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { FlagRow, parseRows } from './rows.ts';

const AccountRow = z
  .strictObject({
    id: StaffIdSchema,
    number: StaffNumberSchema,
    name: z.string(),
    role: StaffRoleSchema,
    active: FlagRow,
    pin_hash: z.string(),
    pin_temporary: FlagRow,
    access_revision: z.int(),
  })
  .transform(
    ({ id, number, name, role, active, ...row }): StaffAccount => ({
      member: { id, number, name, role, active, pinTemporary: row.pin_temporary },
      pinHash: row.pin_hash,
      accessRevision: row.access_revision,
    }),
  );

const SELECT = 'SELECT id, number, name, role, active, pin_hash, pin_temporary, access_revision FROM staff_member';

/** Everybody, in the order of their numbers. */
export async function staffMembers(sql: Sql): Promise<readonly StaffMember[]> {
  const rows = await sql.all(`${SELECT} ORDER BY length(number), number`);
  return parseRows(rows, AccountRow).map(({ member }) => member);
}

export async function staffAccount(sql: Sql, id: StaffId): Promise<StaffAccount | null> {
  return parseRows(await sql.all(`${SELECT} WHERE id = $1`, id), AccountRow)[0] ?? null;
}

export async function staffByNumber(sql: Sql, number: string): Promise<StaffAccount | null> {
  return parseRows(await sql.all(`${SELECT} WHERE number = $1`, number), AccountRow)[0] ?? null;
}

export async function addStaffMember(sql: Sql, member: StaffMember, pinHash: string): Promise<void> {
  const { id, number, name, role, active, pinTemporary } = member;
  await sql.run(
    `INSERT INTO staff_member (id, number, name, role, active, pin_hash, pin_temporary, access_revision)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 1)`,
    id,
    number,
    name,
    role,
    Number(active),
    pinHash,
    Number(pinTemporary),
  );
}

/** Name, role and activity; a change of the last two ends what began under the former ones. */
export async function changeStaffMember(sql: Sql, { id, name, role, active }: StaffMember): Promise<void> {
  await sql.run(
    `UPDATE staff_member SET name = $2, role = $3, active = $4,
       access_revision = access_revision + CASE WHEN role = $3 AND active = $4 THEN 0 ELSE 1 END
     WHERE id = $1`,
    id,
    name,
    role,
    Number(active),
  );
}

export async function setPin(sql: Sql, id: StaffId, pinHash: string, temporary: boolean): Promise<void> {
  await sql.run(
    `UPDATE staff_member SET pin_hash = $2, pin_temporary = $3, access_revision = access_revision + 1 WHERE id = $1`,
    id,
    pinHash,
    Number(temporary),
  );
}
