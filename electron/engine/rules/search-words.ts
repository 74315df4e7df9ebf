/** Letters that do not come apart into a plain letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ß: 'ss', ґ: 'г', є: 'е', і: 'и', ї: 'и' };

/**
 * Words without which a sentence means the same thing, folded: Polish first, then what people write in the other three
 * languages. „nie” and „bez” are not among them: they tell a loss from a thing.
 */
const FILLERS = new Set(
  [
    'aby albo ale bo by byc chce chcialbym chcialabym chcialem chcialam co czy dla do gdzie go i ile ja jak jaki jaka jakie je jego jej jest',
    'juz kiedy kto ktory lub ma mam mi mial mam moge moj moja moje mojego mojej moim mojego mozna mnie musze na nam nas nasz o od on ona oraz po',
    'pod potrzebuje prosze przez przy sie sa sobie swoj swoja swoje swojego sprawa sprawie ta te tej ten to tu trzeba u urzad urzedzie w we z za ze zeby zrobic zalatwic',
    'the a an my of for to in on i want need how do is at with',
    'der die das ein eine einen mein meine meinen ich will wie fur und zu im am von mit',
    'я мене мій моя моє хочу як на в у за до з що треба потрибно мени',
  ]
    .join(' ')
    .split(' ')
    .map(fold),
);

/** A text in small letters without marks: „Zgubiłem dowód” → `zgubilem dowod`; Ukrainian and German letters alike. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łßґєії]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a text that mean something, folded, in order, without fillers and single letters. */
export function meaningfulWords(text: string): string[] {
  return fold(text)
    .replace(/['’ʼ]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !FILLERS.has(word));
}

const SHORTEST_STEM = 4;
/** Letters of an ending; long words have longer ones: `zarejestrować`, `zarejestruj`. */
const endingOf = (typed: string) => (typed.length < 12 ? 3 : 4);
const SHORTEST_WITH_MISTAKE = 5;

/**
 * How well a typed word fits a word of a text, both folded: 1 = the same, 0 = not at all. In between: its beginning, another
 * Polish ending (`dowod`, `dowodu`), one typing mistake (`dowdo`).
 */
export function wordFit(typed: string, word: string): number {
  if (typed === word) return 1;
  if (word.startsWith(typed) && typed.length >= 3) return 0.75 + (0.2 * typed.length) / word.length;
  const mistaken = isOneMistakeAway(typed, word) ? 0.9 - 0.5 / word.length : 0;
  const inflected = sharesStem(typed, word)
    ? 0.5 + (0.4 * commonStart(typed, word)) / Math.max(typed.length, word.length)
    : 0;
  return Math.max(mistaken, inflected);
}

/** Endings are cut off: what is left of the typed word, four letters at least, has to begin the other one. */
function sharesStem(typed: string, word: string): boolean {
  // Of short words the last letter alone is the ending: `auto`, `auta`; their stem must not begin long words.
  const isShort = typed.length === SHORTEST_STEM && word.length <= SHORTEST_STEM + 1;
  const stem = isShort ? SHORTEST_STEM - 1 : Math.max(SHORTEST_STEM, typed.length - endingOf(typed));
  return word.length >= stem && word.length <= typed.length + endingOf(typed) && word.startsWith(typed.slice(0, stem));
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** One letter too many, missing, wrong or two neighbours exchanged, in words of five letters or more. */
function isOneMistakeAway(typed: string, word: string): boolean {
  if (typed.length < SHORTEST_WITH_MISTAKE || Math.abs(typed.length - word.length) > 1) return false;
  const at = commonStart(typed, word);
  const rest = (text: string, skip: number) => text.slice(at + skip);
  if (typed.length > word.length) return rest(typed, 1) === rest(word, 0);
  if (typed.length < word.length) return rest(typed, 0) === rest(word, 1);
  const exchanged = typed[at] === word[at + 1] && typed[at + 1] === word[at] && rest(typed, 2) === rest(word, 2);
  return exchanged || rest(typed, 1) === rest(word, 1);
}
