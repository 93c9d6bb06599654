import { z } from 'zod';
import { finding } from '../parse/closed.ts';
import { amountSchema } from '../quantities/quantity.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { error } from '../parse/problem.ts';
import type { Path, Problem, Report } from '../parse/problem.ts';
import { asOfSchema } from './provenance.ts';
import type { AsOf, Provenance, Source } from './provenance.ts';

/** What a figure is about, as far as a block needs it to draw a name: a cryptoasset, mostly. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly symbol?: string;
  /** Path of its page on the site. */
  readonly href: string;
}

/** What passes from article to block to row to cell. */
export interface Inherited {
  readonly source?: Source;
  readonly asOf?: AsOf;
  readonly asset?: Subject;
  /** Price that multiples are measured from. */
  readonly spot?: Quantity;
  /** A code of ISO 4217. */
  readonly currency: string;
}

/** Finds entries of the registries. An id that is not known is reported at `path`, with the one that was meant. */
export interface Resolve {
  readonly asset: (id: string, path: Path) => Subject | undefined;
  readonly source: (id: string, path: Path) => Source | undefined;
}

/** What a block is made with, beside its own data. */
export interface Context {
  readonly id: string;
  /** Where the block stands in the frontmatter: `['rankings', 'votes']`. */
  readonly path: Path;
  readonly inherited: Inherited;
  readonly resolve: Resolve;
  readonly report: Report;
}

const spotSchema = amountSchema.refine(({ suffix }) => suffix === undefined, {
  error: finding('A spot price is an amount of money.', 'Write the number alone: `spot: 228.16`.'),
});

/** The inheritable keys, to be spread into the schema of an article or block. */
export const inheritable = {
  source: z.string().optional(),
  asOf: asOfSchema.optional(),
  asset: z.string().optional(),
  spot: spotSchema.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, {
      error: finding('A currency is a code of three capitals.', 'Write `USD`, `EUR` or another code of ISO 4217.'),
    })
    .optional(),
};

/** The inheritable keys of a row or a cell. */
export const traceable = { source: inheritable.source, asOf: inheritable.asOf };

/** The inheritable keys as they were read; each may be absent. */
export interface Own {
  readonly source?: string | undefined;
  readonly asOf?: AsOf | undefined;
  readonly asset?: string | undefined;
  readonly spot?: { readonly value: number; readonly qualifier: Quantity['qualifier'] } | undefined;
  readonly currency?: string | undefined;
}

/** What holds below a place that says `own`. A spot price is not inherited where `own` says another currency. */
export function inherit(from: Inherited, own: Own, path: Path, resolve: Resolve): Inherited {
  if (saysNothing(own)) return from;
  const currency = own.currency ?? from.currency;
  const source = own.source === undefined ? from.source : resolve.source(own.source, [...path, 'source']);
  const asset = own.asset === undefined ? from.asset : resolve.asset(own.asset, [...path, 'asset']);
  const spot = own.spot === undefined ? spotIn(currency, from) : priceOf(own.spot, currency);
  const asOf = own.asOf ?? from.asOf;
  return { currency, ...(source && { source }), ...(asset && { asset }), ...(spot && { spot }), ...(asOf && { asOf }) };
}

/** Whether nothing else holds there than above: of nearly every row and cell. */
export const saysNothing = ({ source, asOf, asset, spot, currency }: Own): boolean =>
  (source ?? asOf ?? asset ?? spot ?? currency) === undefined;

function spotIn(currency: string, { spot }: Inherited): Quantity | undefined {
  return spot?.unit.kind === 'money' && spot.unit.currency === currency ? spot : undefined;
}

function priceOf({ value, qualifier }: NonNullable<Own['spot']>, currency: string): Quantity {
  return { value, qualifier, unit: { kind: 'money', currency }, digits: 2 };
}

/** Source and as-of where both are said; each that is missing is reported at `path`. */
export function provenanceOf(inherited: Inherited, path: Path, report: Report): Provenance | undefined {
  const { source, asOf } = inherited;
  if (!source) report(sourceless(path));
  if (!asOf) report(dateless(path));
  return source && asOf && { source, asOf };
}

function sourceless(path: Path): Problem {
  const hint = 'Add `source: <id of sources.yaml>` to the block, or to the article for all of its blocks.';
  return error('provenance-source', path, 'These figures have no source.', hint);
}

function dateless(path: Path): Problem {
  const hint = 'Add `asOf: 2024-06-30`, or `asOf: { unstated: why }` where the source does not say.';
  return error('provenance-as-of', path, 'These figures have no date.', hint);
}
