import type { TextRule } from './rule.ts';

/** An amount that is money by what is said of it. */
const AMOUNT =
  /\b(?:market cap(?:itali[sz]ation)?s?|fully diluted valuation|FDV|valuation|valued|price[ds]?|trading volume|volume|revenues?|fees|raised|worth|treasury|TVL|total value locked|funding)\b(?:[ :]+(?:of|at|is|was|in|about|around|approximately|roughly|nearly|over|under|near|reached|hit|a|an|the|just|now|stood|stands|from|to)){0,5}[ :]+(?<amount>~?\d[\d,]*(?:\.\d+)?\s?(?:[KMBT]\b|thousand\b|million\b|billion\b|trillion\b))(?=(?<after>[^.;\n]{0,16}))/gi;
/** Of which every match of `AMOUNT` holds one. */
const SUBJECTS =
  'market diluted fdv valuation valued price priced prices volume revenue revenues fee fees raised worth treasury tvl total funding'.split(
    ' ',
  );
/** Of which every match holds one. */
const MAGNITUDE = /(?:^|\d)(?:[KMBT]|thousand|million|billion|trillion)\b/i;
const CURRENCY =
  /^\s?(?:US ?)?(?:dollars?|USD[CT]?|EUR|GBP|JPY|euros?|pounds?|yen|BTC|ETH|SOL|BNB|sats?|satoshis?|wei|gwei|lamports?|\p{Sc}|[A-Z]{3,5}\b)/u;
const COUNTED =
  /^\s?(?:tokens?|coins?|users?|transactions?|votes?|holders?|wallets?|calls?|requests?|people|projects?|shares|units|addresses|times|per ?cent)/i;

/** Money without a currency is a number. */
export const currencyMissing: TextRule = {
  id: 'currency-missing',
  severity: 'error',
  on: 'text',
  finds: 'An amount of money that names no currency.',
  check: ({ words }, report) => {
    for (const hit of words.find(AMOUNT, SUBJECTS, MAGNITUDE)) {
      const { amount = '', after = '' } = hit.groups;
      if (CURRENCY.test(after) || COUNTED.test(after)) continue;
      const from = hit.from + hit.text.length - amount.length;
      report({
        at: { passage: hit.passage, from, to: from + amount.length },
        reason: `\`${amount}\` is an amount of money with no currency.`,
        hint: `Write \`$${amount.replace(/^~/, '')}\`, or the currency that is meant.`,
      });
    }
  },
};
