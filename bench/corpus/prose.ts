/** Prose that reads like an article's without saying anything: its length and its variety of words are what matters. */
import type { Chance } from './chance.ts';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  thing: [
    'the pool',
    'the ledger',
    'the bridge',
    'the auction',
    'the treasury',
    'the index',
    'the oracle',
    'the validator set',
    'the order book',
    'the vault',
    'the rollup',
    'the registry',
    'the faucet',
    'the sequencer',
    'the mempool',
    'the ballot',
  ],
  people: [
    'holders',
    'borrowers',
    'validators',
    'traders',
    'readers',
    'auditors',
    'developers',
    'suppliers',
    'relayers',
    'founders',
    'regulators',
    'analysts',
    'miners',
    'curators',
  ],
  does: [
    'publishes',
    'settles',
    'withholds',
    'measures',
    'repeats',
    'rounds',
    'estimates',
    'counts',
    'discloses',
    'compares',
    'weights',
    'forwards',
    'audits',
    'delays',
  ],
  do: [
    'publish',
    'settle',
    'withhold',
    'measure',
    'repeat',
    'round',
    'estimate',
    'count',
    'disclose',
    'compare',
    'weigh',
    'forward',
    'audit',
    'delay',
  ],
  figure: [
    'a share',
    'the spread',
    'a fee',
    'the yield',
    'one ratio',
    'a margin',
    'the supply',
    'a reserve',
    'the turnover',
    'a multiple',
    'the median',
    'a ceiling',
  ],
  how: [
    'in small amounts',
    'without a date',
    'by the block',
    'once a quarter',
    'under pressure',
    'in the open',
    'at the close',
    'through a committee',
    'in thin markets',
    'after the fact',
    'with little notice',
    'on two chains',
  ],
  quality: [
    'thin',
    'plausible',
    'undated',
    'narrow',
    'generous',
    'cautious',
    'circular',
    'seasonal',
    'unaudited',
    'fragile',
    'overlapping',
    'persistent',
    'stale',
    'ordinary',
  ],
  reason: [
    'liquidity has moved elsewhere',
    'the sample was never described',
    'two sources share one author',
    'the unlock schedule changed',
    'incentives expire with the season',
    'nobody replays the calculation',
    'fees fell across the sector',
    'the contract was upgraded twice',
    'the price feed lagged',
    'the term sheet stayed private',
  ],
  time: [
    'During the first quarter',
    'Over a full cycle',
    'In the weeks after launch',
    'Since the last upgrade',
    'Before the vote closed',
    'At the time of writing',
    'Until the audit is public',
    'Within a single epoch',
  ],
};

const SENTENCES: readonly string[] = [
  '{time}, {people} {do} {figure} {how}.',
  'What {thing} {does} is {quality}, because {reason}.',
  'Whoever asks {people} about {figure} hears that {reason}.',
  '{Thing} {does} {figure} {how}, and {people} rarely notice.',
  'A {quality} result is still a result: {people} {do} it {how}.',
  'If {reason}, then {figure} tells us little about {thing}.',
  'Neither {people} nor {people} {do} {figure} where {reason}.',
  '{Thing} and {thing} are kept apart, so that {people} can {do} {figure} {how}.',
  'We set {figure} beside {figure} and found the gap {quality}.',
  'The obvious reading, that {reason}, would make {thing} look {quality}.',
  'It helps to {do} {figure} twice: once {how}, and once {how}.',
  '{time}, {thing} {does} more than {people} expect.',
  'Where {people} {do} too much, {thing} grows {quality} and {figure} loses its meaning.',
  'That {reason} was known; that {thing} {does} {figure} {how} was not.',
  'None of this shows that {people} are wrong, only that {figure} is {quality}.',
  'A model that ignores why {reason} will price {thing} {how}.',
];

const HEADINGS: readonly string[] = [
  'What the figures cover',
  'How {thing} is counted',
  'Where {people} disagree',
  'What {thing} {does}',
  'Why the result is {quality}',
  'Who gains from {figure}',
  'What would change this page',
  'How we read {figure}',
  'What {people} leave out',
  'When {thing} fails',
  'The case for {people}',
  'The case against {thing}',
];

/** A sentence of some ten to twenty words. */
export const sentence = (chance: Chance): string => filled(chance.one(SENTENCES), chance);

/** Headings, each unlike the others. */
export const headings = (chance: Chance, count: number): string[] =>
  chance.some(HEADINGS, count).map((heading) => capital(filled(heading, chance)));

/** A paragraph of so many sentences. */
export const paragraph = (chance: Chance, sentences: number): string =>
  Array.from({ length: sentences }, () => sentence(chance)).join(' ');

/** A question as readers ask it. */
export const question = (chance: Chance): string =>
  filled(
    chance.one([
      'Why do {people} {do} {figure}?',
      'Can {thing} be trusted where {reason}?',
      'Does {thing} {do} {figure}?',
      'What happens to {people} if {reason}?',
      'Is it {quality} that {reason}?',
    ]),
    chance,
  );

function filled(template: string, chance: Chance): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const word = chance.one(WORDS[slot.toLowerCase()]!);
    return /^[A-Z]/.test(slot) ? capital(word) : word;
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
