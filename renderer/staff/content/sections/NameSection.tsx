import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { formWords } from '../../../../shared/text/panel/content-page.ts';
import { Toggle } from '../../parts/Toggle.tsx';
import { LocalField } from '../fields/LocalField.tsx';
import { errorOf } from './error-of.ts';
import type { SectionProps } from './section-props.ts';

/** What the case is called, what it is in one sentence, and whether residents see it. */
export function NameSection({ editing, language }: SectionProps) {
  const { content, change } = editing;
  return (
    <>
      <LocalField
        label={formWords.name}
        hint={formWords.nameHint}
        error={errorOf(editing, 'name')}
        text={content.name}
        language={language}
        onChange={(name) => change({ name })}
      />
      <LocalField
        label={formWords.description}
        hint={formWords.descriptionHint}
        error={errorOf(editing, 'description')}
        text={content.description}
        language={language}
        onChange={(description) => change({ description })}
        lines={3}
      />
      <Toggle
        label={editorWords.active}
        hint={editorWords.activeHint}
        value={content.active}
        onChange={(active) => change({ active })}
      />
    </>
  );
}
