/** The figures of an article: those of its blocks, which prose names by their paths and compares, and its spot price. */
import type { Article, ArticleBlock } from '../../articles/article.ts';
import type { Datum } from './datum.ts';
import { BLANK, countOf, datumOf } from './datum.ts';
import { rankingData } from './ranking-data.ts';
import { figuresIn } from './said.ts';
import { scenarioData } from './scenario-data.ts';

/** Every figure of an article, and how many there are of what its blocks hold. */
export function figuresOf({ inherited: { spot, asset }, figures }: Article): readonly Datum[] {
  const data: Datum[] = [];
  if (spot) data.push(datumOf({ ...BLANK, path: 'spot', label: 'Spot price', asset: asset?.id }, spot));
  for (const block of figures) data.push(...blockData(block));
  return data;
}

function blockData(block: ArticleBlock): Datum[] {
  if (block.kind === 'ranking') return rankingData(block);
  if (block.kind === 'scenarios') return scenarioData(block);
  const data = [...valueData(block), sizeOf(block, 'rows', block.table.rows.length)];
  if (block.kind === 'comparison') data.push(sizeOf(block, 'columns', block.options.length));
  if (block.kind === 'sequence') data.push(sizeOf(block, 'columns', block.parties.length));
  return data;
}

const sizeOf = ({ id: block }: ArticleBlock, what: 'rows' | 'columns', count: number): Datum =>
  countOf({ ...BLANK, path: `${block}.${what}`, named: false, label: `Number of ${what}`, block }, count);

/** Facts, grades, comparisons and sequences: one datum for each value, and for each number in those that are texts. */
function valueData(block: ArticleBlock): Datum[] {
  const { id, kind, assets, values, provenance } = block;
  const facts = kind === 'facts' ? new Map(block.facts.map((fact) => [`${id}.${fact.id}`, fact])) : undefined;
  const only = assets.length === 1 && kind !== 'facts' ? assets[0] : undefined;
  const data: Datum[] = [];
  for (const { path, quantity, text, label } of values) {
    const fact = facts?.get(path);
    const source = fact?.cell.source?.id ?? provenance.source.id;
    const about = { ...BLANK, path, label, block: id, asset: fact?.of?.id ?? only, source };
    const role = kind === 'sequence' && path.endsWith('.count') ? 'count' : 'cell';
    if (quantity) data.push(datumOf({ ...about, text, role }, quantity));
    else data.push(...figuresIn(text, about));
  }
  if (kind === 'grades' && block.total.unit.kind === 'score') data.push(mostOf(block, block.total.unit.max));
  return data;
}

const mostOf = ({ id: block, title }: ArticleBlock, most: number): Datum =>
  countOf({ ...BLANK, path: `${block}.max`, named: false, label: `Most of ${title}`, block }, most, 'limit');
