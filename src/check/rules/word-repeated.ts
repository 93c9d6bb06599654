import type { Passage } from '../passage.ts';
import { isQuoted } from '../words.ts';
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
    for (const passage of words.passages)
      for (const { from, to } of repetitionsIn(passage)) {
        const at = { passage, from, to };
        const text = passage.text.slice(from, to);
        if (isQuoted(at)) continue;
        report({ at, reason: `\`${text}\` says one word twice.`, hint: `Write \`${text.replace(/ .*/, '')}\`.` });
      }
  },
};

/** Goes from space to space: a pattern that looks back at each word takes five times as long. */
function repetitionsIn({ text }: Passage): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', from)) {
    const length = at - from;
    // The last letters are compared first: they are seldom the same.
    if (length > 0 && text.charCodeAt(at - 1) === text.charCodeAt(at + length) && isRepeated(text, from, at))
      found.push({ from, to: at + 1 + length });
    from = at + 1;
  }
  return found;
}

/** A capital is that of a sentence, and only the first may have it: else the second is a name, as in `Bora Bora`. */
function isRepeated(text: string, from: number, at: number): boolean {
  const word = text.slice(from, at);
  const again = text.slice(at + 1, at + 1 + word.length);
  if (!/^[A-Za-z][a-z]*$/.test(word) || word.toLowerCase() !== again || MAY.has(again)) return false;
  return !/^(?:[\w’'`-]|[.:/]\w)/.test(text.slice(at + 1 + word.length, at + 3 + word.length));
}
