import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkArchive } from '../../src/check/check-archive.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { CHECK_REGISTRIES, checked, exampleOf, foundBy } from '../support/check.ts';

/**
 * The mistakes that real articles made, each with wordings in which examples make it. That the rule finds what is marked,
 * there and nowhere else, is held for all examples; here it is held that none of these mistakes lacks its examples.
 */
const MISTAKES: readonly { readonly what: string; readonly by: Readonly<Record<string, readonly string[]>> }[] = [
  {
    what: 'a price is said to fall within a case that lies below it',
    by: { contradictions: ['$2,281.60, which falls within', 'tenfold rise sits within'] },
  },
  { what: 'a base case lies elsewhere than in the other rows', by: { 'scenario-midpoint': ['1007.67', '340'] } },
  {
    what: 'a title joins the figures of two models',
    by: { 'scenario-models': ['"Aave: from {', '"Aave: $70 – $500'] },
  },
  { what: 'every bear case lies above the spot price', by: { 'scenario-bear': ['grid:', 'year:'] } },
  { what: 'a verdict and the base case disagree', by: { 'scenario-signal': ['year:', 'year:'] } },
  {
    what: 'an age, a clock time or an as-of stands apart from its day',
    by: {
      'date-relative': [
        '1mo ago',
        '29d ago',
        'Data as of October, 2025',
        '3:45 pm',
        'figures are as of',
        "'3 days ago'",
      ],
    },
  },
  { what: 'a leaderboard shows no figure of what it ranks by', by: { 'metric-missing': ['board:', 'board:'] } },
  {
    what: 'a table is a picture',
    by: { 'table-picture': ['![Leaderboard of ten tokens', '![Price list', '![A comparison table'] },
  },
  {
    what: 'a claim of size or closeness has no figure behind it',
    by: { claims: ['narrow band', 'close together', 'large holder base', 'high market cap'] },
  },
  {
    what: 'a sentence of filler comes again and again',
    by: {
      'sentence-repeated': ['It has a strong team and', 'It has a strong team, and', 'The token is used for fees'],
    },
  },
  {
    what: 'an amount has no currency',
    by: { 'currency-missing': ['6M and', '213 million', '1.5B', 'A description of a token'] },
  },
  { what: 'the precision of amounts varies', by: { 'precision-varies': ['17M', '$0.07'] } },
  {
    what: 'a placeholder was left in',
    by: { placeholder: ['[NEWSLETTER_OR_ALERTS_LINK]', '[YOUR NAME HERE]', 'TV Live Link', 'Text Link', 'TODO'] },
  },
  {
    what: 'a label of an outline was left in',
    by: { 'template-label': ['CTA:', 'Opening Hook', 'Meta description:'] },
  },
  {
    what: 'an instruction to the writer was left in',
    by: {
      instruction: [
        'using the screenshot you provided',
        'Write two sentences',
        'as you requested',
        'Add a catchy hook',
      ],
    },
  },
  { what: 'a section is empty', by: { 'section-empty': ['## Questions', '<Faqs>'] } },
  {
    what: 'a section comes twice',
    by: { 'section-duplicate': ['## Frequently asked questions', '<Faqs>', '## Risks'] },
  },
  {
    what: 'the message of a form or an empty list was copied',
    by: { 'form-message': ['No Item Found', 'Thank you! Your submission', 'Oops! Something went wrong'] },
  },
  {
    what: 'shares leave a rest of which nothing is said',
    by: { 'shares-unsaid': ['share: {', '| Holder | Allocation |'] },
  },
  {
    what: 'a list is numbered from its lowest score up',
    by: { 'list-order': ['1. Velas (score 71)', '| # | Asset | Score |', 'ascending'] },
  },
  { what: 'a pick does not meet a criterion', by: { 'criterion-unmet': ['71, cap: 30M', '90M'] } },
  {
    what: 'a pick meets a criterion with another kind of score',
    by: { 'criterion-other-score': ['velas: { fundamental: 92 }', 'aave: { fundamental: 78 }'] },
  },
  {
    what: 'an interest is not disclosed',
    by: { 'interest-undisclosed': ['GameSwift', 'Astra DAO', 'A description of House Token'] },
  },
  {
    what: 'a link that pays is none of a partner',
    by: {
      'link-referral': [
        '[an exchange](https://exchange.example/register?ref',
        '[Sign up](https://exchange.example/invite/',
      ],
    },
  },
  {
    what: 'an investment is recommended',
    by: { advice: ['attractive investment', 'promising long-term', 'Buy now', 'guaranteed'] },
  },
  { what: 'a name varies', by: { 'name-variant': ['SuiSwap', 'Gainswift', 'Gameswift', 'JoyStream'] } },
  { what: 'a name has the letters of another', by: { 'name-confusable': ['A1nalyst', 'AlnaIyst', 'VeIas'] } },
  {
    what: 'a name was misheard',
    by: { 'name-variant': ['Sey', 'Pokedat', 'Elio', 'PeliHedra', 'Deepin', 'Dolphy', 'Koda'] },
  },
  { what: 'a name is nearly a known one', by: { 'name-unknown': ['Polkadat', 'Joystrem', 'Polihedra'] } },
  {
    what: 'a sentence was copied to another asset',
    by: { 'sentence-other-asset': ['Suiswap lets', 'Nexa is a chain'] },
  },
  {
    what: 'a word has aged',
    by: { 'stale-word': ['not trading yet', 'launch in Q2', 'current market cap', 'launch in Q3', 'recently'] },
  },
  {
    what: 'a title names a year long past',
    by: { 'title-year': ['"What Aave could cost in 2027"', 'Best coins of 2026'] },
  },
  { what: 'an article was not looked at again', by: { 'review-due': ['2026-11-30', '"2026-11-22"'] } },
  { what: 'a figure has no source', by: { claims: ['75,000 transactions per second', '1,200 payments an hour'] } },
  {
    what: 'an address stands in the text, or has no scheme',
    by: { 'url-raw': ['https://example.org/page for', 'www.example.com', '[words](www.'] },
  },
  {
    what: 'words of a link lead nowhere',
    by: { 'link-words': ['click here', 'Sign up here', 'see this link', 'Read more'] },
  },
  { what: 'the address of a contract has no link to its explorer', by: { 'address-bare': ['0x7Fc6', '7Pnqg1'] } },
  {
    what: 'the address of a contract is wrong',
    by: { 'address-checksum': ['[on its chain](', '`0x7Fc6', '7Pnqg1', '`TR7NHq'] },
  },
];

/** What stands behind the marks of a rule's examples. */
const markedBy = (rule: string): string[] =>
  globSync(`tests/fixtures/check/${rule}/not-ok/*.mdx`).flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line) => line.split('§').slice(1)),
  );

describe.each(MISTAKES)('$what', ({ by }) => {
  test.each(Object.entries(by))('%s has examples of it in two wordings and more', (rule, wordings) => {
    expect(RULES.map(({ id }) => id)).toContain(rule);
    expect(wordings.length).toBeGreaterThanOrEqual(2);
    const left = markedBy(rule);
    for (const wording of wordings) {
      const at = left.findIndex((text) => text.startsWith(wording));
      expect(left[at], `no example of \`${rule}\` marks \`${wording}\``).toBeDefined();
      left.splice(at, 1);
    }
  });
});

test.each(globSync('tests/fixtures/check/sentence-other-asset/not-ok/*.mdx'))('finds what is marked in %s', (path) => {
  const { text, marked } = exampleOf(readFileSync(path, 'utf8'));
  const { trace } = checked(text);
  const { messages } = checkArchive([{ path: 'content/articles/sample.mdx', trace }], CHECK_REGISTRIES);
  expect(foundBy('sentence-other-asset', messages)).toEqual(marked);
});
