import Markdown from 'react-markdown';
import type { Block } from './Pages.tsx';

const ALLOWED = ['p', 'strong', 'em', 'ol', 'ul', 'li', 'h2', 'h3'];

/**
 * An instruction as blocks that can be laid on pages: one paragraph or one list entry each. Links, pictures and HTML
 * are not drawn, whatever the text holds.
 */
export function markdownBlocks(text: string, key: string): Block[] {
  return piecesOf(text).map((piece, index) => ({
    key: `${key}-${index}`,
    node: (
      <div className="prose">
        <Markdown allowedElements={ALLOWED} unwrapDisallowed skipHtml>
          {piece}
        </Markdown>
      </div>
    ),
  }));
}

const LIST_ENTRY = /^\s*(?:\d+[.)]|[-*+])\s/;

/** Paragraphs and single list entries; a numbered entry keeps its number. */
export function piecesOf(text: string): string[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => {
    const pieces: string[] = [];
    for (const line of paragraph.split('\n')) {
      const last = pieces.length - 1;
      if (LIST_ENTRY.test(line) || last < 0) pieces.push(line);
      else pieces[last] += `\n${line}`;
    }
    return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  });
}
