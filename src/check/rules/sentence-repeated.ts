import { hashOfAll, maskedWords } from '../masked.ts';
import { STAND_IN } from '../writing.ts';
import type { Sentence } from '../hit.ts';
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
    // Each look is dearer than the one before it, and fewer sentences are left for it.
    const long = words.sentences.filter(
      ({ passage, text }) => passage.kind !== 'cell' && text.length >= LEAST_WORDS * 3,
    );
    const begun = alikeBy(({ text }) => text.slice(0, 16).toLowerCase(), long);
    const likely = alikeBy(({ text }) => hashOfAll(text).hash, begun);
    const first = new Map<string, { sentence: Sentence; count: number }>();
    for (const sentence of likely) {
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

/** The sentences that are like another by something of them. */
function alikeBy(look: (sentence: Sentence) => string | number, sentences: readonly Sentence[]): readonly Sentence[] {
  const looks = sentences.map(look);
  const [once, again] = [new Set(), new Set()];
  for (const one of looks) (once.has(one) ? again : once).add(one);
  return again.size === 0 ? [] : sentences.filter((_, index) => again.has(looks[index]));
}
