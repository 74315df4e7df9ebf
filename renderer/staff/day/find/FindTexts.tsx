import { findWords } from '../../../../shared/text/panel/day-find.ts';
import { Field } from '../../parts/Field.tsx';
import type { FindError, FindForm } from './find-form.ts';

type Text = 'code' | 'pesel' | 'documentNumber' | 'born' | 'name';
export type FindTextKind = 'code' | 'pesel' | 'document' | 'name';

const FIELDS: Readonly<Record<FindTextKind, readonly Text[]>> = {
  code: ['code'],
  pesel: ['pesel'],
  document: ['documentNumber', 'born'],
  name: ['name'],
};

interface FindTextsProps {
  readonly kind: FindTextKind;
  readonly form: Partial<Pick<FindForm, Text>>;
  readonly error: FindError | null;
  readonly onChange: (change: Partial<Pick<FindForm, Text>>) => void;
}

/** What is typed to find a visit or somebody, with what is wrong beside it. */
export function FindTexts({ kind, form, error, onChange }: FindTextsProps) {
  return FIELDS[kind].map((name, index) => (
    <Field
      key={name}
      label={findWords[name]}
      hint={findWords[`${name}Hint`]}
      error={error !== null && (error.at === 'born') === (name === 'born') ? error.error : undefined}
      value={form[name] ?? ''}
      onChange={(text) => onChange({ [name]: text })}
      maxLength={name === 'name' ? 100 : 40}
      keys={name === 'pesel' || name === 'born' ? 'digits' : 'letters'}
      takesFocus={index === 0}
    />
  ));
}
