import type { DayCase } from '../types.ts';

/** Letters without their marks, small: whoever types „dowod” means „dowód”. */
const plain = (text: string) =>
  text.toLocaleLowerCase('pl').replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');

/** The cases in whose names every typed word stands, in any order; all of them while nothing is typed. */
export function matchingCases<Case extends Pick<DayCase, 'name'>>(cases: readonly Case[], typed: string): Case[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return cases.filter(({ name }) => words.every((word) => plain(name).includes(word)));
}
