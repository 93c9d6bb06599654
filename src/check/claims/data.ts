/** Gathers what an article's prose can be held against. */
import type { Article, ArticleBlock } from '../../articles/article.ts';
import type { Registries } from '../../articles/registries.ts';
import type { Root } from '../../parse/tree.ts';
import { childrenOf, isComponent, isElement } from '../../parse/tree.ts';
import { attribute } from '../../articles/components/component.ts';
import type { Node } from '../../parse/tree.ts';
import type { Source } from '../../provenance/provenance.ts';
import { readAmount } from '../../quantities/quantity.ts';
import type { Datum } from './datum.ts';
import { countOf, datumOf } from './datum.ts';
import { rankingData } from './ranking-data.ts';
import { dateDatum, figuresIn, saidIn } from './said.ts';
import { scenarioData } from './scenario-data.ts';

/** Every datum of an article: its blocks, its dates, its sources, and what its body counts by being written. */
export function dataOf(article: Article, tree: Root, registries: Registries): readonly Datum[] {
  const { inherited, figures } = article;
  const { spot } = inherited;
  return [
    ...(spot ? [datumOf({ path: 'spot', label: 'Spot price', role: 'cell', ...assetOf(article) }, spot)] : []),
    ...figures.flatMap(blockData),
    ...figures.flatMap(textData),
    ...dates(article),
    ...written(tree),
    ...sourceData(article, registries),
  ];
}

const assetOf = ({ inherited: { asset } }: Article): { asset?: string } => (asset ? { asset: asset.id } : {});

function blockData(block: ArticleBlock): Datum[] {
  if (block.kind === 'ranking') return rankingData(block);
  if (block.kind === 'scenarios') return scenarioData(block);
  const rows = countOf(
    { path: `${block.id}.rows`, named: false, label: 'Number of rows', block: block.id },
    block.table.rows.length,
  );
  const options = block.kind === 'comparison' ? block.options.length : undefined;
  const parties = block.kind === 'sequence' ? block.parties.length : undefined;
  const columns = options ?? parties;
  return [
    ...valueData(block),
    rows,
    ...(columns === undefined
      ? []
      : [countOf({ path: `${block.id}.columns`, named: false, label: 'Number of columns', block: block.id }, columns)]),
  ];
}

/** Facts, grades, comparisons and sequences: one datum for each value, and for each number in those that are texts. */
function valueData(block: ArticleBlock): Datum[] {
  const subjects =
    block.kind === 'facts' ? new Map(block.facts.map(({ id, of }) => [`${block.id}.${id}`, of?.id])) : undefined;
  const sources =
    block.kind === 'facts'
      ? new Map(block.facts.map(({ id, cell }) => [`${block.id}.${id}`, cell.source?.id]))
      : undefined;
  const only = block.assets.length === 1 && block.kind !== 'facts' ? block.assets[0] : undefined;
  const most = block.kind === 'grades' && block.total.unit.kind === 'score' ? block.total.unit.max : undefined;
  const limits =
    most === undefined
      ? []
      : [
          countOf(
            { path: `${block.id}.max`, named: false, label: `Most of ${block.title}`, block: block.id },
            most,
            'limit',
          ),
        ];
  const values = block.values.flatMap(({ path, quantity, text, label }) => {
    const asset = subjects?.get(path) ?? only;
    const source = sources?.get(path) ?? block.provenance.source.id;
    const about = { path, label, block: block.id, source, ...(asset !== undefined && { asset }) };
    if (!quantity) return figuresIn(text, about);
    return [
      datumOf(
        { ...about, text, role: path.endsWith('.count') && block.kind === 'sequence' ? 'count' : 'cell' },
        quantity,
      ),
    ];
  });
  return [...values, ...limits];
}

/** Numbers in a block's own words. */
function textData(block: ArticleBlock): Datum[] {
  const notes = block.table.rows.flatMap(({ cells }) => cells.flatMap(({ note }) => note ?? []));
  const labels = block.table.columns.map(({ label }) => label);
  const rows =
    block.kind === 'ranking'
      ? []
      : block.table.rows.flatMap(({ cells }) =>
          cells.flatMap(({ text, quantity, value }) => (quantity || text !== value ? [] : text)),
        );
  // Of other blocks the notes are computed from their figures.
  const written = block.kind === 'ranking' || block.kind === 'comparison' ? block.notes : [];
  return [block.title, ...written, ...notes, ...labels, ...rows].flatMap((text) =>
    saidIn(text, { path: block.id, named: false, label: block.title, block: block.id }),
  );
}

function dates({ published, updated, reviewBy, figures, corrections }: Article): Datum[] {
  const asOf = figures.flatMap(({ id, provenance, table }) => {
    const own = table.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.asOf && 'date' in cell.asOf ? cell.asOf.date : [])),
    );
    const block = 'date' in provenance.asOf ? [provenance.asOf.date] : [];
    return [...block, ...own].flatMap((date) => dateDatum(date, `${id}.asOf`, `As-of of ${id}`));
  });
  const horizons = figures.flatMap((block) => {
    if (block.kind !== 'scenarios') return [];
    const { horizon, id } = block;
    const about = { path: `${id}.horizon`, named: false, label: `Horizon of ${id}`, block: id };
    return 'date' in horizon ? dateDatum(horizon.date, about.path, about.label) : saidIn(horizon.length, about);
  });
  return [
    ...dateDatum(published, 'published', 'Day of publication'),
    ...(updated === undefined ? [] : dateDatum(updated, 'updated', 'Day of the last change')),
    ...(reviewBy === undefined ? [] : dateDatum(reviewBy, 'reviewBy', 'Day of the next review')),
    ...corrections.flatMap(({ date }) => dateDatum(date, 'corrections', 'Day of a correction')),
    ...asOf,
    ...horizons,
  ];
}

/** Titles, dates and notes of the sources that the article names. */
function sourceData({ sources }: Article, registries: Registries): Datum[] {
  return sources.flatMap(({ id }) => {
    const source = registries.sources[id];
    if (!source) return [];
    const data = bySource.get(source) ?? ofSource(source);
    bySource.set(source, data);
    return data;
  });
}

/** Many articles name the same source. */
const bySource = new WeakMap<Source, readonly Datum[]>();

function ofSource({ id, title, date, accessed, note = '' }: Source): readonly Datum[] {
  const about = { path: `sources.${id}`, named: false, label: title };
  const dated = [date, accessed].flatMap((day) =>
    day === undefined ? [] : dateDatum(day, about.path, `Date of ${title}`),
  );
  return [...dated, ...saidIn(title, about), ...saidIn(note, about)];
}

/** Limits that questions ask about, and how long the body's lists are. */
function written(tree: Root): Datum[] {
  const data: Datum[] = [];
  const visit = (node: Node): void => {
    if (isElement(node, 'ul') || isElement(node, 'ol')) {
      const items = childrenOf(node).filter((item) => isElement(item, 'li')).length;
      data.push(countOf({ path: 'list', named: false, label: 'Items of a list' }, items));
    }
    if (isComponent(node, 'Question'))
      data.push(...asked(attribute(node, 'reach'), 'money'), ...asked(attribute(node, 'multiple'), 'multiple'));
    for (const child of childrenOf(node)) visit(child);
  };
  visit(tree);
  return data;
}

function asked(text: string | undefined, kind: 'money' | 'multiple'): Datum[] {
  const amount = text === undefined ? undefined : readAmount(text);
  if (amount === undefined || 'reason' in amount) return [];
  const unit = kind === 'money' ? ({ kind, currency: 'USD' } as const) : ({ kind } as const);
  return [
    datumOf(
      { path: 'question', named: false, text: text ?? '', label: 'Asked for', wording: '', role: 'limit' },
      { ...amount, unit },
    ),
  ];
}
