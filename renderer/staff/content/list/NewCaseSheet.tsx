import { useState } from 'react';
import type { CaseDraft } from '../../../../shared/model/case-draft.ts';
import type { Department } from '../../../../shared/model/department.ts';
import type { CaseId } from '../../../../shared/model/ids.ts';
import { firstTexts } from '../../../../shared/text/panel/case-editor.ts';
import { callWords } from '../../../../shared/text/panel/common.ts';
import { draftWords } from '../../../../shared/text/panel/content.ts';
import { formWords } from '../../../../shared/text/panel/content-page.ts';
import { useAct, useRefresh } from '../../../api/staff.ts';
import { Act } from '../../parts/Act.tsx';
import { Field } from '../../parts/Field.tsx';
import { NumberInput } from '../../parts/NumberInput.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { newCase } from '../logic/case-content.ts';
import { slugOf } from '../logic/slug.ts';
import type { Office } from '../office.ts';

interface NewCaseSheetProps {
  readonly office: Office;
  readonly department: Department;
  readonly onClose: () => void;
  readonly onCreated: (draft: CaseDraft) => void;
}

const SHORTEST = 5;
const LONGEST = 240;

/** The least that a new case needs; it begins as a draft, and the editor opens. */
export function NewCaseSheet({ office, department, onClose, onCreated }: NewCaseSheetProps) {
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [visitMinutes, setMinutes] = useState(20);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const saveDraft = useAct('saveDraft');
  const refresh = useRefresh();
  const nameMissing = name.trim() === '';
  const descriptionMissing = description.trim() === '';
  const create = async () => {
    setTried(true);
    if (nameMissing || descriptionMissing) return;
    const taken = [...office.plan.cases.map(({ id }) => id), ...office.drafts.map((draft) => draft.case.id)];
    const id = slugOf(name, taken, 'sprawa') as CaseId;
    const texts = { name: { pl: name.trim() }, description: { pl: description.trim() } };
    const saved = await saveDraft.act({
      case: newCase({ id, departmentId: department.id, ...texts, visitMinutes }, firstTexts),
      base: null,
    });
    if (!saved.ok) {
      return setError(saved.error.type === 'draft-changed' ? draftWords(saved.error) : callWords(saved.error));
    }
    refresh('listDrafts');
    onCreated(saved.value);
  };
  return (
    <Sheet
      title={formWords.newCase}
      onClose={onClose}
      acts={
        <Act variant="prime" icon="next" busy={saveDraft.busy} onPress={() => void create()}>
          {formWords.create}
        </Act>
      }
    >
      <p>{formWords.newCaseText}</p>
      {error ? (
        <p className="sf-error" role="alert">
          {error}
        </p>
      ) : null}
      <Field
        label={formWords.name}
        hint={formWords.nameHint}
        value={name}
        onChange={setName}
        error={tried && nameMissing ? formWords.nameMissing : undefined}
        takesFocus
      />
      <Field
        label={formWords.description}
        hint={formWords.descriptionHint}
        value={description}
        onChange={setDescription}
        lines={2}
        error={tried && descriptionMissing ? formWords.descriptionMissing : undefined}
      />
      <NumberInput
        label={formWords.minutes}
        value={visitMinutes}
        onChange={setMinutes}
        min={SHORTEST}
        max={LONGEST}
        step={5}
        unit={formWords.minutesUnit}
      />
    </Sheet>
  );
}
