/** Width of a letter or digit of the charts' small type, in rem. */
const LETTER = 0.5;
/** Air between two names on an axis, in rem. */
const AIR = 0.5;

/** Room that a text needs on an axis, in rem. */
export function roomFor(text: string): number {
  return text.length * LETTER + AIR;
}

/** Every how many bars a name has room under them: 1 = under each. */
export function namesEvery(names: readonly string[], bandRem: number): number {
  const longest = Math.max(0, ...names.map(roomFor));
  return bandRem <= 0 ? Math.max(1, names.length) : Math.max(1, Math.ceil(longest / bandRem));
}

/** A text broken at its spaces into lines that have room in a width; a single word is never broken. */
export function linesWithin(text: string, rem: number): readonly string[] {
  return text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined) return [word];
    const longer = `${last} ${word}`;
    return roomFor(longer) <= rem ? [...lines.slice(0, -1), longer] : lines.concat(word);
  }, []);
}

const MOST_INTERVALS = 5;
const ROUND = [1, 2, 5, 10];

/** Round numbers of an upright axis, from 0 to the first one that is not below the greatest value: 0, 20, 40, 60. */
export function roundScale(greatest: number): readonly number[] {
  const least = Math.max(1, greatest) / MOST_INTERVALS;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = Math.max(1, (ROUND.find((one) => one * power >= least) ?? 10) * power);
  return Array.from({ length: Math.ceil(Math.max(1, greatest) / step) + 1 }, (_, index) => Math.round(index * step));
}
