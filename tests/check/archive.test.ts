import { expect, test } from 'vitest';
import { checkArchive } from '../../src/check/check-archive.ts';
import { checkArticle } from '../../src/check/check-article.ts';
import type { Registries } from '../../src/articles/registries.ts';
import { EXPLAINER, REGISTRY_TEXTS, registriesOf, told, withBody } from '../support/articles.ts';
import { CHECK_REGISTRIES } from '../support/check.ts';

/** What is said of articles together, by their bodies. */
function together(
  bodies: Readonly<Record<string, string>>,
  registries: Registries = CHECK_REGISTRIES,
  wanted?: (path: string) => boolean,
) {
  const traced = Object.entries(bodies).map(([slug, body]) => {
    const path = `content/articles/${slug}.mdx`;
    const { trace } = checkArticle({ path, slug, text: withBody(EXPLAINER, body) }, registries);
    return { path, trace };
  });
  return checkArchive(
    traced.flatMap(({ path, trace }) => (trace ? [{ path, trace }] : [])),
    registries,
    wanted,
  );
}

const PARAGRAPH =
  'A key that nobody rotates is a key that somebody else may hold, so write down when each one was made, who asked for it and on which day it is to be replaced by another.';
const REWORDED = PARAGRAPH.replace('on which day', 'on what day');
const OTHER =
  'The exchange answers each request within a second or refuses it, and the client waits a little longer after every refusal before it tries the same call once more.';

test('a paragraph that stands in another article is found in the later one', () => {
  const { messages } = together({ alpha: PARAGRAPH, beta: OTHER, gamma: `First words.\n\n- *${PARAGRAPH}*` });
  expect(told(messages)).toMatchInlineSnapshot(`
    "content/articles/gamma.mdx:16:4 warning paragraph-repeated
      This paragraph stands nearly word for word in \`content/articles/alpha.mdx\`, line 14.
      Say here what is true of this article alone, or link to the other."
  `);
});

test('a word that was changed hides nothing', () => {
  const { messages } = together({ alpha: PARAGRAPH, beta: REWORDED });
  expect(messages).toMatchObject([{ ruleId: 'paragraph-repeated', place: { path: 'content/articles/beta.mdx' } }]);
});

test('neither does another name', () => {
  const about = (name: string) => PARAGRAPH.replace('A key', `A key of ${name}`);
  const { messages } = together({ alpha: about('Velas'), beta: about('Nexa') });
  expect(messages.map(({ ruleId }) => ruleId)).toContain('paragraph-repeated');
});

test('where some articles are asked for, of them is said what is said of them among all', () => {
  const about = (name: string) => `${name} is a chain that settles in a second and costs nearly nothing to use.`;
  const bodies = {
    alpha: `${PARAGRAPH}\n\n${about('Velas')}`,
    beta: `${OTHER}\n\n${REWORDED}\n\n${about('Nexa')}`,
    gamma: `${PARAGRAPH}\n\n${OTHER}\n\n${OTHER}`,
    delta: 'Few words.',
  };
  const { messages } = together(bodies);
  const counts = Object.keys(bodies).map((slug) => {
    const isOwn = (path: string): boolean => path.endsWith(`/${slug}.mdx`);
    const own = messages.filter(({ place }) => isOwn(place.path));
    expect(together(bodies, CHECK_REGISTRIES, isOwn).messages).toEqual(own);
    return own.length;
  });
  expect(counts).toEqual([0, 2, 3, 0]);
});

test('a paragraph that stands twice in one article is found there', () => {
  const { messages } = together({ alpha: `${PARAGRAPH}\n\n${OTHER}\n\n${PARAGRAPH}` });
  expect(messages).toMatchObject([{ reason: expect.stringContaining('line 14 already') as string }]);
});

test('different paragraphs and short ones are left alone', () => {
  const { messages } = together({
    alpha: `${PARAGRAPH}\n\nWords of no weight.`,
    beta: `${OTHER}\n\nWords of no weight.`,
  });
  expect(messages).toEqual([]);
});

test('a sentence about one asset is found about another', () => {
  const { messages } = together({
    alpha: 'Velas is a chain that settles in a second and costs nearly nothing to use. It is old.',
    beta: 'New words. Nexa is a chain that settles in a second and costs nearly nothing to use.',
  });
  expect(told(messages)).toMatchInlineSnapshot(`
    "content/articles/beta.mdx:14:12 warning sentence-other-asset
      This sentence about Nexa stands about Velas in \`content/articles/alpha.mdx\`, line 14, with nothing changed but the name.
      See of which of the two it is true, and say of the other what is."
  `);
});

test('it is found within one article too, and by other names of an asset', () => {
  const { messages } = together({
    alpha:
      '- Velas Network lets its holders vote on every change of the rules.\n- Suiswap lets its holders vote on every change of the rules.',
  });
  expect(messages).toMatchObject([{ ruleId: 'sentence-other-asset', place: { start: { line: 15, column: 3 } } }]);
});

test('the same sentence about the same asset, and one about two, are left alone', () => {
  const { messages } = together({
    alpha: 'Velas is a chain that settles in a second and costs little.',
    beta: 'Velas is a chain that settles in a second and costs little. Nexa and Velas settle in a second and cost very little.',
    gamma: 'Nexa and Aave settle in a second and cost very little.',
  });
  expect(messages).toEqual([]);
});

test('what articles say together is accepted in the later one', () => {
  const { messages, accepted } = together({
    alpha: PARAGRAPH,
    beta: `{/* check-ok paragraph-repeated: Both tell the same rule. */}\n\n${PARAGRAPH}`,
  });
  expect(messages).toEqual([]);
  expect(accepted).toMatchObject([{ reason: 'Both tell the same rule.', message: { ruleId: 'paragraph-repeated' } }]);
});

test('an acceptance of what articles do not say is a warning', () => {
  const { messages } = together({ alpha: `{/* check-ok paragraph-repeated: Nothing. */}\n\n${PARAGRAPH}` });
  expect(messages).toMatchObject([{ ruleId: 'acceptance-unused' }]);
});

test('a publication that does not want the rules is not told', () => {
  const registries = registriesOf({
    'content/site.yaml': `${REGISTRY_TEXTS['content/site.yaml'] ?? ''}check:\n  rules: { paragraph-repeated: off, sentence-other-asset: off }\n`,
  });
  expect(together({ alpha: PARAGRAPH, beta: PARAGRAPH }, registries).messages).toEqual([]);
});
