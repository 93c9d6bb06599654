import { expect, test } from 'vitest';
import {
  AWARDS,
  EXPLAINER,
  FORECAST,
  REGISTRY_TEXTS,
  edited,
  reading,
  registriesOf,
  told,
  withKeys,
} from '../support/articles.ts';

/** What an editor reads of an article in which one part was exchanged. */
const toldOf = (text: string, from: string, to: string): string => told(reading(edited(text, from, to)).messages);

test.each([
  ['an explainer', EXPLAINER],
  ['awards', AWARDS],
  ['a forecast', FORECAST],
  ['a document with Windows line ends', EXPLAINER.replaceAll('\n', '\r\n')],
])('%s without an error is an article with no messages', (_, text) => {
  const { article, messages } = reading(text);
  expect(messages).toEqual([]);
  expect(article?.slug).toBe('sample');
});

test('an unknown author is told with the one that was meant', () => {
  expect(toldOf(EXPLAINER, '[desk]', '[desc]')).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:6:11 error reference-authors (authors.0)
      \`desc\` is not in authors.yaml.
      Did you mean \`desk\`?"
  `);
});

test('an unknown reviewer, category or tag is told at its place', () => {
  const text = withKeys(EXPLAINER, 'reviewedBy: [ada, eve]\ntags: [defi, vote]');
  expect(told(reading(edited(text, 'category: research', 'category: reserch')).messages)).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:7:11 error reference-categories (category)
      \`reserch\` is not in categories.yaml.
      Did you mean \`research\`?
    content/articles/sample.mdx:10:19 error reference-authors (reviewedBy.1)
      \`eve\` is not in authors.yaml.
      Known: \`ada\`, \`desk\`.
    content/articles/sample.mdx:11:14 error reference-tags (tags.1)
      \`vote\` is not in tags.yaml.
      Did you mean \`votes\`?"
  `);
});

test('an asset is found by its symbol, name or alias', () => {
  const told = (id: string): string => toldOf(EXPLAINER, 'source: survey', `source: survey\nassets: [${id}]`);
  expect(told('VLX')).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:9:10 error reference-assets (assets.0)
      \`VLX\` is not in assets.yaml.
      Did you mean \`velas\`?"
  `);
  expect(told('Astra DAO')).toContain('Did you mean `astra`?');
  expect(told('Velas Network')).toContain('Did you mean `velas`?');
});

test('an unknown asset of a pick is told at the pick', () => {
  expect(toldOf(AWARDS, 'velas: {', 'vellas: {')).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:18:15 error reference-assets (rankings.votes.picks.vellas)
      \`vellas\` is not in assets.yaml.
      Did you mean \`velas\`?"
  `);
});

test('an unknown source is told once, where it is said, and not for each block that inherits it', () => {
  expect(toldOf(AWARDS, 'source: survey', 'source: surve')).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:9:9 error reference-sources (source)
      \`surve\` is not in sources.yaml.
      Did you mean \`survey\`?"
  `);
});

test('an unknown product is told', () => {
  const text = edited(EXPLAINER, 'kind: explainer', 'kind: announcement\nproduct: metric');
  expect(told(reading(text).messages)).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:3:10 error reference-partners (product)
      \`metric\` is not in partners.yaml.
      Did you mean \`metrics\`?"
  `);
});

test.each(['constructor', 'toString', '__proto__'])('%s, which every object has, is no entry of a registry', (id) => {
  const text = withKeys(EXPLAINER, `tags: [${id}]\nassets: [${id}]`);
  const found = told(reading(edited(text, 'source: survey', `source: ${id}`)).messages);
  expect(found).toContain(`\`${id}\` is not in tags.yaml.`);
  expect(found).toContain(`\`${id}\` is not in assets.yaml.`);
  expect(found).toContain(`\`${id}\` is not in sources.yaml.`);
});

test('the id of a block may be neither a name of the site nor one that cannot stand in an address', () => {
  expect(toldOf(AWARDS, '  votes:', '  card:')).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:12:3 error block-id (rankings.card)
      \`card\` is a name that the site uses itself.
      Choose another id."
  `);
  expect(toldOf(AWARDS, '  votes:', '  sources:')).toContain('`sources` is a name that the site uses itself.');
  expect(toldOf(AWARDS, '  votes:', '  Top_Votes:')).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:12:3 error block-id (rankings.Top_Votes)
      \`Top_Votes\` cannot be the id of a block, since it names a file and a fragment.
      Begin with a letter; use lower-case letters, digits and \`-\`."
  `);
});

test('the id of a block is used once, across all maps of blocks', () => {
  const facts = 'facts:\n  votes: { rows: { a: { value: 1, label: One } } }';
  expect(told(reading(withKeys(AWARDS, facts)).messages)).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:22:3 error block-id (facts.votes)
      The id \`votes\` is used under \`rankings\` already.
      Ids are unique within an article, since each names a file such as \`<id>.csv\`."
  `);
});

test('a kind says what it needs', () => {
  const bare = edited(EXPLAINER, 'kind: explainer', 'kind: KIND');
  const needs = (kind: string): string => told(reading(edited(bare, 'KIND', kind)).messages);
  expect(needs('forecast')).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:2:1 error kind-requires (asset)
      An article of kind \`forecast\` needs \`asset\`.
      Name the asset that is forecast: \`asset: <id of assets.yaml>\`.
    content/articles/sample.mdx:2:1 error kind-requires (reviewBy)
      An article of kind \`forecast\` needs \`reviewBy\`.
      Figures grow old: say by which day they must be read again, \`reviewBy: 2027-05-21\`.
    content/articles/sample.mdx:2:1 error kind-requires (scenarios)
      An article of kind \`forecast\` needs \`scenarios\`.
      Add a block under \`scenarios:\`, or choose another \`kind\`."
  `);
  expect(needs('awards')).toContain('An article of kind `awards` needs `rankings`.');
  expect(needs('announcement')).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:2:1 error kind-requires (product)
      An article of kind \`announcement\` needs \`product\`.
      Say whose product is announced: \`product: <id of partners.yaml>\`."
  `);
});

test('a kind that does not exist is told with those that do', () => {
  expect(toldOf(EXPLAINER, 'kind: explainer', 'kind: explaner')).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:2:7 error frontmatter-value (kind)
      \`explaner\` is not a value of \`kind\`.
      Did you mean \`explainer\`?"
  `);
});

test('no date lies before the day of publication', () => {
  const text = withKeys(EXPLAINER, 'updated: 2026-11-20\nreviewBy: 2026-01-01');
  const fix = 'corrections:\n  - { date: 2026-02-30, was: a, is: b, severity: figure }';
  expect(told(reading(text).messages)).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:10:10 error date-order (updated)
      \`2026-11-20\` is before the day of publication, \`2026-11-21\`.
      Write \`2026-11-21\` or a later day.
    content/articles/sample.mdx:11:11 error date-order (reviewBy)
      \`2026-01-01\` is before the day of publication, \`2026-11-21\`.
      Write \`2026-11-21\` or a later day."
  `);
  expect(told(reading(withKeys(EXPLAINER, fix)).messages)).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:11:13 error frontmatter-value (corrections.0.date)
      There is no day \`2026-02-30\`.
      Write it as \`2026-11-21\`."
  `);
  expect(told(reading(withKeys(EXPLAINER, fix.replace('02-30', '02-03'))).messages)).toContain(
    'date-order (corrections.0.date)',
  );
});

test('figures without a source or a date are told at their block', () => {
  expect(toldOf(AWARDS, 'source: survey\nasOf: 2024\n', '')).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:11:5 error provenance-as-of (rankings.votes)
      These figures have no date.
      Add \`asOf: 2024-06-30\`, or \`asOf: { unstated: why }\` where the source does not say.
    content/articles/sample.mdx:11:5 error provenance-source (rankings.votes)
      These figures have no source.
      Add \`source: <id of sources.yaml>\` to the block, or to the article for all of its blocks."
  `);
});

test('a path in the title that names nothing is told with the one that was meant', () => {
  expect(toldOf(AWARDS, 'three coins', '{votes.1.shar}')).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:3:8 error value-unknown (title)
      \`votes.1.shar\` names no value of the block \`votes\`.
      Did you mean \`votes.1.share\`?"
  `);
});

test('a rank that is tied has no path, in the title or the description', () => {
  expect(toldOf(AWARDS, 'A description', 'With {votes.2.name}, a description')).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:4:14 error value-unknown (description)
      \`votes.2.name\` names no one pick, since Nexa and Velas are level at 2.
      Name a pick by its asset, such as \`votes.nexa.share\`, or say that they are level."
  `);
});

test('an article that no rule gives a notice is not published', () => {
  const text = edited(REGISTRY_TEXTS['content/disclosures.yaml']!, 'always: true', 'kind: [guide]');
  const registries = registriesOf({ 'content/disclosures.yaml': text });
  const { article, messages } = reading(EXPLAINER, registries);
  expect(article).toBeUndefined();
  expect(told(messages)).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:2:7 error notice-missing (kind)
      No rule of disclosures.yaml gives this article a notice.
      Add a rule for \`kind: [explainer]\`, or one that says \`always: true\`."
  `);
});

test('a link to a paying partner in a table is told, since no notice could stand beside it', () => {
  const column = 'page: { type: link, label: Page }';
  const text = edited(AWARDS, '    picks:', `      ${column}\n    missing: not-captured\n    picks:`);
  expect(toldOf(text, 'velas: { share: 20 }', 'velas: { share: 20, page: https://shop.example/velas }'))
    .toMatchInlineSnapshot(`
      "content/articles/sample.mdx:13:5 error partner-link (rankings.votes)
        This links to shop.example, which belongs to the partner Shop, without saying that the link is paid.
        Take the link out of the table; in the body, \`<Partner>\` brings the notice."
    `);
});
