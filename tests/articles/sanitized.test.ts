/** Portable markup is made of what is allowed: a sanitiser that knows our few elements finds nothing to take away. */
import fc from 'fast-check';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import rehypeSanitize from 'rehype-sanitize';
import type { Options } from 'rehype-sanitize';
import { describe, expect, test } from 'vitest';
import { drawBody } from '../../src/articles/body.ts';
import type { Component } from '../../src/articles/components/component.ts';
import { html } from '../../src/markup.ts';
import {
  AWARDS,
  REGISTRIES,
  REGISTRY_TEXTS,
  articleOf,
  edited,
  registriesOf,
  withBody,
  withKeys,
} from '../support/articles.ts';
import { readContent } from '../support/content.ts';
import { hostile } from '../support/hostile.ts';

/** All that feeds and mail of ours hold. */
const SCHEMA: Options = {
  tagNames: [
    ...[
      'p',
      'h2',
      'h3',
      'h4',
      'ul',
      'ol',
      'li',
      'dl',
      'dt',
      'dd',
      'div',
      'section',
      'blockquote',
      'hr',
      'br',
      'pre',
      'code',
      'kbd',
    ],
    ...['figure', 'figcaption', 'img', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'strong', 'em', 'del', 'ins', 'sup', 'sub', 'small', 'abbr', 'time'],
  ],
  attributes: {
    a: ['href', 'title', ['rel', 'sponsored', 'nofollow', 'noopener']],
    abbr: ['title'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    ol: ['start'],
    th: [['scope', 'col', 'row']],
    time: ['dateTime'],
  },
  ancestors: {},
  clobber: [],
  protocols: { href: ['https', 'http', 'mailto'], src: ['https'] },
  strip: ['script', 'style'],
};

const sanitize = rehypeSanitize(SCHEMA) as (tree: Root) => Root;

/** Markup as a browser reads it, before and after the sanitiser. */
function sanitized(markup: string): { before: string; after: string } {
  const tree = fromHtml(markup, { fragment: true });
  return { before: toHtml(tree), after: toHtml(sanitize(tree)) };
}

function expectUnchanged(markup: string): void {
  const { before, after } = sanitized(markup);
  expect(after).toBe(before);
}

describe('a sanitiser takes nothing away', () => {
  const { articles, registries } = readContent();

  test.each(articles.map((article) => [article.slug, article] as const))('from %s', (_, article) => {
    expectUnchanged(drawBody(article, 'portable', registries).html.text);
  });

  test('from an article whose texts are hostile', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (name, title, label, was) => {
        const assets = (REGISTRY_TEXTS['content/assets.yaml'] ?? '').replace(
          'name: Velas,',
          () => `name: ${JSON.stringify(name)},`,
        );
        const around = registriesOf({ 'content/assets.yaml': assets });
        const keys = `facts: { f: { rows: { a: { value: 1, label: ${JSON.stringify(label)} } } } }
corrections: [{ date: 2026-11-30, was: ${JSON.stringify(was)}, is: new, severity: figure }]`;
        const text = withBody(
          withKeys(edited(AWARDS, 'title: Share of the vote', `title: ${JSON.stringify(title)}`), keys),
          PROSE,
        );
        expectUnchanged(drawBody(articleOf(text, around), 'portable', around).html.text);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    '<p class="a">x</p>',
    '<p id="a">x</p>',
    '<p style="color:red">x</p>',
    '<p data-a="1">x</p>',
    '<p onclick="x()">x</p>',
    '<script>x</script>',
    '<style>p{}</style>',
    '<svg><path/></svg>',
    '<a href="javascript:x">x</a>',
    '<img src="http://a.example/b.png">',
    '<iframe src="https://a.example/"></iframe>',
    '<form><input></form>',
  ])('though it would from %s', (markup) => {
    // prettier-ignore
    const { before, after } = sanitized(markup);
    expect(after).not.toBe(before);
  });
});

const PROSE = `1. One
2. Two

\`code\` and ~~old~~ H<sub>2</sub>O <kbd>Esc</kbd> <abbr title="Key">K</abbr><br />

\`\`\`js
const a = '<b>';
\`\`\`

| a | b |
| - | -: |
| 1 | 2 |

- [x] done

[link](/articles/sample/ "To itself") and **bold**.

---

<Picks of="votes">
<Pick of="aave">

A pick.

</Pick>
<Pick of="velas">

A pick.

</Pick>
<Pick of="nexa">

A pick.

</Pick>
</Picks>
`;

test('tables of prose name the columns that their heads belong to', () => {
  const text = drawBody(articleOf(withBody(AWARDS, '| a | b |\n| - | -: |\n| 1 | 2 |')), 'portable', REGISTRIES).html
    .text;
  expect(text).toMatch(/<th scope="col">a<\/th>\s*<th scope="col">b<\/th>/);
});

test('a component that is not drawn for feeds and mail does not compile', () => {
  const shape: Component['shape'] = { name: 'Poll', attributes: {}, flow: 'block', holds: 'nothing' };
  // @ts-expect-error -- `portable` is missing
  const poll: Component = { shape, draw: { page: () => html`<p>Poll</p>` } };
  expect(poll.shape.name).toBe('Poll');
});
