import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { formWords } from '../../../../shared/text/panel/content-page.ts';
import { hintFor } from '../fields/LocalField.tsx';
import { MarkdownField } from '../fields/MarkdownField.tsx';
import { textIn, withText } from '../logic/case-content.ts';
import { errorOf } from './error-of.ts';
import type { SectionProps } from './section-props.ts';

/** How the case is dealt with, step by step, in a little Markdown; the preview beside it shows it as on the kiosk. */
export function InstructionSection({ editing, language }: SectionProps) {
  const { instruction } = editing.content;
  const untranslated = language !== 'pl' && textIn(instruction, language).trim() === '';
  return (
    <MarkdownField
      key={language}
      label={formWords.inLanguage(editorWords.instruction, language)}
      hint={(untranslated ? hintFor(instruction, language, false) : null) ?? editorWords.instructionHint}
      error={language === 'pl' ? errorOf(editing, 'instruction') : undefined}
      value={textIn(instruction, language)}
      onChange={(value) => editing.change({ instruction: withText(instruction, language, value) })}
    />
  );
}
