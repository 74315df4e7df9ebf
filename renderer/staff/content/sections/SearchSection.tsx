import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { Field } from '../../parts/Field.tsx';
import type { SectionProps } from './section-props.ts';

/** Words in which residents look for the case (E3): one to a line. */
export function SearchSection({ editing }: SectionProps) {
  return (
    <Field
      label={editorWords.terms}
      hint={editorWords.termsHint}
      value={editing.content.searchTerms.join('\n')}
      onChange={(text) => editing.change({ searchTerms: text === '' ? [] : text.split('\n') })}
      lines={12}
    />
  );
}
