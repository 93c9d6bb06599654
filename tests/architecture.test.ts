import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breaches } from './support/architecture.ts';

const project = globSync('{src,tests,bench}/**/*.{ts,js,mjs,astro,css}', { exclude: ['**/fixtures/**'] })
  .map((path) => path.replaceAll(sep, '/'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

test('the code keeps the rules of its folders', () => {
  expect(project.length).toBeGreaterThan(5);
  expect(breaches(project)).toEqual([]);
});

const breachesOf = (path: string, text = '') => breaches([{ path, text }]);

describe('imports that are not ok', () => {
  test.each([
    ['src/charts/bar.ts', '../rankings/rank.ts', 'the floor may not import a concept'],
    ['src/format.ts', './articles/article.ts', 'the floor may not import the hub'],
    ['src/parse/body.ts', '../faqs/faq.ts', 'the floor may not import a concept'],
    ['src/rankings/draw.ts', '../grades/grade.ts', 'a concept may not import another concept'],
    ['src/rankings/draw.ts', '../articles/article.ts', 'a concept may not import the hub'],
    ['src/articles/body.ts', '../feeds/rss.ts', 'the hub may not import an output'],
    ['src/feeds/rss.ts', '../cards/card.ts', 'an output may not import another output'],
    ['src/feeds/rss.ts', '../site/plan.ts', 'an output may not import the plan'],
    ['src/site/plan.ts', '../build/stage.ts', 'the plan (src/site/) may not import the build'],
    ['src/build/verify.ts', '../feeds/rss.ts', 'the build may not import an output'],
    ['src/check/rules/dates.ts', '../../search/index.ts', 'the check may not import an output'],
    ['src/pages/index.astro', '../feeds/rss.ts', 'a template may not import an output'],
    ['src/rankings/draw.ts', 'astro:content', 'Node cannot load `astro:*`'],
    ['src/articles/article.ts', '../../tests/support/browser.ts', 'the code of src/ stands by itself'],
  ])('%s importing %s', (path, target, reason) => {
    const text = path.endsWith('.astro') ? `---\nimport '${target}';\n---\n` : `import '${target}';`;
    expect(breachesOf(path, text).join('\n')).toContain(`imports ${target}: ${reason}`);
  });

  test.each([
    `import type { A } from '../grades/grade.ts';`,
    `export { a } from '../grades/grade.ts';`,
    `export * from '../grades/grade.ts';`,
    `const a = await import('../grades/grade.ts');`,
    `type A = import('../grades/grade.ts').A;`,
  ])('%s counts as an import', (text) => {
    expect(breachesOf('src/rankings/draw.ts', text)).toHaveLength(1);
  });

  test('a script of a template counts too, in its own line', () => {
    const text = `<p>Search</p>\n<script>\n  import '../search/client.ts';\n</script>\n`;
    expect(breachesOf('src/components/Search.astro', text)[0]).toMatch(/^src\/components\/Search\.astro:3 imports/);
  });
});

describe('imports that are ok', () => {
  test.each([
    ['src/charts/bar.ts', '../markup.ts'],
    ['src/charts/bar.ts', 'd3-scale'],
    ['src/rankings/draw.ts', '../blocks/block.ts'],
    ['src/rankings/draw.ts', './schema.ts'],
    ['src/articles/body.ts', '../rankings/draw.ts'],
    ['src/feeds/rss.ts', '../articles/body.ts'],
    ['src/site/plan.ts', '../feeds/rss.ts'],
    ['src/build/workers.ts', '../site/plan.ts'],
    ['src/build/shell/entry.ts', 'astro:middleware'],
    ['src/pages/index.astro', '../layouts/Page.astro'],
    ['src/cli/build.ts', '../feeds/rss.ts'],
    ['tests/feeds/rss.test.ts', '../../src/feeds/rss.ts'],
  ])('%s importing %s', (path, target) => {
    const text = path.endsWith('.astro') ? `---\nimport '${target}';\n---\n` : `import '${target}';`;
    expect(breachesOf(path, text)).toEqual([]);
  });
});

describe('the clock, chance and the locale', () => {
  test.each([
    'new Date()',
    'new Date',
    'Date.now()',
    'Date()',
    'Math.random()',
    'n.toLocaleString()',
    'n?.toLocaleUpperCase()',
  ])('%s is not ok outside commands', (text) => {
    expect(breachesOf('src/feeds/rss.ts', text)[0]).toContain('the same input must give the same bytes');
    expect(breachesOf('src/cli/build.ts', text)).toEqual([]);
    expect(breachesOf('src/pages/index.astro', `<p>{${text}}</p>`)[0]).toContain('the same input');
  });

  test.each(['new Date(day)', 'Date.parse(day)', '// new Date()', '"Date.now()"'])('%s is ok', (text) => {
    expect(breachesOf('src/feeds/rss.ts', text)).toEqual([]);
  });
});

describe('templates', () => {
  const page = (markup: string, script = '') =>
    breachesOf(
      'src/pages/index.astro',
      `---\n${script}\n---\n<html><head><meta charset="utf-8"></head><body>${markup}</body></html>\n`,
    );

  test.each([
    'a + b',
    'a - 1',
    'a * b',
    'a / b',
    'a % 2',
    'i++',
    'n += 1',
    'Math.max(a, b)',
    'list.sort()',
    'list.toSorted(by)',
  ])('%s is not ok, in the script or in the markup', (code) => {
    expect(page('', code)[0]).toMatch(/^src\/pages\/index\.astro:2 calculates/);
    expect(page(`<br><p class={${code}}>`)[0]).toMatch(/^src\/pages\/index\.astro:4 calculates/);
    expect(page(`{list.map((item) => <li><img>{${code}}</li>)}`)[0]).toContain('drawing only draws');
    expect(page(`<script>${code};</script>`)).toHaveLength(1);
  });

  test('text, comments and styles are no code', () => {
    expect(page('a + b <!-- {a + b} --><style>p { width: calc(1px + 2px) }</style>', '// a + b')).toEqual([]);
    expect(page('{count > 1 && <p data-a={`${a}-${b}`}>{count}</p>}')).toEqual([]);
  });
});

describe('names and lengths', () => {
  test.each([
    ['src/feeds/utils.ts', 'names no concept'],
    ['src/feeds/utils/dates.ts', 'names no concept'],
    ['src/site/helpers.ts', 'names no concept'],
    ['tests/support/misc.ts', 'names no concept'],
    ['src/rankings/types.ts', 'names no concept'],
    ['src/rankings/index.ts', 'a barrel hides'],
    ['src/content.config.ts', 'Astro gives this name'],
    ['src/forecasting/model.ts', 'belongs to no layer'],
  ])('%s is not ok', (path, reason) => {
    expect(breachesOf(path)[0]).toContain(reason);
  });

  test.each([
    'src/check/rules/index.ts',
    'src/check/reporters/index.ts',
    'src/quantities/quantity.ts',
    'src/pages/index.astro',
  ])('%s is ok', (path) => {
    expect(breachesOf(path)).toEqual([]);
  });

  test('a file has 250 lines at most', () => {
    expect(breachesOf('src/site/plan.ts', 'a;\n'.repeat(250))).toEqual([]);
    expect(breachesOf('src/site/plan.ts', 'a;\n'.repeat(251))[0]).toContain('has 251 lines');
  });
});
