/** The words by which prose names the subjects of an article's figures: assets, columns, cases, tiers. */
import type { Article } from '../../articles/article.ts';
import type { Registries } from '../../articles/registries.ts';
import type { RankingColumn } from '../../rankings/column.ts';
import type { Ranking } from '../../rankings/ranking.ts';
import type { AssetNames } from './asset-names.ts';
import { namesOf } from './asset-names.ts';
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

/** The lexicon of an article. */
export function lexiconOf({ figures, inherited: { asset } }: Article, registries: Registries): Lexicon {
  const rows = new Set<string>();
  const columns: NamedColumn[] = [];
  const cases: NamedCase[] = [];
  const tiers = new Set<string>();
  for (const block of figures) {
    for (const id of block.assets) rows.add(id);
    if (block.kind === 'ranking') for (const column of block.columns) columns.push(namedColumn(block, column));
    if (block.kind !== 'scenarios') continue;
    for (const { id, label } of block.cases) cases.push(new LabelledCase(block.id, id, label));
    for (const { id } of block.tiers) tiers.add(id);
  }
  if (asset) rows.add(asset.id);
  const byWord = columnsByWord(columns);
  const beginnings = new Set(Array.from(byWord.keys(), (word) => word.slice(0, 3)));
  return {
    names: namesOf(registries),
    rows,
    columns,
    byWord,
    beginnings,
    cases,
    caseWords: caseWordsOf(figures),
    tiers,
  };
}

const namedColumn = ({ id: block, metric }: Ranking, { id, label, unit }: RankingColumn): NamedColumn => ({
  block,
  id,
  label,
  words: namingWords(label),
  kind: unit?.kind ?? 'text',
  isMetric: metric?.id === id,
});

function columnsByWord(columns: readonly NamedColumn[]): ReadonlyMap<string, readonly NamedColumn[]> {
  const byWord = new Map<string, NamedColumn[]>();
  for (const column of columns)
    for (const word of column.words) {
      const others = byWord.get(word);
      if (others) others.push(column);
      else byWord.set(word, [column]);
    }
  return byWord;
}

function caseWordsOf(figures: Article['figures']): ReadonlySet<string> {
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

/** By a word of a label, the words that say the same; none of them is such a word of another. */
const SAME = SYNONYMS.map(([first = '', ...more]) => ({
  word: stem(first),
  words: [first, ...more].flatMap((word) => [...wordsOf(word)]),
}));

/** The words that name what has a label. */
function namingWords(label: string): ReadonlySet<string> {
  const naming = wordsOf(label);
  for (const { word, words } of SAME) if (naming.has(word)) for (const other of words) naming.add(other);
  for (const word of naming) if (TOO_WIDE.has(word)) naming.delete(word);
  return naming;
}

const CASE_WORDS = ['bear', 'bearish', 'base', 'bull', 'bullish', 'moon', 'optimistic'];

const ALTERNATIVES: Readonly<Record<string, string>> = {
  bear: 'bear(?:ish)?',
  base: 'base',
  bull: 'bull(?:ish)?|moon|optimistic',
};

/** Most articles name no case, so its pattern is made when a word of one was met. */
class LabelledCase implements NamedCase {
  readonly block: string;
  readonly id: string;
  readonly #label: string;
  #pattern: RegExp | undefined;

  constructor(block: string, id: string, label: string) {
    this.block = block;
    this.id = id;
    this.#label = label;
  }

  get pattern(): RegExp {
    return (this.#pattern ??= casePattern(this.id, this.#label));
  }
}

function casePattern(id: string, label: string): RegExp {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `(?<![\\p{L}-])(?:${ALTERNATIVES[id] ?? id}|${escaped}(?= case| scenario| column| end)|(?-i:${escaped}))(?![\\p{L}-])`,
    'giu',
  );
}
