/** What an article's prose is held against, with those groups of its data that are asked for number by number. */
import type { Article, ArticleBlock } from '../../articles/article.ts';
import type { Registries } from '../../articles/registries.ts';
import type { Root } from '../../parse/tree.ts';
import { countNouns } from './counts.ts';
import { dataOf } from './data.ts';
import type { Datum } from './datum.ts';
import { lexiconOf } from './lexicon.ts';
import type { Lexicon, NamedColumn } from './lexicon.ts';
import { rivalsAmong } from './rivals.ts';

/** What numbers and comparisons are judged by. */
export interface Evidence {
  readonly data: readonly Datum[];
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
  new Gathered(article, dataOf(article, tree, registries), registries);

/** Whether a block's figures were taken over from its source, so that its rows can be compared with one another. */
export const isMeasured = ({ kind }: ArticleBlock): boolean =>
  kind === 'ranking' || kind === 'scenarios' || kind === 'grades';

class Gathered implements Evidence {
  readonly data: readonly Datum[];
  readonly byPath = new Map<string, Datum>();
  readonly counts: readonly Datum[];
  readonly unplaced: readonly Datum[];
  readonly facts: readonly Datum[];
  readonly prices: readonly Datum[];
  readonly nouns: RegExp | undefined;
  readonly lexicon: Lexicon;
  readonly ownSources: ReadonlySet<string>;
  /** Cells that are in columns: most of the data are in none. */
  readonly #placed: readonly Datum[];
  #rivals: readonly Datum[] | undefined;
  readonly #byColumn = new Map<string, readonly Datum[]>();

  constructor(article: Article, data: readonly Datum[], registries: Registries) {
    const cells = data.filter(({ role }) => role === 'cell');
    this.data = data;
    for (const datum of data) if (datum.named) this.byPath.set(datum.path, datum);
    this.counts = data.filter(({ role }) => role === 'count');
    this.unplaced = cells.filter(
      ({ column, case: of, named, block }) => column === undefined && of === undefined && named && block !== undefined,
    );
    this.facts = this.unplaced.filter(({ tier }) => tier === undefined);
    this.prices = cells.filter(({ unit, case: of }) => unit === 'money' && of !== undefined);
    this.#placed = cells.filter(
      ({ column, unit, versus }) => column !== undefined && unit !== 'points' && versus === undefined,
    );
    this.nouns = countNouns(article);
    this.lexicon = lexiconOf(article, registries);
    this.ownSources = new Set(article.figures.filter(isMeasured).map(({ provenance }) => provenance.source.id));
  }

  get rivals(): readonly Datum[] {
    return (this.#rivals ??= rivalsAmong(this.unplaced));
  }

  cellsOf({ block, id }: Pick<NamedColumn, 'block' | 'id'>): readonly Datum[] {
    const key = `${block}.${id}`;
    const known = this.#byColumn.get(key);
    if (known) return known;
    const cells = this.#placed.filter((datum) => datum.block === block && datum.column === id);
    this.#byColumn.set(key, cells);
    return cells;
  }
}
