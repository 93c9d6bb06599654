import { pairsOf } from '../words.ts';
import { wordingRule } from './pattern.ts';

const FILL_IN = 'Write what belongs there, or take it out.';
const unfilled = (found: string): string => `\`${found}\` is a placeholder that nobody filled in.`;

const NOUNS = 'link|url|text|image|picture|screenshot|name|quote|source|date|number|price|title|cta|author';
const NOUN = `(?:${NOUNS})`;

/** Marks that templates and drafts hold until somebody writes what belongs there. */
export const placeholder = wordingRule({
  id: 'placeholder',
  severity: 'error',
  finds: 'A placeholder that nobody filled in: capitals in brackets, TODO, filler text, a link that was to come.',
  quoted: true,
  wordings: [
    {
      pattern:
        /\[[A-Z][A-Z0-9]*(?:[_ -][A-Z0-9]+)+\]|\[(?:LINK|URL|NAME|DATE|TITLE|IMAGE|TEXT|SOURCE|NUMBER|PRICE)\]|\{\{[^{}\n]*\}\}/g,
      reason: unfilled,
      hint: FILL_IN,
    },
    {
      needs: /TODO|FIXME|TBD|TKTK|X/,
      pattern: /\b(?:TODO|FIXME|TBD|TKTK)\b|\p{Sc}X+(?:[.,]X+)*\b(?!\$)|\bXX+(?:\.X+)?%/gu,
      reason: (found) => `\`${found}\` says that something is still to be written.`,
      hint: FILL_IN,
    },
    {
      pattern: /\blorem ipsum\b(?: dolor sit amet\b)?|\bdolor sit amet\b/gi,
      needs: ['lorem', 'dolor'],
      reason: (found) => `\`${found}\` is filler text.`,
      hint: FILL_IN,
    },
    {
      pattern: new RegExp(
        String.raw`\[?\b(?:insert|paste|add|place)(?: (?:a|an|the|your|our))?(?: \w+){0,2} ${NOUN} here\b\]?|\byour ${NOUN} here\b`,
        'gi',
      ),
      needs: pairsOf(['here'], NOUNS.split('|')),
      reason: unfilled,
      hint: FILL_IN,
    },
    {
      pattern: /\b(?:[A-Z]\w+ )?(?:Text|Live|Button|Anchor|Image) (?:Link|URL)\b/g,
      needs: pairsOf(['link', 'url'], ['text', 'live', 'button', 'anchor', 'image']),
      reason: (found) => `\`${found}\` is the name of a link in a template, and no link.`,
      hint: 'Write a link, `[text](https://…)`, or take the words out.',
    },
  ],
});
