import { isQuoted } from '../hit.ts';
import type { Hit } from '../hit.ts';
import type { TextRule } from './rule.ts';

/** Words that may follow themselves: “all that that means”, “what it is is this”. */
const MAY = new Set(['had', 'that', 'is', 'so', 'very', 'no']);

/** A word that was typed twice, mostly where a sentence was changed. */
export const wordRepeated: TextRule = {
  id: 'word-repeated',
  severity: 'warning',
  on: 'text',
  finds: 'A word that stands twice in a row.',
  check: ({ words }, report) => {
    for (const { passage, from, to: end } of words.doubled.filter(isRepeated)) {
      const to = end + 1 + (end - from);
      const at = { passage, from, to };
      const text = passage.text.slice(from, to);
      if (isQuoted(at)) continue;
      report({ at, reason: `\`${text}\` says one word twice.`, hint: `Write \`${text.replace(/ .*/, '')}\`.` });
    }
  },
};

/** A capital is that of a sentence, and only the first may have it: else the second is a name, as in `Bora Bora`. */
function isRepeated({ passage: { text }, text: word, from, to }: Hit): boolean {
  if ((from > 0 && text[from - 1] !== ' ') || text[to] !== ' ') return false;
  const again = text.slice(to + 1, to + 1 + word.length);
  if (!/^[A-Za-z][a-z]*$/.test(word) || word.toLowerCase() !== again || MAY.has(again)) return false;
  return !/^(?:[\w’'`-]|[.:/]\w)/.test(text.slice(to + 1 + word.length, to + 3 + word.length));
}
