import type { Value } from '../blocks/block.ts';
import { formatQuantity } from '../format.ts';
import type { Path, Problem } from '../parse/problem.ts';
import { error } from '../parse/problem.ts';
import { didYouMean, suggest } from '../parse/suggest.ts';
import type { Inherited } from '../provenance/inheritance.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { whyAbsent } from '../rankings/absence.ts';
import { valueAt } from '../rankings/values.ts';
import type { ArticleBlock } from './article.ts';

/** Everything that `<Value of>` and `{path}` may name in an article, by path. */
export type Values = Pick<ReadonlyMap<string, Value>, 'get' | 'has'> & { keys(): Iterable<string> };

/** The derived values of an article: those of its blocks, and `spot`. */
export const valuesOf = (blocks: readonly ArticleBlock[], { spot }: Inherited): Values => new Derived(blocks, spot);

/** Values that are looked for where they are derived, since an article names few of all that it has. */
class Derived implements Values {
  readonly #blocks: readonly ArticleBlock[];
  readonly #spot: Value | undefined;
  /** What has been looked for. */
  readonly #known = new Map<string, Value | undefined>();

  constructor(blocks: readonly ArticleBlock[], spot: Quantity | undefined) {
    this.#blocks = blocks;
    this.#spot = spot && { path: 'spot', text: formatQuantity(spot), quantity: spot, label: 'Spot price' };
  }

  get(path: string): Value | undefined {
    if (!this.#known.has(path)) this.#known.set(path, this.#find(path));
    return this.#known.get(path);
  }

  has(path: string): boolean {
    return this.get(path) !== undefined;
  }

  keys(): Iterable<string> {
    const values = this.#blocks.flatMap((block) => block.values.map(({ path }) => path));
    return new Set(this.#spot ? [this.#spot.path, ...values] : values);
  }

  /** Paths begin with the id of a block. */
  #find(path: string): Value | undefined {
    for (const block of this.#blocks.toReversed()) {
      const value = path.startsWith(`${block.id}.`) ? valueIn(block, path) : undefined;
      if (value) return value;
    }
    return path === this.#spot?.path ? this.#spot : undefined;
  }
}

function valueIn(block: ArticleBlock, path: string): Value | undefined {
  if (block.kind === 'ranking') return valueAt(path, block, block.wholes);
  return block.values.findLast((value) => value.path === path);
}

/** Why a path names nothing, and what was probably meant. */
export function unknownValue(
  path: string,
  values: Values,
  blocks: readonly ArticleBlock[],
): { reason: string; hint: string } {
  const [id = ''] = path.split('.');
  const block = blocks.find((candidate) => candidate.id === id);
  if (!block)
    return {
      reason: `\`${path}\` names no value: there is no block \`${id}\`.`,
      hint: didYouMean(
        id,
        blocks.map((candidate) => candidate.id),
      ),
    };
  const absent = block.kind === 'ranking' ? whyAbsent(block, path) : undefined;
  if (absent) return absent;
  const known = [...values.keys()].filter((key) => key.startsWith(`${id}.`));
  const near = suggest(path, known);
  return {
    reason: `\`${path}\` names no value of the block \`${id}\`.`,
    hint: near === undefined ? didYouMean(path, known) : `Did you mean \`${near}\`?`,
  };
}

/** What paths are held against. */
export interface Known {
  readonly values: Values;
  readonly blocks: readonly ArticleBlock[];
  /** Ids of the blocks as they were typed, those with errors among them. */
  readonly typed: readonly string[];
}

/** Whether a path leads into a block that has an error: that has been reported, and nothing can be said of the path. */
export function isInBrokenBlock(path: string, { blocks, typed }: Pick<Known, 'blocks' | 'typed'>): boolean {
  const [id = ''] = path.split('.');
  return typed.includes(id) && !blocks.some((block) => block.id === id);
}

/** Fills `{path}` in a title or description. A path that names nothing is reported, and stays as it is. */
export function interpolate(text: string, at: Path, known: Known, report: (problem: Problem) => void): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, inner: string) => {
    const path = inner.trim();
    const value = known.values.get(path);
    if (value) return value.text;
    if (isInBrokenBlock(path, known)) return whole;
    const { reason, hint } = unknownValue(path, known.values, known.blocks);
    report(error('value-unknown', at, reason, hint));
    return whole;
  });
}
