import type { Scenarios } from '../../scenarios/scenarios.ts';
import type { Spot } from './rule.ts';
import type { ArticleRule, ArticleSubject } from './rule.ts';

const PATH = /\{\s*([^{}\s]+)\s*\}/g;
const AMOUNT = /\p{Sc}\s?\d[\d,]*(?:\.\d+)?/gu;
const JOINED = /^\s*(?:to|and|or|through|–|-|—|…|up to)\s*$/i;

/** A range whose two ends come from two models is no range. */
export const scenarioModels: ArticleRule = {
  id: 'scenario-models',
  severity: 'error',
  on: 'article',
  finds: 'A title, description or heading that joins figures of two models.',
  check: (subject, report) => {
    const models = subject.article.figures.filter((block) => block.kind === 'scenarios');
    if (models.length < 2) return;
    for (const { at, text, ends } of headlines(subject, models)) {
      for (const [index, end] of ends.slice(1).entries()) {
        const before = ends[index];
        if (
          !before ||
          !JOINED.test(text.slice(before.to, end.from)) ||
          before.models.some((id) => end.models.includes(id))
        )
          continue;
        if (before.models.length === 0 || end.models.length === 0) continue;
        report({
          at,
          reason: `This joins a figure of \`${before.models.join(', ')}\` to one of \`${end.models.join(', ')}\`, which are two models.`,
          hint: 'Take both ends from one block: `{grid.low} to {grid.high}`.',
        });
      }
    }
  },
};

interface End {
  readonly from: number;
  readonly to: number;
  /** Ids of the models that have this figure. */
  readonly models: readonly string[];
}

interface Headline {
  readonly at: Spot;
  readonly text: string;
  readonly ends: readonly End[];
}

function headlines({ frontmatter, words }: ArticleSubject, models: readonly Scenarios[]): Headline[] {
  const typed = (['title', 'description'] as const).map((key): Headline => {
    const text = frontmatter[key];
    return { at: { field: [key] }, text, ends: endsIn(text, models) };
  });
  const headings = words.prose.filter(({ kind }) => kind === 'heading');
  return [
    ...typed,
    ...headings.map((passage) => ({ at: { passage }, text: passage.text, ends: endsIn(passage.text, models) })),
  ];
}

function endsIn(text: string, models: readonly Scenarios[]): End[] {
  const ids = models.map(({ id }) => id);
  const paths = Array.from(text.matchAll(PATH), ({ 0: found, 1: path = '', index }): End => {
    const [id = ''] = path.split('.');
    return { from: index, to: index + found.length, models: ids.includes(id) ? [id] : [] };
  });
  const amounts = Array.from(text.matchAll(AMOUNT), ({ 0: found, index }): End => {
    const value = Number(found.replace(/[^\d.]/g, ''));
    const has = models.filter(({ tiers }) =>
      tiers.some(({ cells }) => cells.some(({ price }) => Math.abs(price.value - value) < 0.01)),
    );
    return { from: index, to: index + found.length, models: has.map(({ id }) => id) };
  });
  return [...paths, ...amounts].toSorted((one, other) => one.from - other.from);
}
