import type { DepartmentId } from '../../../../shared/model/ids.ts';
import { findWords } from '../../../../shared/text/panel/day-find.ts';
import { dayPageWords } from '../../../../shared/text/panel/day-page.ts';
import { Act } from '../../parts/Act.tsx';
import { Choose } from '../../parts/Choose.tsx';
import { DateInput } from '../../parts/DateInput.tsx';
import type { DayOffice } from '../types.ts';
import { FindTexts } from './FindTexts.tsx';
import { type FindError, type FindForm, SEARCH_KINDS } from './find-form.ts';

interface FindFieldsProps {
  readonly office: DayOffice;
  readonly form: FindForm;
  readonly error: FindError | null;
  readonly busy: boolean;
  readonly onChange: (change: Partial<FindForm>) => void;
  readonly onSearch: () => void;
}

const ALL = '*';

/** By what to search, and the text for it. */
export function FindFields({ office, form, error, busy, onChange, onSearch }: FindFieldsProps) {
  const { kind } = form;
  return (
    <form
      className="st-box find-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch();
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that stay pressed are no set of fields */}
      <div className="find-kinds" role="group" aria-label={findWords.by}>
        {SEARCH_KINDS.map((one) => (
          <Act key={one} pressed={one === kind} onPress={() => onChange({ kind: one })}>
            {findWords.kinds[one]}
          </Act>
        ))}
      </div>
      <div className="find-row">
        {kind === 'day' ? (
          <>
            <DateInput label={findWords.date} value={form.date} onChange={(date) => onChange({ date })} />
            <Choose
              label={findWords.department}
              value={form.departmentId ?? ALL}
              choices={[
                { key: ALL, name: dayPageWords.allDepartments },
                ...office.map(({ departmentId, name }) => ({ key: String(departmentId), name })),
              ]}
              onChange={(key) => onChange({ departmentId: key === ALL ? null : (key as DepartmentId) })}
            />
          </>
        ) : (
          <FindTexts kind={kind} form={form} error={error} onChange={onChange} />
        )}
        <Act type="submit" variant="prime" icon="search" busy={busy}>
          {findWords.search}
        </Act>
      </div>
    </form>
  );
}
