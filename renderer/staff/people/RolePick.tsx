import type { StaffRole } from '../../../shared/model/staff.ts';
import { roleWords } from '../../../shared/text/panel/accounts.ts';
import { peopleWords } from '../../../shared/text/panel/people.ts';
import { Pick } from '../parts/Pick.tsx';

interface RolePickProps {
  readonly value: StaffRole;
  readonly onChange: (role: StaffRole) => void;
  readonly error: string | undefined;
}

const ROLES: readonly StaffRole[] = ['clerk', 'administrator'];

/** One of the two roles, each with what it may do. */
export function RolePick({ value, onChange, error }: RolePickProps) {
  return (
    <Pick
      label={peopleWords.role}
      choices={ROLES.map((key) => ({ key, name: roleWords[key], text: peopleWords.roles[key] }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
