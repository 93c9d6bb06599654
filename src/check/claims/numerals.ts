/** Numbers that are written in words: `sixteen`, `two hundred and fifty`, `half a million`, `third`, `fourfold`. */

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const FIRST_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};
const TIMES: Readonly<Record<string, number>> = {
  twice: 2,
  double: 2,
  doubled: 2,
  doubles: 2,
  thrice: 3,
  triple: 3,
  tripled: 3,
  triples: 3,
  treble: 3,
  quadruple: 4,
  quadrupled: 4,
};

const WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, index): [string, number] => [word, index]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
]);

const SCALE = Object.keys(SCALES).join('|');
const BELOW_HUNDRED = `(?:(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.toReversed().join('|')})`;

/** Matches a number in words, from `one` to `two hundred and fifty thousand`; `a hundred`, `half a million`. */
export const CARDINAL = `(?:(?:half\\s+)?an?\\s+)?(?:${SCALE})(?:\\s+(?:${SCALE}))*|${BELOW_HUNDRED}(?:\\s+(?:${SCALE}))*(?:\\s+(?:and\\s+)?${BELOW_HUNDRED}(?:\\s+(?:${SCALE}))+)*(?:(?<=${SCALE})\\s+(?:and\\s+)?${BELOW_HUNDRED})?`;

/** Matches `first` to `twentieth`. */
export const ORDINAL = FIRST_ORDINALS.toReversed().join('|');

/** Matches `twice`, `double`, `triple`. */
export const TIMES_WORD = Object.keys(TIMES).join('|');

/** Matches `half`, `a third`, `two thirds`, `three quarters`. */
export const FRACTION = `(?:(?:an?|one|two|three|four)[ -])?(?:${Object.keys(PARTS).join('|')})s?`;

/** Every word that a number in words may begin with. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...WORDS.keys(),
  ...Object.keys(SCALES),
  ...FIRST_ORDINALS,
  ...Object.keys(PARTS),
  ...Object.keys(TIMES),
]);

/** The value of a number in words, with its scale apart: what it is exact to. */
export function readCardinal(text: string): { readonly value: number; readonly step: number } | undefined {
  const words = text.toLowerCase().split(/[\s-]+/);
  let [total, group, step] = [0, 0, 1];
  for (const [index, word] of words.entries()) {
    const scale = SCALES[word];
    if (word === 'a' || word === 'an' || word === 'and') continue;
    if (word === 'half') group = 0.5;
    else if (scale === undefined) {
      const value = WORDS.get(word);
      if (value === undefined) return undefined;
      group += value;
      step = 1;
    } else {
      group = (group === 0 ? 1 : group) * scale;
      step = scale;
      if (scale >= 1000 && SCALES[words[index + 1] ?? ''] === undefined) [total, group] = [total + group, 0];
    }
  }
  if (/^an?$/.test(words[0] ?? '') && step > 1) step /= 10;
  return words.every((word) => word === 'half' || word === 'a' || word === 'an')
    ? undefined
    : { value: total + group, step };
}

/** The rank that an ordinal names: `third`, `3rd`. */
export function readOrdinal(text: string): number | undefined {
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  const index = FIRST_ORDINALS.indexOf(text.toLowerCase());
  return index === -1 ? undefined : index + 1;
}

/** How many times `twice`, `double` and their like are. */
export const readTimes = (text: string): number | undefined => TIMES[text.toLowerCase()];

/** What part of a whole `a third` or `three quarters` is. */
export function readFraction(text: string): number | undefined {
  const words = text.toLowerCase().split(/[\s-]+/);
  const part = words.at(-1) ?? '';
  const below = PARTS[part] ?? PARTS[part.replace(/s$/, '')];
  const above = words.length === 1 ? 1 : (WORDS.get(words[0] ?? '') ?? 1);
  return below === undefined || above >= below ? undefined : above / below;
}
