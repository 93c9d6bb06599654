import { maskedWords } from '../masked.ts';
import { STAND_IN } from '../passage.ts';
import type { Sentence } from '../words.ts';
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
    const likely = alikeAtFirst(words.sentences);
    const first = new Map<string, { sentence: Sentence; count: number }>();
    for (const sentence of likely) {
      if (sentence.passage.kind === 'cell' || sentence.text.length < LEAST_WORDS * 3 || isOther(sentence)) continue;
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

/** Sentences that begin as another does: only those are worth a closer look. */
function alikeAtFirst(sentences: readonly Sentence[]): readonly Sentence[] {
  const groups = Map.groupBy(sentences, ({ text }) => text.slice(0, 16).toLowerCase());
  return groups.size === sentences.length
    ? []
    : sentences.filter(({ text }) => (groups.get(text.slice(0, 16).toLowerCase())?.length ?? 0) > 1);
}
