import { describe, expect, test } from 'vitest';
import { readRegistries } from '../../src/articles/registries.ts';
import type { Registries } from '../../src/articles/registries.ts';
import type { Message } from '../../src/parse/problem.ts';
import {
  AWARDS,
  EXPLAINER,
  REGISTRY_TEXTS,
  articleOf,
  edited,
  reading,
  told,
  withBody,
  withKeys,
} from '../support/articles.ts';

const FACTS = `title: Limits of both standards
rows:
  bytes: { value: 32, label: Shortest key }
`;

/** A ranking without its picks. */
const COLUMNS = `title: Share of the vote
metric: share
missing: withheld
columns:
  share: { type: percent, label: Share of votes, whole: 100 }
  listed: { type: flag, label: Listed }
`;

const CSV = `asset,share,listed
velas,20,true
nexa,20,
aave,30,false
`;

/** Registries with shared data, by the names of the files. */
function shared(files: Readonly<Record<string, string>>): { registries: Registries; messages: readonly Message[] } {
  const data = Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/data/${name}`, text]));
  const texts = { ...REGISTRY_TEXTS, ...data };
  const { registries, messages } = readRegistries((path) => texts[path], Object.keys(data));
  if (!registries) throw new Error(told(messages));
  return { registries, messages };
}

/** An article of awards whose ranking says this and nothing else. */
const awards = (block: string): string => AWARDS.replace(/ {2}votes:\n(?: {4}.*\n)+/, `  votes:\n${block}`);

const facts = (block: string): string => withKeys(EXPLAINER, `facts:\n  limits: ${block}`);

/** What is said of an article with shared data. */
const toldOf = (text: string, files: Readonly<Record<string, string>>): string =>
  told(reading(text, shared(files).registries).messages);

describe('a block that names shared data', () => {
  test('holds its keys', () => {
    const article = articleOf(facts('{ data: limits }'), shared({ 'limits.yaml': FACTS }).registries);
    expect(article.figures[0]).toMatchObject({ id: 'limits', title: 'Limits of both standards' });
  });

  test('counts first where both say something', () => {
    const { registries } = shared({ 'limits.yaml': FACTS });
    const [block] = articleOf(facts('{ title: Two limits, data: limits, asOf: 2020 }'), registries).figures;
    expect(block).toMatchObject({ title: 'Two limits', provenance: { asOf: { date: '2020' } } });
  });

  test('is derived like any other: ranks, values and paths', () => {
    const { registries } = shared({ 'votes.yaml': COLUMNS, 'votes.csv': CSV });
    const text = withBody(awards('    data: votes\n'), 'The share is <Value of="votes.1.share" />.');
    const [block] = articleOf(text, registries).figures;
    expect(
      block?.kind === 'ranking' && block.ranked.map(({ rank, tied, pick }) => [rank, tied, pick.asset.id]),
    ).toEqual([
      [1, false, 'aave'],
      [2, true, 'nexa'],
      [2, true, 'velas'],
    ]);
  });

  test('reads cells of CSV by its columns, and an empty one as absent', () => {
    const { registries } = shared({ 'votes.csv': `\uFEFF${CSV.replaceAll('\n', '\r\n')}` });
    const columns = COLUMNS.replace(/^(?=.)/gm, '    ');
    const [block] = articleOf(awards(`    data: votes\n${columns}`), registries).figures;
    const cells = block?.kind === 'ranking' ? block.ranked.map(({ pick }) => pick.cells) : [];
    expect(cells.map(({ listed }) => listed?.value ?? listed?.missing)).toEqual([false, 'withheld', true]);
    expect(cells.map(({ share }) => share?.value)).toEqual([30, 20, 20]);
  });
});

describe('an error', () => {
  test('in the name is told at the name, and nothing else of the block', () => {
    const text = edited(facts('{ data: limit }'), 'A title of the right length', '"A title with {limits.bytes} in it"');
    expect(toldOf(text, { 'limits.yaml': FACTS })).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:11:19 error shared-data (facts.limits.data)
        There is no shared data \`limit\` in content/data/.
        Did you mean \`limits\`?"
    `);
  });

  test.each(['../site', '/etc/passwd', 'limits.yaml', 'constructor', '[limits]', '7'])(
    'is %j for a name: it is looked up, never opened',
    (name) => {
      expect(toldOf(facts(`{ data: ${name} }`), { 'limits.yaml': FACTS })).toContain('There is no shared data');
    },
  );

  test('in a key of the shared data is told there', () => {
    const wrong = edited(FACTS, 'value: 32, label', 'value: 32, labell');
    expect(toldOf(facts('{ data: limits }'), { 'limits.yaml': wrong })).toMatchInlineSnapshot(`
      "content/data/limits.yaml:3:23 error frontmatter-key (rows.bytes.labell)
        \`labell\` is not a key here.
        Did you mean \`label\`?"
    `);
  });

  test('in a key of the block itself is told in the article', () => {
    expect(toldOf(facts('{ data: limits, status: clamed }'), { 'limits.yaml': FACTS })).toContain(
      'content/articles/sample.mdx:11:35 error',
    );
  });

  test('in a cell of CSV is told at the cell', () => {
    const text = awards(`    data: votes\n`);
    const wrong = CSV.replace('aave,30', 'aave,"30,5"').replace('nexa', 'nexus');
    expect(toldOf(text, { 'votes.yaml': COLUMNS, 'votes.csv': wrong })).toMatchInlineSnapshot(`
      "content/data/votes.csv:3:1 error reference-assets (nexus)
        \`nexus\` is not in assets.yaml.
        Known: \`aave\`, \`astra\`, \`gswift\`, \`nexa\`, \`token\`, \`velas\`.
      content/data/votes.csv:4:6 error ranking-cell (aave.share)
        \`30,5\` is not a quantity.
        Write a number such as \`6M\`, \`~55M\` (about), \`<60M\` (under), \`60M+\` (over), \`50x\` or \`1041.91\`."
    `);
  });

  test('in a heading of CSV is told once', () => {
    const wrong = CSV.replace('listed', 'lsted');
    expect(toldOf(awards('    data: votes\n'), { 'votes.yaml': COLUMNS, 'votes.csv': wrong })).toMatchInlineSnapshot(`
      "content/data/votes.csv:1:13 error shared-data
        The ranking has no column \`lsted\`.
        Did you mean \`listed\`?"
    `);
  });

  test('is CSV for a block that is no ranking', () => {
    expect(toldOf(facts('{ data: votes }'), { 'votes.csv': CSV })).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:11:19 error shared-data (facts.limits.data)
        \`votes.csv\` holds the picks of a ranking, and this block stands under \`facts\`.
        Share what it says as \`content/data/votes.yaml\`."
    `);
  });

  test('in YAML is told once, in its own file, and blocks that name it are not judged', () => {
    const { registries, messages } = shared({ 'limits.yaml': FACTS.replace('rows:', 'rows: &all') });
    expect(told(messages)).toMatchInlineSnapshot(`
      "content/data/limits.yaml:2:8 error yaml-anchor
        \`&all\` is an anchor, which articles do not use.
        Remove it, or quote the text: \`"&all"\`."
    `);
    expect(reading(facts('{ data: limits }'), registries)).toEqual({ messages: [], accepted: [], unused: [] });
  });

  test.each([
    ['Limits.yaml', FACTS, 'No block can name this file'],
    ['limits.yml', FACTS, 'No block can name this file'],
    ['deep/limits.yaml', FACTS, 'No block can name this file'],
    ['limits.yaml', '- 1\n', 'This file holds no keys of a block.'],
    ['limits.yaml', `data: other\n${FACTS}`, 'Shared data cannot name other shared data.'],
    ['votes.csv', '', 'This file is empty.'],
    ['votes.csv', '\n', 'The first column is ``; it must be `asset`.'],
    ['votes.csv', 'coin,share\naave,1\n', 'The first column is `coin`; it must be `asset`.'],
    ['votes.csv', 'asset,share\n\n', 'This file holds no picks.'],
    ['votes.csv', 'asset,share,share\naave,1,2\n', 'The column `share` stands here twice.'],
    ['votes.csv', 'asset,,share\naave,1,2\n', 'A column has no id.'],
    ['votes.csv', 'asset,share\naave,1\n,2\n', 'This row names no asset.'],
    ['votes.csv', 'asset,share\naave,1\nnexa,2\naave,3\n', '`aave` has a row already.'],
    ['votes.csv', 'asset,share\naave,1,200\n', 'This row has 3 cells, and there are 2 columns.'],
    ['votes.csv', 'asset,share\naave,"1\nnexa,2\n', 'A quotation mark is not closed.'],
  ])('in the file %s (%j) is told', (name, text, reason) => {
    const { messages } = shared({ [name]: text });
    expect(messages).toMatchObject([
      { ruleId: 'shared-data', severity: 'error', place: { path: `content/data/${name}` } },
    ]);
    expect(messages[0]?.reason).toContain(reason);
  });

  test('in CSV names the line of the file, over cells of several lines', () => {
    const text = 'asset,note\naave,"two\nlines"\n\nnexa,a,b\n';
    expect(shared({ 'votes.csv': text }).messages[0]?.place.start.line).toBe(5);
  });
});
