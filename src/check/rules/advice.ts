import { pairsOf } from '../words.ts';
import { wordingRule } from './pattern.ts';

const HINT = 'Say what was measured or claimed, and by whom; leave the conclusion to the reader.';

/** Recommendations, which a notice at the end that recommends nothing does not undo. */
export const advice = wordingRule({
  id: 'advice',
  severity: 'warning',
  finds: 'Words that recommend an investment or promise a gain.',
  wordings: [
    {
      pattern:
        /\b(?:attractive|promising|compelling|excellent|great|solid|lucrative|smart|must-have|once-in-a-lifetime) (?:long-term |short-term |crypto |buying )*(?:investments?|buys?|(?:buying|investment|long-term|short-term|crypto) opportunit(?:y|ies)|entry points?|additions? to (?:your|any|a) portfolio)\b/gi,
      needs: [
        'investment',
        'investments',
        'buy',
        'buys',
        'opportunity',
        'opportunities',
        'entry',
        'addition',
        'additions',
      ],
      reason: (found) => `\`${found}\` recommends an investment.`,
      hint: HINT,
    },
    {
      pattern:
        /\b(?:buy|sell|accumulate|invest) (?:now|today|before it(?:’s|'s| is) too late)\b|\b(?:buy|buying) the dip\b|\b(?:you|investors|readers|traders) should (?:buy|sell|hold|accumulate|invest|consider (?:buying|investing))\b|\b(?:don(?:’|')t|do not) miss (?:out|this|your chance)\b|\badd (?:it|this|\w+) to your portfolio\b|\bworth (?:buying|investing in)\b(?!\?)/gi,
      needs: [
        ...pairsOf(['buy', 'sell', 'accumulate', 'invest'], ['now', 'today', 'before', 'should']),
        ...pairsOf(['should'], ['hold', 'consider']),
        ...pairsOf(['buy', 'buying'], ['dip']),
        ...pairsOf(['miss'], ['out', 'this', 'chance']),
        ...pairsOf(['worth'], ['buying', 'investing']),
        'add portfolio',
      ],
      reason: (found) => `\`${found}\` tells readers what to do with their money.`,
      hint: HINT,
    },
    {
      pattern:
        /\b(?:guaranteed|risk-free|sure-fire|certain) (?:returns?|profits?|gains?|income|yields?)\b|\bto the moon\b|\b(?:can(?:’|')t|cannot) go wrong\b|\b(?:poised|set|destined|primed) (?:to|for) (?:explode|skyrocket|moon|massive gains?|explosive growth)\b/gi,
      needs: [
        ...pairsOf(
          ['guaranteed', 'free', 'fire', 'certain'],
          ['return', 'returns', 'profit', 'profits', 'gain', 'gains', 'income', 'yield', 'yields'],
        ),
        'moon',
        'go wrong',
        'explode',
        'skyrocket',
        'massive',
        'explosive',
      ],
      reason: (found) => `\`${found}\` promises a gain that nobody can promise.`,
      hint: HINT,
    },
  ],
});
