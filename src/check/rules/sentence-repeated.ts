import { hashOfStretch, maskedWords } from '../masked.ts';
import { STAND_IN } from '../writing.ts';
import type { Sentence } from '../hit.ts';
import type { Words } from '../words.ts';
import type { TextRule } from './rule.ts';

/** Shorter sentences are alike by chance. */
const LEAST_WORDS = 6;

/** Filler: the same sentence again and again, with nothing but a name or a number changed. */
export const sentenceRepeated: TextRule = {
  id: 'sentence-repeated',
  severity: 'warning',
  on: 'text',
  finds: 'A sentence that stands in the article already, word for word.',
  check: ({ words }, report) => {
    const first = new Map<string, { sentence: Sentence; count: number }>();
    for (const sentence of alike(words)) {
      if (isOther(sentence)) continue;
      const parts = maskedWords(sentence.text);
      if (parts.length < LEAST_WORDS) continue;
      const key = parts.join(' ');
      const seen = first.get(key);
      if (seen === undefined) first.set(key, { sentence, count: 1 });
      else {
        seen.count += 1;
        report({
          at: sentence,
          reason: `This sentence stands here for the ${ordinal(seen.count)} time: "${shortened(sentence.text)}".`,
          hint: 'Say what is true of this one alone, or take it out.',
        });
      }
    }
  },
};

/** Code may differ where the words do not; an address is no sentence. */
const isOther = ({ text }: Sentence): boolean => text.includes(STAND_IN) || /^\s*https?:\S+\s*$/.test(text);

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

function ordinal(count: number): string {
  return ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth'][count] ?? `${count}th`;
}

/** The sentences whose words have the same number as those of another, and that begin as another does. */
function alike(words: Words): readonly Sentence[] {
  const long: Sentence[] = [];
  const looks: number[] = [];
  const [once, again] = [new Set<number>(), new Set<number>()];
  for (const sentence of words.sentences) {
    const { passage, from, to } = sentence;
    if (passage.kind === 'cell' || to - from < LEAST_WORDS * 3) continue;
    // Whole numbers with a sign are kept as they are, where larger ones are objects.
    const look = hashOfStretch(words, sentence.place, from, to) | 0;
    long.push(sentence);
    looks.push(look);
    (once.has(look) ? again : once).add(look);
  }
  const likely = again.size === 0 ? [] : long.filter((_, index) => again.has(looks[index] ?? 0));
  const beginnings = likely.map(beginningOf);
  return likely.filter(
    (one, at) =>
      beginnings.some((other, index) => index !== at && other === beginnings[at]) ||
      long.some((other) => other !== one && beginningOf(other) === beginnings[at]),
  );
}

const beginningOf = ({ passage, from, to }: Sentence): string =>
  passage.text.slice(from, Math.min(to, from + 16)).toLowerCase();
