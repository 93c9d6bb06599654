import { expect, test } from 'vitest';
import { AWARDS, EXPLAINER, edited, reading, told, withBody, withKeys } from '../support/articles.ts';

test('all errors of a file are told in one run, of frontmatter and body, in the order of their places', () => {
  let text = edited(AWARDS, '[desk]', '[desc]');
  text = edited(text, 'reviewBy: 2027-05-21', 'reviewBy: 2020-01-01');
  text = edited(text, 'velas: { share: 20 }', 'velas: { share: many }');
  text = edited(text, 'More words.', 'More <Value of="votes.sun" /> <Cite source="papr" /> <Rankin of="votes" />');
  expect(told(reading(text).messages)).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:6:11 error date-order (reviewBy)
      \`2020-01-01\` is before the day of publication, \`2026-11-21\`.
      Write \`2026-11-21\` or a later day.
    content/articles/sample.mdx:7:11 error reference-authors (authors.0)
      \`desc\` is not in authors.yaml.
      Did you mean \`desk\`?
    content/articles/sample.mdx:18:23 error ranking-cell (rankings.votes.picks.velas.share)
      \`many\` is not a quantity.
      Write a number such as \`6M\`, \`~55M\` (about), \`<60M\` (under), \`60M+\` (over), \`50x\` or \`1041.91\`.
    content/articles/sample.mdx:27:6 error value-unknown
      \`votes.sun\` names no value of the block \`votes\`.
      Did you mean \`votes.sum\`?
    content/articles/sample.mdx:27:31 error reference-source
      There is no source \`papr\` in sources.yaml.
      Did you mean \`paper\`?
    content/articles/sample.mdx:27:54 error component-unknown
      \`<Rankin>\` is not a component.
      Did you mean \`<Ranking>\`?"
  `);
});

test('an error of syntax in the body does not hide those of the frontmatter, nor the other way round', () => {
  const broken = edited(edited(EXPLAINER, '[desk]', '[desc]'), 'Some words', '<Callout>');
  expect(told(reading(broken).messages)).toContain('`desc` is not in authors.yaml.');
  expect(reading(broken).messages).toHaveLength(2);
  const yaml = edited(edited(EXPLAINER, 'authors: [desk]', 'authors: [desk'), 'Some words', '<Nothing />');
  expect(reading(yaml).messages.map(({ ruleId }) => ruleId)).toEqual(['yaml-syntax', 'component-unknown']);
});

test('an article with an error is none', () => {
  expect(reading(edited(EXPLAINER, '[desk]', '[desc]')).article).toBeUndefined();
});

test('an error in a block is told once, and not again where the body names its values', () => {
  const broken = edited(AWARDS, 'asOf: 2024\n', '');
  const { messages } = reading(withBody(broken, 'The first has <Value of="votes.1.share" />.'));
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['provenance-as-of']);
});

test('a key that is misspelt is told, and not the absence of the one that was meant', () => {
  expect(told(reading(edited(EXPLAINER, 'category: research', 'categoy: research')).messages)).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:7:1 error frontmatter-key (categoy)
      \`categoy\` is not a key here.
      Did you mean \`category\`?"
  `);
});

test('a value of the wrong type is told with what stands there', () => {
  expect(told(reading(withKeys(EXPLAINER, 'tags: defi')).messages)).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:10:7 error frontmatter-type (tags)
      \`tags\` is the text \`defi\`; a list is expected.
      Write a list: \`[one, two]\`."
  `);
});

test('a file without frontmatter is told so', () => {
  expect(told(reading('# A title\n').messages)).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:1:1 error frontmatter-fence
      The first line is not \`---\`, so this file has no frontmatter.
      Begin the file with a line that holds \`---\` and nothing else, then the frontmatter, then \`---\` again."
  `);
});
