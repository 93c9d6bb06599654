/** What an article's prose is held against, with those groups of its data that are asked for number by number. */
import type { Article, ArticleBlock } from '../../articles/article.ts';
import type { Registries } from '../../articles/registries.ts';
import type { Root } from '../../parse/tree.ts';
import { countNouns } from './counts.ts';
import { figuresOf } from './data.ts';
import type { Datum } from './datum.ts';
import { lexiconOf } from './lexicon.ts';
import type { Lexicon, NamedColumn } from './lexicon.ts';
import { rivalsAmong } from './rivals.ts';
import { bodyData, statedIn } from './stated.ts';

/** What numbers and comparisons are judged by. */
export interface Evidence {
  /** All that prose may state: the figures, and the numbers in texts. */
  readonly data: readonly Datum[];
  /** The figures of blocks, which are compared with one another. */
  readonly figures: readonly Datum[];
  /** Those that have a path, by it. */
  readonly byPath: ReadonlyMap<string, Datum>;
  /** How many there are of something. */
  readonly counts: readonly Datum[];
  /** Figures in no column and of no case: facts, grades and their parts, tiers of a forecast. */
  readonly unplaced: readonly Datum[];
  /** Those of them that stand for themselves. */
  readonly facts: readonly Datum[];
  /** The unplaced figures that a sentence may compare with one another. */
  readonly rivals: readonly Datum[];
  /** The prices of forecasts. */
  readonly prices: readonly Datum[];
  readonly nouns: RegExp | undefined;
  readonly lexicon: Lexicon;
  /** The sources whose figures the article has as data. */
  readonly ownSources: ReadonlySet<string>;
  /** The cells of a column, as they are. */
  cellsOf(column: Pick<NamedColumn, 'block' | 'id'>): readonly Datum[];
}

/** The evidence of an article. */
export const evidenceOf = (article: Article, tree: Root, registries: Registries): Evidence =>
  new Gathered(article, tree, registries);

/** Whether a block's figures were taken over from its source, so that its rows can be compared with one another. */
export const isMeasured = ({ kind }: ArticleBlock): boolean =>
  kind === 'ranking' || kind === 'scenarios' || kind === 'grades';

/** Each group is gathered when it is first asked for: a number that is written by `<Value of>` is looked up by its path only. */
class Gathered implements Evidence {
  readonly lexicon: Lexicon;
  readonly nouns: RegExp | undefined;
  readonly figures: readonly Datum[];
  readonly byPath: ReadonlyMap<string, Datum>;
  readonly #article: Article;
  readonly #tree: Root;
  readonly #registries: Registries;
  #rivals: readonly Datum[] | undefined;
  readonly #byColumn = new Map<string, readonly Datum[]>();
  #data: readonly Datum[] | undefined;
  #body: readonly Datum[] | undefined;
  #counts: readonly Datum[] | undefined;
  #unplaced: readonly Datum[] | undefined;
  #facts: readonly Datum[] | undefined;
  #prices: readonly Datum[] | undefined;
  #placed: readonly Datum[] | undefined;
  #ownSources: ReadonlySet<string> | undefined;

  constructor(article: Article, tree: Root, registries: Registries) {
    this.#article = article;
    this.#tree = tree;
    this.#registries = registries;
    this.figures = figuresOf(article);
    this.byPath = pathsOf(this.figures);
    this.nouns = countNouns(article);
    this.lexicon = lexiconOf(article, registries);
  }

  get data(): readonly Datum[] {
    return (this.#data ??= [...this.figures, ...statedIn(this.#article, this.#written, this.#registries)]);
  }

  get counts(): readonly Datum[] {
    return (this.#counts ??= [...this.figures, ...this.#lists].filter(isCount));
  }

  get unplaced(): readonly Datum[] {
    return (this.#unplaced ??= this.figures.filter(isUnplaced));
  }

  get facts(): readonly Datum[] {
    return (this.#facts ??= this.unplaced.filter(({ tier }) => tier === undefined));
  }

  get prices(): readonly Datum[] {
    return (this.#prices ??= this.figures.filter(isPrice));
  }

  get ownSources(): ReadonlySet<string> {
    return (this.#ownSources ??= new Set(
      this.#article.figures.filter(isMeasured).map(({ provenance }) => provenance.source.id),
    ));
  }

  get rivals(): readonly Datum[] {
    return (this.#rivals ??= rivalsAmong(this.unplaced));
  }

  cellsOf({ block, id }: Pick<NamedColumn, 'block' | 'id'>): readonly Datum[] {
    const key = `${block}.${id}`;
    const known = this.#byColumn.get(key);
    if (known) return known;
    this.#placed ??= this.figures.filter(isPlaced);
    const cells = this.#placed.filter((datum) => datum.block === block && datum.column === id);
    this.#byColumn.set(key, cells);
    return cells;
  }

  get #written(): readonly Datum[] {
    return (this.#body ??= bodyData(this.#tree));
  }

  /** The items of the body's lists are counted as steps, a word that counts nothing where there is no sequence. */
  get #lists(): readonly Datum[] {
    return this.#article.figures.some(({ kind }) => kind === 'sequence') ? this.#written : [];
  }
}

function pathsOf(figures: readonly Datum[]): ReadonlyMap<string, Datum> {
  const byPath = new Map<string, Datum>();
  for (const datum of figures) if (datum.named) byPath.set(datum.path, datum);
  return byPath;
}

const isCount = ({ role }: Datum): boolean => role === 'count';

const isUnplaced = ({ role, column, case: of, named, block }: Datum): boolean =>
  role === 'cell' && column === undefined && of === undefined && named && block !== undefined;

const isPrice = ({ role, unit, case: of }: Datum): boolean => role === 'cell' && unit === 'money' && of !== undefined;

/** Cells that are in columns: most of the data are in none. */
const isPlaced = ({ role, column, unit, versus }: Datum): boolean =>
  role === 'cell' && column !== undefined && unit !== 'points' && versus === undefined;
