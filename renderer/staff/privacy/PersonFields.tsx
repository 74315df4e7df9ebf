import { findWords } from '../../../shared/text/panel/day-find.ts';
import { privacyWords } from '../../../shared/text/panel/privacy.ts';
import { FindTexts } from '../day/find/FindTexts.tsx';
import type { FindError } from '../day/find/find-form.ts';
import { Act } from '../parts/Act.tsx';
import { PERSON_KINDS, type PersonForm } from './person-search.ts';

interface PersonFieldsProps {
  readonly form: PersonForm;
  readonly error: FindError | null;
  readonly busy: boolean;
  readonly onChange: (change: Partial<PersonForm>) => void;
  readonly onSearch: () => void;
}

/** By what to look for somebody, and the text for it. */
export function PersonFields({ form, error, busy, onChange, onSearch }: PersonFieldsProps) {
  return (
    <form
      className="st-box find-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch();
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that stay pressed are no set of fields */}
      <div className="find-kinds" role="group" aria-label={privacyWords.by}>
        {PERSON_KINDS.map((kind) => (
          <Act key={kind} pressed={kind === form.kind} onPress={() => onChange({ kind })}>
            {findWords.kinds[kind]}
          </Act>
        ))}
      </div>
      <div className="find-row">
        <FindTexts kind={form.kind} form={form} error={error} onChange={onChange} />
        <Act type="submit" variant="prime" icon="search" busy={busy}>
          {privacyWords.search}
        </Act>
      </div>
    </form>
  );
}
