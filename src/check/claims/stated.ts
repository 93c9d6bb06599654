/** What an article states outside its figures: numbers in the words of its blocks, its dates, its body and its sources. */
import type { Article, ArticleBlock } from '../../articles/article.ts';
import { attribute } from '../../articles/components/component.ts';
import type { Registries } from '../../articles/registries.ts';
import type { Node, Root } from '../../parse/tree.ts';
import { isComponent, isElement, isParent } from '../../parse/tree.ts';
import type { Source } from '../../provenance/provenance.ts';
import { readAmount } from '../../quantities/quantity.ts';
import type { Datum } from './datum.ts';
import { BLANK, countOf, datumOf } from './datum.ts';
import { dateDatum, saidIn } from './said.ts';

/** Every number that an article states beside its figures; `body` is what its body counts and asks. */
export const statedIn = (article: Article, body: readonly Datum[], registries: Registries): readonly Datum[] => [
  ...article.figures.flatMap(textData),
  ...dates(article),
  ...body,
  ...sourceData(article, registries),
];

/** Numbers in a block's own words. */
function textData(block: ArticleBlock): Datum[] {
  const { id, title } = block;
  const about = { ...BLANK, path: id, named: false, label: title, block: id };
  const data: Datum[] = [];
  for (const text of textsOf(block)) data.push(...saidIn(text, about));
  return data;
}

/** A block's title, its notes and those of its cells, the labels of its columns, and the cells that are texts. */
function textsOf(block: ArticleBlock): readonly string[] {
  const { title, kind, table } = block;
  // Of other blocks the notes are computed from their figures.
  const texts = kind === 'ranking' || kind === 'comparison' ? [title, ...block.notes] : [title];
  for (const { cells } of table.rows) for (const { note } of cells) if (note !== undefined) texts.push(note);
  for (const { label } of table.columns) texts.push(label);
  if (kind !== 'ranking')
    for (const { cells } of table.rows)
      for (const { text, quantity, value } of cells) if (!quantity && text === value) texts.push(text);
  return texts;
}

function dates({ published, updated, reviewBy, figures, corrections }: Article): Datum[] {
  return [
    ...dateDatum(published, 'published', 'Day of publication'),
    ...(updated === undefined ? [] : dateDatum(updated, 'updated', 'Day of the last change')),
    ...(reviewBy === undefined ? [] : dateDatum(reviewBy, 'reviewBy', 'Day of the next review')),
    ...corrections.flatMap(({ date }) => dateDatum(date, 'corrections', 'Day of a correction')),
    ...figures.flatMap(asOfData),
    ...figures.flatMap(horizonData),
  ];
}

function asOfData({ id, provenance, table }: ArticleBlock): Datum[] {
  const times = [provenance.asOf];
  for (const { cells } of table.rows) for (const { asOf } of cells) if (asOf !== undefined) times.push(asOf);
  return times.flatMap((asOf) => ('date' in asOf ? dateDatum(asOf.date, `${id}.asOf`, `As-of of ${id}`) : []));
}

function horizonData(block: ArticleBlock): readonly Datum[] {
  if (block.kind !== 'scenarios') return [];
  const { horizon, id } = block;
  const about = { ...BLANK, path: `${id}.horizon`, named: false, label: `Horizon of ${id}`, block: id };
  return 'date' in horizon ? dateDatum(horizon.date, about.path, about.label) : saidIn(horizon.length, about);
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
  const about = { ...BLANK, path: `sources.${id}`, named: false, label: title };
  const dated = [date, accessed].flatMap((day) =>
    day === undefined ? [] : dateDatum(day, about.path, `Date of ${title}`),
  );
  return [...dated, ...saidIn(title, about), ...saidIn(note, about)];
}

/** Limits that questions ask about, and how long the body's lists are. */
export function bodyData(tree: Root): readonly Datum[] {
  const data: Datum[] = [];
  visit(tree, data);
  return data;
}

function visit(node: Node, data: Datum[]): void {
  if (!isParent(node)) return;
  if (isElement(node, 'ul') || isElement(node, 'ol')) {
    const items = node.children.filter((item) => isElement(item, 'li')).length;
    data.push(countOf({ ...BLANK, path: 'list', named: false, label: 'Items of a list' }, items));
  }
  if (isComponent(node, 'Question'))
    data.push(...asked(attribute(node, 'reach'), 'money'), ...asked(attribute(node, 'multiple'), 'multiple'));
  for (const child of node.children) if (child.type !== 'text') visit(child, data);
}

function asked(text: string | undefined, kind: 'money' | 'multiple'): Datum[] {
  const amount = text === undefined ? undefined : readAmount(text);
  if (amount === undefined || 'reason' in amount) return [];
  const unit = kind === 'money' ? ({ kind, currency: 'USD' } as const) : ({ kind } as const);
  const about = { path: 'question', named: false, text, label: 'Asked for', wording: '', role: 'limit' } as const;
  return [datumOf({ ...BLANK, ...about }, { ...amount, unit })];
}
