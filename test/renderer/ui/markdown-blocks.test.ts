import { expect, test } from 'vitest';
import { piecesOf } from '../../../renderer/ui/markdown-blocks.tsx';

test('an instruction becomes paragraphs and single list entries', () => {
  expect(piecesOf('1. Weź dowód.\n2. Przyjdź\nna czas.\n\nPytania? **Zapytaj.**\n\n- pierwszy\n- drugi\n')).toEqual([
    '1. Weź dowód.',
    '2. Przyjdź\nna czas.',
    'Pytania? **Zapytaj.**',
    '- pierwszy',
    '- drugi',
  ]);
});

test('empty text has no pieces', () => {
  expect(piecesOf(' \n\n ')).toEqual([]);
});
