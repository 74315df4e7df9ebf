/** What the small toolbar over an instruction can do. */
export const MARKDOWN_ACTS = ['heading', 'bold', 'list', 'numbers'] as const;
export type MarkdownAct = (typeof MARKDOWN_ACTS)[number];

export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The text after an act on what is selected in it; the same act a second time takes it back. */
export function editMarkdown(selected: Selected, act: MarkdownAct): Selected {
  return act === 'bold' ? bold(selected) : markLines(selected, act);
}

const STARS = '**';

function bold({ text, start, end }: Selected): Selected {
  const [from, to] = start === end ? wordAround(text, start) : trimmedRange(text, start, end);
  const [before, inside, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  if (before.endsWith(STARS) && after.startsWith(STARS)) {
    return { text: before.slice(0, -2) + inside + after.slice(2), start: from - 2, end: to - 2 };
  }
  if (inside.length > 4 && inside.startsWith(STARS) && inside.endsWith(STARS)) {
    return { text: before + inside.slice(2, -2) + after, start: from, end: to - 4 };
  }
  return { text: before + STARS + inside + STARS + after, start: from + 2, end: to + 2 };
}

/** Stars beside a blank are no bold: the selection without blanks at its ends. */
function trimmedRange(text: string, start: number, end: number): [from: number, to: number] {
  const inside = text.slice(start, end);
  if (inside.trim() === '') return [start, start];
  return [start + inside.length - inside.trimStart().length, end - (inside.length - inside.trimEnd().length)];
}

function wordAround(text: string, caret: number): [from: number, to: number] {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(0, caret))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(caret))?.[0].length ?? 0;
  return [caret - before, caret + after];
}

const MARK = /^(?:#{1,6} |[-*+] |\d+[.)] )/;
const OWN_MARK: Readonly<Record<Exclude<MarkdownAct, 'bold'>, RegExp>> = {
  heading: /^#{1,6} /,
  list: /^[-*+] /,
  numbers: /^\d+[.)] /,
};

/** Gives every line that is touched by the selection its mark, or takes it away where all of them have it. */
function markLines({ text, start, end }: Selected, act: Exclude<MarkdownAct, 'bold'>): Selected {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const found = text.indexOf('\n', end);
  const to = found < 0 ? text.length : found;
  const lines = text.slice(from, to).split('\n');
  const written = lines.filter((line) => line.trim() !== '');
  const takeAway = written.length > 0 && written.every((line) => OWN_MARK[act].test(line));
  let number = 0;
  const marked = lines.map((line) => {
    // an empty line between others parts paragraphs; alone it is where somebody is about to write
    if (line.trim() === '' && lines.length > 1) return line;
    const bare = line.replace(MARK, '');
    if (takeAway) return bare;
    number += 1;
    return `${markOf(act, number)}${bare}`;
  });
  const block = marked.join('\n');
  const length = from + block.length;
  return {
    text: text.slice(0, from) + block + text.slice(to),
    start: lines.length > 1 ? from : length,
    end: length,
  };
}

function markOf(act: Exclude<MarkdownAct, 'bold'>, number: number): string {
  switch (act) {
    case 'heading':
      return '### ';
    case 'list':
      return '- ';
    case 'numbers':
      return `${number}. `;
  }
}
