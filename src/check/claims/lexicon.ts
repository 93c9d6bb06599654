/** The words by which prose names the subjects of an article's figures: assets, columns, cases, tiers. */
import type { Article } from '../../articles/article.ts';
import type { Registries } from '../../articles/registries.ts';
import { wordsOf } from './datum.ts';
import { stem } from './vocabulary.ts';
import { tokensOf } from './tokens.ts';

/** A column of a ranking with the words that name it. */
export interface NamedColumn {
  readonly block: string;
  readonly id: string;
  readonly label: string;
  readonly words: ReadonlySet<string>;
  /** What its cells are. */
  readonly kind: 'money' | 'percent' | 'multiple' | 'score' | 'count' | 'text';
  /** Whether it ranks. */
  readonly isMetric: boolean;
}

/** A case of a forecast with the words that name it. */
export interface NamedCase {
  readonly block: string;
  readonly id: string;
  readonly pattern: RegExp;
}

/** How an article's prose names what its figures are of. */
export interface Lexicon {
  readonly names: AssetNames;
  /** Assets that have figures of their own. */
  readonly rows: ReadonlySet<string>;
  readonly columns: readonly NamedColumn[];
  /** The columns that a word may stand for. */
  readonly byWord: ReadonlyMap<string, readonly NamedColumn[]>;
  /** The first three letters of those words, with which one in a text has to begin too. */
  readonly beginnings: ReadonlySet<string>;
  readonly cases: readonly NamedCase[];
  /** The words of which one stands wherever a case is named. */
  readonly caseWords: ReadonlySet<string>;
  readonly tiers: ReadonlySet<string>;
}

/** Finds the names of assets. */
export interface AssetNames {
  /** The longest first, by their first letter. One pattern of thousands takes longer to compile than an article to check. */
  readonly byLetter: ReadonlyMap<string, readonly string[]>;
  /** The first words of all names, in lower case: where none of them stands there is no name. */
  readonly firsts: ReadonlySet<string>;
  readonly ids: ReadonlyMap<string, string>;
}

/** The lexicon of an article. */
export function lexiconOf(article: Article, registries: Registries): Lexicon {
  const columns = article.figures.flatMap((block) =>
    block.kind === 'ranking'
      ? block.columns.map(({ id, label, unit }): NamedColumn => ({
          block: block.id,
          id,
          label,
          words: withSynonyms(wordsOf(label)),
          kind: unit?.kind ?? 'text',
          isMetric: block.metric?.id === id,
        }))
      : [],
  );
  const rows = new Set(article.figures.flatMap(({ assets }) => assets));
  const { asset } = article.inherited;
  const cases = article.figures.flatMap((block) =>
    block.kind === 'scenarios'
      ? block.cases.map(({ id, label }) => ({ block: block.id, id, pattern: caseWords(id, label) }))
      : [],
  );
  const entries = columns.flatMap((column) => [...column.words].map((word) => ({ word, column })));
  const byWord = new Map(
    [...Map.groupBy(entries, ({ word }) => word)].map(([word, some]) => [word, some.map(({ column }) => column)]),
  );
  const tiers = new Set(
    article.figures.flatMap((block) => (block.kind === 'scenarios' ? block.tiers.map(({ id }) => id) : [])),
  );
  return {
    names: assetNames(registries),
    rows: asset ? rows.add(asset.id) : rows,
    columns,
    byWord,
    beginnings: new Set([...byWord.keys()].map((word) => word.slice(0, 3))),
    cases,
    caseWords: caseWordsOf(article),
    tiers,
  };
}

function caseWordsOf({ figures }: Article): ReadonlySet<string> {
  const labels = figures.flatMap((block) => (block.kind === 'scenarios' ? block.cases.map(({ label }) => label) : []));
  const words = labels.flatMap((label) => tokensOf(label).map(({ word }) => word.text));
  return new Set(labels.length === 0 ? [] : [...CASE_WORDS, ...words]);
}

/** Words that say the same as a word of a label. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['cap', 'capitalisation', 'capitalization', 'size', 'valuation', 'worth', 'market value', 'big', 'large', 'small'],
  ['viewer', 'audience', 'watch', 'watching', 'people watching'],
  ['promoter', 'kol', 'promot'],
  ['share', 'vote', 'won', 'poll'],
  ['score', 'scor', 'rated', 'rate'],
  ['technology', 'tech', 'technical'],
  ['fundamental', 'fundamentals'],
  ['peak', 'highest'],
  ['holder', 'wallet'],
  ['average', 'mean', 'averag'],
];

function withSynonyms(words: ReadonlySet<string>): ReadonlySet<string> {
  const more = SYNONYMS.filter(([first = '']) => words.has(stem(first))).flat();
  return new Set([...words, ...more.flatMap((word) => [...wordsOf(word)])].filter((word) => !TOO_WIDE.has(word)));
}

const TOO_WIDE = new Set([
  'big',
  'larg',
  'small',
  'highest',
  'market',
  'people',
  'value',
  'call',
  'called',
  'named',
  'nam',
  'last',
  'number',
  'page',
]);

const CASE_WORDS = ['bear', 'bearish', 'base', 'bull', 'bullish', 'moon', 'optimistic'];

const ALTERNATIVES: Readonly<Record<string, string>> = {
  bear: 'bear(?:ish)?',
  base: 'base',
  bull: 'bull(?:ish)?|moon|optimistic',
};

function caseWords(id: string, label: string): RegExp {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `(?<![\\p{L}-])(?:${ALTERNATIVES[id] ?? id}|${escaped}(?= case| scenario| column| end)|(?-i:${escaped}))(?![\\p{L}-])`,
    'giu',
  );
}

const byRegistries = new WeakMap<Registries, AssetNames>();

/** All names of all assets; made once for a registry. */
function assetNames(registries: Registries): AssetNames {
  const known = byRegistries.get(registries);
  if (known) return known;
  const ids = new Map<string, string>();
  for (const { id, name, aliases, symbol } of Object.values(registries.assets))
    for (const spelling of [name, ...aliases, ...(symbol === undefined || symbol.length < 3 ? [] : [symbol])])
      if (!ids.has(spelling)) ids.set(spelling, id);
  const spellings = [...ids.keys()].sort((one, other) => other.length - one.length);
  const byLetter = Map.groupBy(spellings, (spelling) => spelling.charAt(0));
  const firsts = new Set(spellings.flatMap((spelling) => tokensOf(spelling)[0]?.word.text ?? []));
  const names = { byLetter, firsts, ids };
  byRegistries.set(registries, names);
  return names;
}
