import { describe, expect, test } from 'vitest';
import { inserted, moved, replaced, without } from '../../../renderer/staff/content/logic/lists.ts';
import { slugOf } from '../../../renderer/staff/content/logic/slug.ts';
import { CaseIdSchema } from '../../../shared/model/ids.ts';

describe('moves in a list', () => {
  test('an entry moves up and down; at the ends it stays', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], -1, 1)).toEqual(['a', 'b', 'c']);
  });

  test('what was taken away can be put back where it stood', () => {
    expect(without(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
    expect(inserted(['a', 'c'], 1, 'b')).toEqual(['a', 'b', 'c']);
    expect(replaced(['a', 'b'], 1, 'c')).toEqual(['a', 'c']);
  });
});

describe('an id made from a name', () => {
  test('Polish letters become plain ones, everything else a hyphen', () => {
    expect(slugOf('Zgłoszenie utraty – dowód (ŁÓDŹ)', [], 'sprawa')).toBe('zgloszenie-utraty-dowod-lodz');
  });

  test('one that is taken gets the next number', () => {
    expect(slugOf('Odbiór', ['odbior', 'odbior-2'], 'sprawa')).toBe('odbior-3');
  });

  test('a name without letters that could be kept still has an id', () => {
    expect(slugOf('Паспорт', [], 'sprawa')).toBe('sprawa');
    expect(slugOf(' – ', ['sprawa'], 'sprawa')).toBe('sprawa-2');
  });

  test('a long name is cut where the contract allows it and never ends with a hyphen', () => {
    const id = slugOf(`${'a'.repeat(47)} ${'b'.repeat(60)}`, [], 'sprawa');
    expect(id).toBe('a'.repeat(47));
    expect(CaseIdSchema.safeParse(`${id}-12`).success).toBe(true);
  });
});
