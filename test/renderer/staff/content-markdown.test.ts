import { describe, expect, test } from 'vitest';
import { editMarkdown, type MarkdownAct } from '../../../renderer/staff/content/logic/markdown-edit.ts';

/** `[` and `]` mark what is selected. */
function edit(marked: string, act: MarkdownAct): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const { text, start: from, end: to } = editMarkdown({ text: marked.replace(/[[\]]/g, ''), start, end }, act);
  return `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
}

describe('the toolbar of an instruction', () => {
  test('bold: what is selected, the word at the caret, or where somebody is about to write', () => {
    expect(edit('weź [dowód] teraz', 'bold')).toBe('weź **[dowód]** teraz');
    expect(edit('weź do[]wód', 'bold')).toBe('weź **[dowód]**');
    expect(edit('weź []', 'bold')).toBe('weź **[]**');
  });

  test('bold leaves blanks at the ends outside the stars', () => {
    expect(edit('weź[ dowód ]teraz', 'bold')).toBe('weź **[dowód]** teraz');
  });

  test('bold a second time is taken back, whether the stars are selected or not', () => {
    expect(edit('weź **[dowód]**', 'bold')).toBe('weź [dowód]');
    expect(edit('weź [**dowód**]', 'bold')).toBe('weź [dowód]');
  });

  test('a list marks every line that is touched and leaves empty ones', () => {
    expect(edit('pierw[szy\n\ndru]gi', 'list')).toBe('[- pierwszy\n\n- drugi]');
    expect(edit('[- pierwszy\n- drugi]', 'list')).toBe('[pierwszy\ndrugi]');
  });

  test('numbers count; a list becomes numbered without marks of both', () => {
    expect(edit('[a\nb\n\nc]', 'numbers')).toBe('[1. a\n2. b\n\n3. c]');
    expect(edit('[- a\n- b]', 'numbers')).toBe('[1. a\n2. b]');
    expect(edit('[1. a\n2. b]', 'list')).toBe('[- a\n- b]');
  });

  test('a heading marks the line of the caret only, and an empty line begins one', () => {
    expect(edit('a\nPy[]tania\nb', 'heading')).toBe('a\n### Pytania[]\nb');
    expect(edit('a\n### Pytania[]\nb', 'heading')).toBe('a\nPytania[]\nb');
    expect(edit('[]', 'heading')).toBe('### []');
  });
});
