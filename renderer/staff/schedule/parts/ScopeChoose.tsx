import type { DepartmentId } from '../../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import { scheduleWords } from '../../../../shared/text/panel/schedule.ts';
import { Choose } from '../../parts/Choose.tsx';

interface ScopeChooseProps {
  readonly label: string;
  readonly plan: OfficePlan;
  /** Null = the whole office. */
  readonly value: DepartmentId | null;
  readonly onChange: (value: DepartmentId | null) => void;
}

const WHOLE = 'office';

/** The whole office, or one department. */
export function ScopeChoose({ label, plan, value, onChange }: ScopeChooseProps) {
  const departments = plan.departments.filter(({ archived }) => !archived);
  return (
    <Choose<string>
      label={label}
      choices={[
        { key: WHOLE, name: scheduleWords.whole },
        ...departments.map(({ id, name }) => ({ key: id as string, name: name.pl })),
      ]}
      value={value ?? WHOLE}
      onChange={(key) => onChange(key === WHOLE ? null : (key as DepartmentId))}
    />
  );
}
