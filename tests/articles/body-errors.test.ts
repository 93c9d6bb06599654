import { describe, expect, test } from 'vitest';
import {
  AWARDS,
  EXPLAINER,
  FORECAST,
  articleOf,
  edited,
  reading,
  told,
  withBody,
  withKeys,
} from '../support/articles.ts';

/** What an editor reads of an article with this body below its own. */
const toldOf = (text: string, body: string): string => told(reading(withBody(text, body)).messages);
const rulesOf = (text: string, body: string): string[] =>
  reading(withBody(text, body)).messages.map(({ ruleId }) => ruleId);

describe('blocks', () => {
  test('one that does not exist is told with the one that was meant', () => {
    expect(toldOf(AWARDS, '<Ranking of="vote" />')).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:29:1 error reference-block
        \`<Ranking>\` names \`vote\`, and there is no such block under \`rankings\`.
        Did you mean \`votes\`?"
    `);
  });

  test('a component that names a block of another kind is told which one places it', () => {
    expect(toldOf(AWARDS, '<Scenarios of="votes" />')).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:29:1 error reference-block
        \`<Scenarios>\` names \`votes\`, and there is no such block under \`scenarios\`.
        \`votes\` stands under \`rankings\`: place it with \`<Ranking of="votes" />\`."
    `);
    expect(toldOf(FORECAST, '<Ranking of="grid" />')).toContain('place it with `<Scenarios of="grid" />`.');
  });

  test('one is placed once', () => {
    expect(toldOf(AWARDS, '<Ranking of="votes" />\n\n<Ranking of="votes" />')).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:31:1 error component-repeated
        \`<Ranking of="votes">\` stands here for the second time.
        Keep one of them; to quote a figure again, use \`<Value of="…" />\`."
    `);
  });

  test('so are takeaways and questions', () => {
    const box = '<Takeaways>\n\n- A point.\n\n</Takeaways>';
    expect(rulesOf(EXPLAINER, `${box}\n\n${box}`)).toEqual(['component-repeated']);
    const faqs = '<Faqs>\n\n### Why?\n\nBecause.\n\n</Faqs>';
    expect(rulesOf(EXPLAINER, `${faqs}\n\n${faqs}`)).toEqual(['component-repeated']);
  });
});

describe('picks', () => {
  const picks = (of: string): string => `<Picks of="votes">\n\n<Pick of="${of}">\n\nWords.\n\n</Pick>\n\n</Picks>`;

  test('one that is not in the ranking is told', () => {
    expect(toldOf(AWARDS, picks('vela'))).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:31:1 error reference-pick
        \`<Pick>\` names \`vela\`, which the ranking \`votes\` does not hold.
        Did you mean \`velas\`?"
    `);
    expect(rulesOf(AWARDS, picks('astra'))).toEqual(['reference-pick']);
    expect(rulesOf(AWARDS, picks('velas'))).toEqual([]);
  });

  test('one that stands there twice is told', () => {
    const twice = picks('velas').replace('</Picks>', '<Pick of="velas">\n\nMore.\n\n</Pick>\n\n</Picks>');
    expect(toldOf(AWARDS, twice)).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:37:1 error component-repeated
        \`<Pick of="velas">\` stands here for the second time.
        Keep one of them; to quote a figure again, use \`<Value of="…" />\`."
    `);
  });
});

describe('values', () => {
  test('one that does not exist is told with the one that was meant', () => {
    expect(toldOf(AWARDS, 'It has <Value of="votes.velas.shar" />.')).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:29:8 error value-unknown
        \`votes.velas.shar\` names no value of the block \`votes\`.
        Did you mean \`votes.velas.share\`?"
    `);
    expect(toldOf(AWARDS, 'It has <Value of="vote.sum" />.')).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:29:8 error value-unknown
        \`vote.sum\` names no value: there is no block \`vote\`.
        Did you mean \`votes\`?"
    `);
  });

  test('a tied rank names no pick', () => {
    expect(toldOf(AWARDS, 'Second is <Value of="votes.2.name" />.')).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:29:11 error value-unknown
        \`votes.2.name\` names no one pick, since Nexa and Velas are level at 2.
        Name a pick by its asset, such as \`votes.nexa.share\`, or say that they are level."
    `);
  });
});

describe('questions', () => {
  const asked = (question: string): string => `<Faqs>\n\n${question}\n\n</Faqs>`;

  test('one of a multiple needs a spot price', () => {
    expect(toldOf(FORECAST, asked('<Question of="grid" multiple="10" />'))).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:27:1 error component-attribute
        \`grid\` has no spot price, so no multiple can be computed.
        Add \`spot: 228.16\` to the block or the article, or ask with \`reach\`."
    `);
    const priced = withKeys(FORECAST, 'spot: 50');
    expect(rulesOf(priced, asked('<Question of="grid" multiple="10" />'))).toEqual([]);
  });

  test('one of a case that the block does not have is told', () => {
    expect(toldOf(FORECAST, asked('<Question of="grid" range="bulk" />'))).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:27:1 error component-attribute
        \`range="bulk"\` names no case of \`grid\`.
        Did you mean \`bull\`?"
    `);
  });

  test('an amount is a number above nought', () => {
    expect(toldOf(FORECAST, asked('<Question of="grid" reach="1,000" />'))).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:27:1 error component-attribute
        \`reach\` of \`<Question>\`: \`1,000\` is not a quantity.
        Write \`1000\`."
    `);
    expect(toldOf(FORECAST, asked('<Question of="grid" reach="-5" />'))).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:27:1 error component-attribute
        \`reach\` of \`<Question>\` is -5, and a price or multiple is above nought.
        Write \`reach="1000"\`."
    `);
  });

  test('text that belongs to no question is told, since it would not be drawn', () => {
    expect(toldOf(EXPLAINER, '<Faqs>\n\nSome words.\n\n### Why?\n\nBecause.\n\n</Faqs>')).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:16:1 error component-content
        This text in \`<Faqs>\` belongs to no question.
        Write a question above it, \`### …?\`, or move it out of \`<Faqs>\`."
    `);
    expect(rulesOf(FORECAST, asked('<Question of="grid" reach="5" />\n\nMore words.'))).toEqual(['component-content']);
  });
});

describe('sources and partners', () => {
  test('an unknown source is told', () => {
    expect(toldOf(EXPLAINER, 'As printed <Cite source="papr" />.')).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:14:12 error reference-source
        There is no source \`papr\` in sources.yaml.
        Did you mean \`paper\`?"
    `);
    expect(rulesOf(EXPLAINER, 'As printed <Cite source="constructor" />.')).toEqual(['reference-source']);
  });

  test('an unknown partner is told', () => {
    expect(toldOf(EXPLAINER, 'See <Partner id="shopp">a shop</Partner>.')).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:14:5 error reference-partner
        There is no partner \`shopp\` in partners.yaml.
        Did you mean \`shop\`?"
    `);
    expect(rulesOf(EXPLAINER, 'See <Partner id="constructor">a shop</Partner>.')).toEqual(['reference-partner']);
  });

  test('a partner without an address cannot be linked to', () => {
    expect(toldOf(EXPLAINER, 'See <Partner id="bank">a bank</Partner>.')).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:14:5 error reference-partner
        The partner \`bank\` has no \`url\` in partners.yaml, so there is nothing to link to.
        Add its \`url\`, or write the name without \`<Partner>\`."
    `);
  });

  test('a link that nobody pays for is not called paid', () => {
    expect(toldOf(EXPLAINER, 'See <Partner id="metrics">them</Partner>.')).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:14:5 error reference-partner
        \`metrics\` is an organisation in partners.yaml: its links are not paid, and \`<Partner>\` says that they are.
        Write a link, \`[text](https://…)\`, or correct its \`relation\`."
    `);
  });
});

describe('links to a partner that pays', () => {
  test('one that does not say so is told', () => {
    expect(toldOf(EXPLAINER, 'See [a shop](https://shop.example/x).')).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:14:5 error partner-link
        This links to shop.example, which belongs to the partner Shop, without saying that the link is paid.
        Write \`<Partner id="shop">…</Partner>\`: it brings the notice and the right \`rel\`."
    `);
  });

  test.each([
    ['below its domain', '[a](https://www.Shop.Example/)'],
    ['with a dot at the end of the name', '[a](https://shop.example./x)'],
    ['with a user and a port', '[a](https://me@shop.example:8443/)'],
    ['as a bare address', 'https://shop.example/x'],
    ['as a reference', '[a][one]\n\n[one]: https://shop.example'],
    ['around words in bold', '**[a](http://shop.example)**'],
    ['in a list of takeaways', '\n\n<Takeaways>\n\n- [a](https://shop.example)\n\n</Takeaways>'],
    ['in a table', '\n\n| a |\n| - |\n| [b](https://shop.example) |'],
  ])('nor is one hidden %s', (_, link) => {
    expect(rulesOf(EXPLAINER, `See ${link}`)).toEqual(['partner-link']);
  });

  test.each(['https://bookshop.example/', 'https://shop.example.org/', '/shop.example/', 'https://metrics.example/'])(
    '%s is none',
    (href) => {
      expect(rulesOf(EXPLAINER, `See [this](${href}).`)).toEqual([]);
    },
  );

  test('a paid link is no error, and neither is the address in a sample of code', () => {
    const body = 'See <Partner id="shop">a shop</Partner> and `https://shop.example`.';
    expect(articleOf(withBody(EXPLAINER, body)).noticeTexts).toHaveLength(3);
  });
});

test('a place is that of the file, whatever its frontmatter is', () => {
  const text = edited(withKeys(AWARDS, 'tags: [defi]'), 'More words.', 'More\nwords <Value of="votes.sun" />.');
  const line = text.split('\n').findIndex((each) => each.includes('votes.sun')) + 1;
  expect(reading(text).messages.map(({ place }) => place.start)).toEqual([{ line, column: 7 }]);
});
