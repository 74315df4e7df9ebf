import { useState } from 'react';
import type { Department } from '../../../../shared/model/department.ts';
import type { DepartmentId } from '../../../../shared/model/ids.ts';
import { DEPARTMENT_ICONS } from '../../../../shared/model/lists.ts';
import type { ContentLanguage } from '../../../../shared/model/localized.ts';
import { contentWords, formWords, iconWords } from '../../../../shared/text/panel/content-page.ts';
import { Act } from '../../parts/Act.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { SaveRefused } from '../../parts/save-change/SaveRefused.tsx';
import type { SaveChange } from '../../parts/save-change/use-save-change.ts';
import { Toggle } from '../../parts/Toggle.tsx';
import { LanguageSwitch } from '../fields/LanguageSwitch.tsx';
import { LocalField } from '../fields/LocalField.tsx';
import type { Office } from '../office.ts';
import {
  departmentProblems,
  departmentToSave,
  EMPTY_DEPARTMENT,
  missingTexts,
  ownerOfCode,
} from './department-form.ts';
import { departmentContent } from './use-department-acts.ts';

interface DepartmentSheetProps {
  readonly office: Office;
  /** Null: a new one. */
  readonly department: Department | null;
  /** The page's: what saving asks and tells may outlive this sheet. */
  readonly saving: SaveChange;
  readonly onClose: () => void;
  readonly onSaved: (id: DepartmentId) => void;
}

/** Everything residents read about a department, its letter and its drawing. */
export function DepartmentSheet({ office, department, saving, onClose, onSaved }: DepartmentSheetProps) {
  const before = department === null ? null : departmentContent(department);
  const [form, setForm] = useState(before ?? EMPTY_DEPARTMENT);
  const [language, setLanguage] = useState<ContentLanguage>('pl');
  const [tried, setTried] = useState(false);
  const [revision] = useState(office.revision);
  const problems = tried ? departmentProblems(form, office.plan) : new Set();
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const save = () => {
    setTried(true);
    if (departmentProblems(form, office.plan).size > 0) return setLanguage('pl');
    const saved = departmentToSave(form, before, office.plan);
    saving.save({
      changes: [{ kind: 'department', department: saved }],
      baseRevision: revision,
      done:
        before === null ? contentWords.done.newDepartment(saved.name.pl) : contentWords.done.department(saved.name.pl),
      onSaved: () => onSaved(saved.id),
    });
  };
  const codeError = problems.has('code-missing')
    ? formWords.codeMissing
    : problems.has('code-taken')
      ? formWords.codeTaken(ownerOfCode(form, office.plan)?.name.pl ?? '')
      : undefined;
  return (
    <Sheet
      title={department === null ? formWords.newDepartment : contentWords.editDepartment}
      width="wide"
      onClose={() => {
        saving.close();
        onClose();
      }}
      acts={
        <Act variant="prime" icon="check" busy={saving.busy} onPress={save}>
          {formWords.save}
        </Act>
      }
    >
      <SaveRefused saving={saving} />
      <LanguageSwitch language={language} onChange={setLanguage} missing={(one) => missingTexts(form, one)} />
      <LocalField
        label={formWords.name}
        hint={formWords.nameHint}
        error={problems.has('name') ? formWords.nameMissing : undefined}
        text={form.name}
        language={language}
        onChange={(name) => change({ name })}
        takesFocus={department === null}
      />
      <LocalField
        label={formWords.description}
        hint={formWords.descriptionHint}
        error={problems.has('description') ? formWords.descriptionMissing : undefined}
        text={form.description}
        language={language}
        onChange={(description) => change({ description })}
        lines={2}
      />
      <LocalField
        label={formWords.place}
        hint={formWords.placeHint}
        error={problems.has('place') ? formWords.placeMissing : undefined}
        text={form.location.text}
        language={language}
        onChange={(text) => change({ location: { ...form.location, text } })}
        lines={2}
      />
      <div className="ct-code">
        <Field
          label={formWords.code}
          hint={formWords.codeHint}
          error={codeError}
          value={form.code}
          onChange={(code) => change({ code: code.trim().slice(-1).toUpperCase() })}
        />
        <fieldset className="sf">
          <legend className="sf-label">{formWords.icon}</legend>
          <div className="suggestions">
            {DEPARTMENT_ICONS.map((icon) => (
              <Act key={icon} icon={icon} pressed={form.icon === icon} onPress={() => change({ icon })}>
                {iconWords[icon]}
              </Act>
            ))}
          </div>
        </fieldset>
      </div>
      <Toggle label={formWords.active} value={form.active} onChange={(active) => change({ active })} />
    </Sheet>
  );
}
