import type { DepartmentId } from '../../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import { statisticsWords, stretchNames } from '../../../../shared/text/panel/statistics-page.ts';
import { Act } from '../../parts/Act.tsx';
import { Choose } from '../../parts/Choose.tsx';
import { type Dates, STRETCH_KEYS, type StretchKey } from './stretches.ts';
import { useSaveNumbers } from './use-save-numbers.ts';

interface StatisticsToolsProps {
  readonly plan: OfficePlan;
  readonly stretch: StretchKey;
  readonly onStretch: (key: StretchKey) => void;
  readonly departmentId: DepartmentId | null;
  readonly onDepartment: (id: DepartmentId | null) => void;
  /** Null while typed dates cannot be asked for; saving waits for them too. */
  readonly dates: Dates | null;
}

const WHOLE = 'whole-office';
const STRETCHES = STRETCH_KEYS.map((key) => ({ key, name: stretchNames[key] }));

/** Which days, which department, and the file. */
export function StatisticsTools(props: StatisticsToolsProps) {
  const { plan, stretch, onStretch, departmentId, onDepartment, dates } = props;
  const saving = useSaveNumbers();
  const departments = plan.departments.filter(({ archived }) => !archived);
  return (
    <>
      <Choose label={statisticsWords.stretch} choices={STRETCHES} value={stretch} onChange={onStretch} />
      <Choose<string>
        label={statisticsWords.department}
        choices={[
          { key: WHOLE, name: statisticsWords.wholeOffice },
          ...departments.map(({ id, name }) => ({ key: id, name: name.pl })),
        ]}
        value={departmentId ?? WHOLE}
        onChange={(key) => onDepartment(departments.find(({ id }) => id === key)?.id ?? null)}
      />
      {dates === null ? null : (
        <Act icon="save" busy={saving.busy} onPress={() => void saving.save({ ...dates, departmentId })}>
          {statisticsWords.save}
        </Act>
      )}
    </>
  );
}
