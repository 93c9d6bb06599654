import { sentenceAround } from '../hit.ts';
import { pairsOf } from '../words.ts';
import type { TextRule } from './rule.ts';

const GAIN =
  /\b(?:returned|gained|rose|surged|soared|rallied|climbed|jumped|delivered|multiplied|appreciated|is up|are up|was up|were up)\b[^.\n]{0,60}?\b(?:\d[\d,.]*\s?(?:%|x\b|×|percent\b)|(?:two|three|four|five|ten|twenty|fifty|hundred)fold\b)/gi;
/** Of which every match of `GAIN` holds one, and one of `TIMES`. */
const VERBS = 'returned gained rose surged soared rallied climbed jumped delivered multiplied appreciated'
  .split(' ')
  .concat(pairsOf(['up'], ['is', 'are', 'was', 'were']));
const TIMES = /\d|fold/i;
const BALANCE =
  /\bpast (?:performance|returns?|gains?)\b|\b(?:lost|loses?|losses|losing|fell|fallen|falls?|dropped|drawdowns?|declined?|worthless|claimed?|claims|unverified|not checked|could not check|no guarantee|neither start nor end|no evidence|without evidence)\b/i;

const INVESTMENT =
  /\b(?:prices?|coins?|tokens?|index(?:es)?|funds?|portfolios?|returns?|returned|stocks?|shares?|market caps?|investments?|investors?|holders|valuations?)\b/i;

/** Whether a sentence is about what can be bought: the share of a protocol rises too. */
const isInvestment = (sentence: string): boolean => INVESTMENT.test(sentence);

/** Gains of the past with nothing beside them. */
export const pastPerformance: TextRule = {
  id: 'past-performance',
  severity: 'warning',
  on: 'text',
  finds: 'A past gain with no loss, limit or doubt beside it.',
  check: ({ words }, report) => {
    for (const hit of words.find(GAIN, VERBS, TIMES)) {
      if (hit.passage.kind === 'field') continue;
      const around = hit.passage.text.length < 700 ? hit.passage.text : sentenceAround(hit);
      if (BALANCE.test(around) || !isInvestment(sentenceAround(hit))) continue;
      report({
        at: hit,
        reason: `\`${hit.text}\` tells a past gain, and nothing beside it says what it does not tell.`,
        hint: 'Say in the same paragraph over which time it was, what was lost in others, or who claims it.',
      });
    }
  },
};
