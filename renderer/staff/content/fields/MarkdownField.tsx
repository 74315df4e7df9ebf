import { useLayoutEffect, useRef } from 'react';
import { FieldError, Label, Text, TextArea, TextField, Toolbar } from 'react-aria-components';
import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import type { IconName } from '../../../ui/icons.ts';
import { Act } from '../../parts/Act.tsx';
import { editMarkdown, MARKDOWN_ACTS, type MarkdownAct } from '../logic/markdown-edit.ts';

interface MarkdownFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const ICON: Readonly<Record<MarkdownAct, IconName>> = {
  heading: 'heading',
  bold: 'bold',
  list: 'list',
  numbers: 'numbers',
};

/** A longer text with a small toolbar: nobody has to know the signs that make a list or letters bold. */
export function MarkdownField({ label, hint, error, value, onChange }: MarkdownFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef<readonly [start: number, end: number] | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null || area.current === null) return;
    area.current.focus({ preventScroll: true });
    area.current.setSelectionRange(...wanted.current);
    wanted.current = null;
  });
  const edit = (act: MarkdownAct) => {
    const { selectionStart = value.length, selectionEnd = value.length } = area.current ?? {};
    const edited = editMarkdown({ text: value, start: selectionStart, end: selectionEnd }, act);
    wanted.current = [edited.start, edited.end];
    onChange(edited.text);
  };
  return (
    <TextField className={error ? 'sf bad' : 'sf'} value={value} onChange={onChange} isInvalid={error !== undefined}>
      <Label>{label}</Label>
      <Text slot="description" className="sf-hint">
        {hint}
      </Text>
      <FieldError className="sf-error">{error}</FieldError>
      <Toolbar className="ct-toolbar" aria-label={editorWords.toolbar}>
        {MARKDOWN_ACTS.map((act) => (
          <Act key={act} icon={ICON[act]} onPress={() => edit(act)}>
            {editorWords[act]}
          </Act>
        ))}
      </Toolbar>
      <TextArea
        ref={area}
        className="sf-in ct-markdown"
        rows={16}
        autoComplete="off"
        spellCheck={false}
        data-keys-kind="letters"
      />
    </TextField>
  );
}
