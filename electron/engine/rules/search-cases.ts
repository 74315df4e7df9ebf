import type { Case } from '../../../shared/model/case.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { LocalizedText } from '../../../shared/model/localized.ts';
import { meaningfulWords, wordFit } from './search-words.ts';

/** What a word of a field counts: people's own words most, then the name, then the description. */
const WEIGHTS = { term: 3, name: 2, description: 1 } as const;
/** What a whole phrase in people's own words counts beside its single words. */
const PHRASE = 6;
/** A case that has no more than this share of what was typed is not meant. */
const SHARE_TOO_SMALL = 0.5;
/** Cases that fit much worse than the best would only be in the way. */
const LEAST_OF_BEST = 0.4;

interface IndexedCase {
  readonly caseId: CaseId;
  /** Each word of the case with the weight of the best field it is in. */
  readonly words: ReadonlyMap<string, number>;
  /** People's own words as phrases. */
  readonly phrases: readonly (readonly string[])[];
}

/** Cases ready to be searched; made once for a plan. */
export interface SearchIndex {
  readonly cases: readonly IndexedCase[];
  /** Every word that any of them has. */
  readonly vocabulary: readonly string[];
}

/** Prepares cases to be found by words: their search terms, names and descriptions in every language. */
export function searchIndex(cases: readonly Case[]): SearchIndex {
  const indexed = cases.map(indexedCase);
  return { cases: indexed, vocabulary: [...new Set(indexed.flatMap(({ words }) => [...words.keys()]))] };
}

/**
 * The cases that a resident's own words mean, best first (E3). Word for word the best fit in a case counts, a rare word
 * more than one that many cases have; a search term that says the same as the whole text lifts its case above the others.
 * Nothing for an empty text, fillers alone or a single letter. Equal cases keep the order of the plan.
 */
export function casesByWords({ cases, vocabulary }: SearchIndex, text: string): CaseId[] {
  const typed = [...new Set(meaningfulWords(text))];
  const fits = typed.map((word) => fitsOf(word, vocabulary));
  const bestIn = cases.map(({ words }) => fits.map((fitting) => bestFit(fitting, words)));
  const rarity = typed.map((_, index) => {
    const having = bestIn.filter((best) => (best[index] ?? 0) > 0).length;
    return Math.log(1 + cases.length / Math.max(1, having));
  });
  const sum = (best: readonly number[]) => best.reduce((total, fit, index) => total + fit * (rarity[index] ?? 0), 0);
  const whole = sum(typed.map(() => 1));
  const scored = cases.map(({ caseId, phrases }, index) => {
    const best = bestIn[index] ?? [];
    const share = sum(best.map((fit) => (fit > 0 ? 1 : 0))) / whole;
    const likeness = Math.max(0, ...phrases.map((phrase) => likenessOf(typed, fits, phrase)));
    return { caseId, score: share > SHARE_TOO_SMALL ? share * (sum(best) + PHRASE * likeness ** 2 * whole) : 0 };
  });
  const highest = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score >= LEAST_OF_BEST * highest)
    .sort((a, b) => b.score - a.score)
    .map(({ caseId }) => caseId);
}

type Fits = ReadonlyMap<string, number>;

function fitsOf(typed: string, vocabulary: readonly string[]): Fits {
  const fits = new Map<string, number>();
  for (const word of vocabulary) {
    const fit = wordFit(typed, word);
    if (fit > 0) fits.set(word, fit);
  }
  return fits;
}

function bestFit(fits: Fits, words: IndexedCase['words']): number {
  let best = 0;
  for (const [word, fit] of fits) best = Math.max(best, fit * (words.get(word) ?? 0));
  return best;
}

/** How far a phrase and what was typed say the same, 0–1: each word of either side counts with its best partner. */
function likenessOf(typed: readonly string[], fits: readonly Fits[], phrase: readonly string[]): number {
  if (phrase.length === 0) return 0;
  const fitOf = (index: number, word: string) => fits[index]?.get(word) ?? 0;
  const ofTyped = typed.map((_, index) => Math.max(0, ...phrase.map((word) => fitOf(index, word))));
  const ofPhrase = phrase.map((word) => Math.max(0, ...typed.map((_, index) => fitOf(index, word))));
  return [...ofTyped, ...ofPhrase].reduce((total, fit) => total + fit, 0) / (typed.length + phrase.length);
}

function indexedCase({ id, searchTerms, name, description }: Case): IndexedCase {
  const words = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const word of meaningfulWords(text)) words.set(word, Math.max(weight, words.get(word) ?? 0));
  };
  for (const term of searchTerms) add(term, WEIGHTS.term);
  for (const text of inEveryLanguage(name)) add(text, WEIGHTS.name);
  for (const text of inEveryLanguage(description)) add(text, WEIGHTS.description);
  return { caseId: id, words, phrases: searchTerms.map(meaningfulWords) };
}

function inEveryLanguage({ pl, en, uk, de }: LocalizedText): string[] {
  return [pl, en, uk, de].filter((text) => text !== undefined);
}
