import { describe, expect, test } from 'vitest';
import { subjectOf } from '../../src/articles/registry-references.ts';
import { summarise } from '../../src/articles/derive.ts';
import { AWARDS, EXPLAINER, FORECAST, REGISTRIES, articleOf, edited, withBody, withKeys } from '../support/articles.ts';

describe('inheritance', () => {
  const facts = `facts:
  own:
    source: paper
    rows:
      one: { value: 1, label: One }
      two: { value: 2, label: Two, source: standard, asOf: 2025-01 }
  inherits:
    rows:
      one: { value: 1, label: One }`;
  const { figures } = articleOf(withKeys(EXPLAINER, facts));

  test('a block has the source and date of the article, unless it says its own', () => {
    expect(figures.map(({ id, provenance }) => [id, provenance.source.id, provenance.asOf])).toEqual([
      ['own', 'paper', { date: '2024' }],
      ['inherits', 'survey', { date: '2024' }],
    ]);
  });

  test('a row has those of its block, unless it says its own', () => {
    const cells = figures[0]?.table.rows.map(({ cells }) => cells.at(-1));
    expect(cells?.map((cell) => [cell?.source?.id, cell?.asOf])).toEqual([
      [undefined, undefined],
      ['standard', { date: '2025-01' }],
    ]);
  });

  test('a cell has those of its row, unless it says its own', () => {
    const [ranking] = articleOf(edited(AWARDS, '{ share: 30 }', '{ share: { value: 30, source: paper } }')).figures;
    const sources = ranking?.table.rows.map(({ cells }) => cells.find(({ source }) => source)?.source?.id);
    expect(sources?.filter(Boolean)).toEqual(['paper']);
  });

  test('asset, spot and currency pass down too', () => {
    const article = articleOf(withKeys(FORECAST, 'spot: 50\ncurrency: EUR'));
    const [block] = article.figures;
    expect(block?.kind === 'scenarios' && block.spot?.unit).toEqual({ kind: 'money', currency: 'EUR' });
    expect(block?.assets).toEqual(['aave']);
    expect(block?.values.find(({ path }) => path === 'grid.high.multiple')?.text).toBe('8×');
  });
});

describe('title and description', () => {
  test('are filled with derived values as prose says them', () => {
    const text = edited(AWARDS, 'three coins in a vote', '{votes.count} coins, { votes.1.name } first');
    const article = articleOf(
      edited(text, 'A description', '"{votes.1.name} got {votes.1.share}: a description').replace(
        'will learn.',
        'will learn."',
      ),
    );
    expect(article.title).toBe('Awards: three coins, Aave first');
    expect(article.description).toMatch(/^Aave got 30%: a description/);
  });

  test('change with the data', () => {
    const text = edited(AWARDS, 'three coins', '{votes.1.name}');
    expect(articleOf(edited(text, 'velas: { share: 20 }', 'velas: { share: 40 }')).title).toBe(
      'Awards: Velas in a vote',
    );
  });
});

describe('sources', () => {
  test('stand in the order of appearance: of blocks, of their cells, of notes; each once', () => {
    const text = edited(AWARDS, '{ share: 30 }', '{ share: { value: 30, source: paper } }');
    const body = 'See <Cite source="standard" />, <Cite source="paper" /> and <Cite source="standard" />.';
    expect(articleOf(withBody(text, body)).sources.map(({ id }) => id)).toEqual(['survey', 'paper', 'standard']);
  });

  test('one that nothing names is left out', () => {
    expect(articleOf(EXPLAINER).sources).toEqual([]);
  });
});

describe('assets', () => {
  test('are those of the article, then those of its blocks; the first are primary', () => {
    const article = articleOf(withKeys(AWARDS, 'assets: [astra, nexa]'));
    expect(article.primaryAssets.map(({ id }) => id)).toEqual(['astra', 'nexa']);
    expect(article.assets.map(({ id }) => id)).toEqual(['astra', 'nexa', 'aave', 'velas']);
  });

  test('the asset of a forecast is primary', () => {
    expect(articleOf(FORECAST).primaryAssets).toEqual([subjectOf({ id: 'aave', name: 'Aave', symbol: 'AAVE' })]);
  });
});

describe('reading time', () => {
  const minutes = (words: number): number => articleOf(withBody(EXPLAINER, 'word '.repeat(words))).readingMinutes;

  test.each([
    [0, 1],
    [300, 1],
    [460, 2],
    [2300, 10],
  ])('of %i words more than five is %i minutes', (words, expected) => {
    expect(minutes(words)).toBe(expected);
  });

  test('counts words of prose, and neither comments nor figures of a table', () => {
    const body = '{/* a comment of words */} One two-part **word**, 3.5 and “four”. <Cite source="paper" />';
    expect(articleOf(withBody(EXPLAINER, body)).words - articleOf(EXPLAINER).words).toBe(6);
    expect(articleOf(AWARDS).words).toBe(9);
  });
});

describe('blocks', () => {
  test('are summed up with their charts', () => {
    expect(articleOf(AWARDS).blocks).toMatchObject([
      { id: 'votes', kind: 'ranking', title: 'Share of the vote', chart: true },
    ]);
  });
});

describe('a summary', () => {
  const article = articleOf(withKeys(AWARDS, 'series: { id: s, title: Series, part: 2 }\nformerly: [old]'));
  const summary = summarise(article);

  test('holds neither the body nor figures, and is plain data', () => {
    expect(summary).not.toHaveProperty('tree');
    expect(summary).not.toHaveProperty('figures');
    expect(structuredClone(summary)).toEqual(summary);
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });

  test('says the same as the article', () => {
    expect(article).toMatchObject(summary);
    expect(summary).toMatchObject({ series: { part: 2 }, formerly: ['old'], href: '/articles/sample/' });
  });
});

test('the same text gives the same article', () => {
  expect(JSON.stringify(articleOf(AWARDS))).toBe(JSON.stringify(articleOf(AWARDS)));
});

test('drawing and deriving leave the registries as they are', () => {
  const before = JSON.stringify(REGISTRIES);
  articleOf(withKeys(AWARDS, 'assets: [astra]'));
  expect(JSON.stringify(REGISTRIES)).toBe(before);
});
