import type { DepartmentId } from '../../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import type { Statistics } from '../../../../shared/model/statistics.ts';
import { statisticsWords, stretchNames } from '../../../../shared/text/panel/statistics-page.ts';
import { Act } from '../../parts/Act.tsx';
import { Choose } from '../../parts/Choose.tsx';
import { STRETCH_KEYS, type StretchKey } from './stretches.ts';
import { useSaveNumbers } from './use-save-numbers.ts';

interface StatisticsToolsProps {
  readonly plan: OfficePlan;
  readonly stretch: StretchKey;
  readonly onStretch: (key: StretchKey) => void;
  readonly departmentId: DepartmentId | null;
  readonly onDepartment: (id: DepartmentId | null) => void;
  /** The numbers on the screen: they are what is saved, also while other dates are being typed. */
  readonly shown: Statistics | null;
}

const WHOLE = 'whole-office';
const STRETCHES = STRETCH_KEYS.map((key) => ({ key, name: stretchNames[key] }));

/** Which days, which department, and the file. */
export function StatisticsTools(props: StatisticsToolsProps) {
  const { plan, stretch, onStretch, departmentId, onDepartment, shown } = props;
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
      {shown === null ? null : (
        <Act icon="save" busy={saving.busy} onPress={() => void saving.save(shown)}>
          {statisticsWords.save}
        </Act>
      )}
    </>
  );
}
