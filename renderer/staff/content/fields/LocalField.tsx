import type { ContentLanguage, LocalizedText } from '../../../../shared/model/localized.ts';
import { formWords } from '../../../../shared/text/panel/content-page.ts';
import { Field } from '../../parts/Field.tsx';
import { textIn, withText } from '../logic/case-content.ts';

export interface LocalFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly text: LocalizedText | undefined;
  readonly language: ContentLanguage;
  readonly onChange: (text: LocalizedText) => void;
  readonly lines?: number;
  readonly takesFocus?: boolean;
  /** May be left out in every language. */
  readonly optional?: boolean;
}

/** A text in one of its languages. Beside a translation stands the Polish text, and what residents read without it. */
export function LocalField({
  label,
  hint,
  error,
  text,
  language,
  onChange,
  lines,
  takesFocus,
  optional,
}: LocalFieldProps) {
  const shownHint = hintFor(text, language, optional ?? false) ?? hint;
  return (
    <Field
      key={language}
      label={formWords.inLanguage(label, language)}
      {...(shownHint ? { hint: shownHint } : {})}
      {...(lines ? { lines } : {})}
      error={language === 'pl' ? error : undefined}
      value={textIn(text, language)}
      onChange={(value) => onChange(withText(text, language, value))}
      takesFocus={takesFocus ?? false}
    />
  );
}

/** What stands beside a translation; null for Polish, which has the field's own hint. */
export function hintFor(text: LocalizedText | undefined, language: ContentLanguage, optional: boolean): string | null {
  if (language === 'pl') return null;
  const polish = text?.pl.trim() ?? '';
  if (polish === '') return optional ? null : formWords.polishFirst;
  return textIn(text, language).trim() === '' ? formWords.untranslated(polish) : formWords.original(polish);
}
