import { describe, expect, test } from 'vitest';
import { bodyMessages, fixture, messagesOf, shown } from './reading.ts';

const found = (body: string): string => shown(bodyMessages(body, 10));
const ruleIds = (body: string): string[] => bodyMessages(body).map(({ ruleId }) => ruleId);

describe('checkBody', () => {
  test.each(['ok/awards.mdx', 'ok/forecast.mdx'])('finds nothing in %s', (name) => {
    expect(shown(messagesOf(fixture(name)))).toBe('');
  });

  test('knows only the components it is given', () => {
    expect(found('<Rankng of="votes" />\n\n<Foo.bar />\n\n<>text</>')).toMatchInlineSnapshot(`
      "10:1-10:22 component-unknown: \`<Rankng>\` is not a component. | Did you mean \`<Ranking>\`?
      12:1-12:12 component-unknown: \`<Foo.bar>\` is not a component. | Known: \`Callout\`, \`Cite\`, \`Comparison\`, \`Facts\`, \`Faqs\`, \`Figure\`, \`Grades\`, \`Partner\`, \`Pick\`, \`Picks\`, \`Question\`, \`Ranking\` and 4 more.
      14:1-14:10 component-unknown: \`<>\` is no component. | Remove \`<>\` and \`</>\`."
    `);
  });

  test('finds each attribute at its own place', () => {
    const tag = '<Ranking\n  of="a > b" onClick="x" style="a"\n  foo="b" of="c" bar={{ a: 1 }} {...rest} flag\n/>';
    expect(found(tag)).toMatchInlineSnapshot(`
      "11:14-11:25 html-event: \`onClick\` would run code in the reader's browser. | Remove it.
      11:26-11:35 html-style: \`style\` is not kept: looks are the site's. | Remove it.
      12:3-12:10 attribute-unknown: \`foo\` is not an attribute of \`<Ranking>\`. | Known: \`of\`.
      12:11-12:17 attribute-duplicate: \`of\` is said twice. | Keep one of the two.
      12:18-12:32 body-code: The value of \`bar\` is code; an attribute is a text. | Write \`bar="…"\`.
      12:33-12:42 body-code: \`{...rest}\` is code; an attribute is a text. | Write each attribute as \`name="text"\`.
      12:43-12:47 attribute-unknown: \`flag\` is not an attribute of \`<Ranking>\`. | Known: \`of\`."
    `);
  });

  test('finds an attribute in a quote, after letters of two units', () => {
    expect(found('> 😀 <Value of="a" colour="b" /> text')).toMatchInlineSnapshot(
      `"10:20-10:30 attribute-unknown: \`colour\` is not an attribute of \`<Value>\`. | Known: \`of\`."`,
    );
  });

  test('asks for the attributes that a component needs', () => {
    expect(
      found('<Ranking />\n\n<Faqs>\n\n<Question of="g" />\n\n<Question of="g" reach="1" range="all" />\n\n</Faqs>'),
    ).toMatchInlineSnapshot(`
      "10:1-10:12 attribute-missing: \`<Ranking>\` has no \`of\`. | Add \`of="…"\`.
      14:1-14:20 attribute-missing: \`<Question>\` says none of \`reach\`, \`multiple\`, \`range\`. | Give one of them.
      16:1-16:42 attribute-duplicate: \`<Question>\` says \`reach\` and \`range\`, of which only one can be answered. | Keep one of them."
    `);
  });

  test('holds values to those of the shape', () => {
    expect(found('<Callout kind="warn">\n\nText.\n\n</Callout>')).toMatchInlineSnapshot(
      `"10:10-10:21 attribute-value: \`warn\` is not a value of \`kind\`. | Did you mean \`warning\`?"`,
    );
  });

  test('wants blocks on lines of their own and words in sentences', () => {
    expect(found('See <Ranking of="a" /> here.\n\n<Value of="b" />\n\n- <Value of="c" />')).toMatchInlineSnapshot(`
      "10:5-10:23 component-flow: \`<Ranking>\` stands in a sentence. | Put it on a line of its own, with an empty line before and after.
      12:1-12:17 component-flow: \`<Value>\` stands alone. | Write it in a sentence."
    `);
  });

  test('lets a component hold what its shape says', () => {
    expect(
      found(
        '<Ranking of="a">text</Ranking>\n\n<Picks of="a">\n\nText.\n\n{/* a comment */}\n\n<Pick of="b">\n\nText.\n\n</Pick>\n\n</Picks>',
      ),
    ).toMatchInlineSnapshot(`
      "10:17-10:21 component-content: \`<Ranking>\` holds nothing, and text stands in it. | End the tag with \`/>\`, and move the text after it.
      14:1-14:6 component-content: \`<Picks>\` holds only \`<Pick>\`. | Move what stands between them into one of them, or out."
    `);
    expect(found('<Pick of="a">\n\nText.\n\n</Pick>')).toMatchInlineSnapshot(
      `"10:1-14:8 component-within: \`<Pick>\` does not stand directly in \`<Picks>\`. | Move it into \`<Picks>\`."`,
    );
  });

  test('refuses code of every kind', () => {
    expect(found('import Chart from "./chart"\n\nexport const a = 1\n\nText {1 + 1} and {} and {/* a */ b /* c */}.'))
      .toMatchInlineSnapshot(`
      "10:1-11:1 body-code: \`import\` is code; an article holds none. | Remove the line: every component is known without it. If it is a sentence, begin it with another word.
      12:1-13:1 body-code: \`export\` is code; an article holds none. | Remove the line: every component is known without it. If it is a sentence, begin it with another word.
      14:6-14:13 body-code: \`{1 + 1}\` is code; an article holds none. | Write \`\\{\` for a brace that readers see, \`<Value of="…" />\` for a figure, \`{/* … */}\` for a comment.
      14:18-14:20 body-code: Nothing stands between these braces. | Write \`\\{\` for a brace that readers see, \`<Value of="…" />\` for a figure, \`{/* … */}\` for a comment.
      14:25-14:44 body-code: \`{/* a */ b /* c */}\` is code; an article holds none. | Write \`\\{\` for a brace that readers see, \`<Value of="…" />\` for a figure, \`{/* … */}\` for a comment."
    `);
  });

  test('lets comments and code samples stand', () => {
    expect(
      found('{/* one */}\n\nText {/* two */ /* three */} `{four}`.\n\n```js\nimport a from "b"\n<b>{c}</b>\n```'),
    ).toBe('');
  });

  test('refuses HTML but for five elements', () => {
    expect(found('H<sub>2</sub>O, 10<sup>3</sup>, <kbd>Esc</kbd>, <abbr title="x">y</abbr>,<br /> z')).toBe('');
    expect(found('<b>x</b> <div>y</div> <br>z</br> <abbr lang="de">w</abbr>')).toMatchInlineSnapshot(`
      "10:1-10:9 html-element: \`<b>\` is not an element that articles use. | Write \`**text**\`.
      10:10-10:22 html-element: \`<div>\` is not an element that articles use. | Remove the tags. Articles use \`<br>\`, \`<sub>\`, \`<sup>\`, \`<kbd>\`, \`<abbr>\`.
      10:23-10:33 html-element: \`<br>\` holds nothing, and text stands in it. | Write \`<br />\`.
      10:40-10:49 attribute-unknown: \`lang\` is not an attribute of \`<abbr>\`. | Known: \`title\`."
    `);
  });

  test.each('script iframe style object embed form input button link meta base svg video'.split(' '))(
    'refuses active HTML: <%s>',
    (name) => {
      expect(ruleIds(`Text <${name}>x</${name}> text.`)).toEqual(['html-active']);
    },
  );

  test.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#115;cript:alert(1))',
    '[x](javascript&colon;alert(1))',
    '[x](&#x6A;avascript:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](< javascript:alert(1)>)',
    '[x](java%0ascript:alert(1))',
    '[x](java&NewLine;script:alert(1))',
    '[x](vbscript:x)',
    '[x](data:text/html,x)',
    '[x](file:///etc/passwd)',
    '![x](data:image/svg+xml,x)',
    '[x]\n\n[x]: javascript:alert(1)',
    '<Figure src="javascript:x" alt="x" />',
    '<Figure src="java&#10;script:x" alt="x" />',
    '<Figure src=" JAVASCRIPT:x" alt="x" />',
  ])('refuses the address of %s', (body) => {
    expect(ruleIds(body)).toEqual(['link-scheme']);
  });

  test('lets addresses stand that lead somewhere from everywhere', () => {
    expect(
      found(
        '[a](https://x.y/a:b) [b](http://x.y) [c](mailto:a@b.c) [d](/articles/x/) [e](#part) [f](?page=2) ![g](/near.png) www.x.y',
      ),
    ).toBe('');
  });

  test('refuses links that break, and empty ones', () => {
    expect(
      found(
        '[a](../aave.mdx) [b](aave/) [c](//x.y/z) [d](/articles/aave/index.md#part)\n\n[](https://x.y) [e]() [![](/p.png)](https://x.y)',
      ),
    ).toMatchInlineSnapshot(`
      "10:1-10:17 link-relative: \`../aave.mdx\` is a file of the source, which readers do not have. | Write \`/articles/aave/\`.
      10:18-10:28 link-relative: \`aave/\` depends on the page it stands on, and breaks in feeds and mail. | Write the address from the top of the site: \`/articles/…/\`.
      10:29-10:41 link-relative: \`//x.y/z\` has no scheme. | Write \`https://x.y/z\`.
      10:42-10:75 link-relative: \`/articles/aave/index.md#part\` is a file of the source, which readers do not have. | Write \`/articles/aave/\`.
      12:1-12:16 link-empty: This link has no text. | Write \`[text](https://x.y)\`.
      12:17-12:22 link-empty: This link has no address. | Write \`[text](https://…)\`.
      12:23-12:49 link-empty: This link has no text. | Write \`[text](https://x.y)\`."
    `);
  });

  test('shows pictures of the site alone, and points to `<Figure>` otherwise', () => {
    expect(found('![A desk](https://x.y/a/Desk.PNG?w=1) ![](near.png) ![b](//x.y/b.svg)\n\n![c](/c.png)'))
      .toMatchInlineSnapshot(`
      "10:1-10:38 picture-address: \`https://x.y/a/Desk.PNG?w=1\` is no picture of this site, so no reader would see it. | Save it beside the article, and write \`<Figure src="Desk.PNG" alt="A desk" credit="…" />\`.
      10:39-10:52 picture-address: \`near.png\` is no picture of this site, so no reader would see it. | Save it beside the article, and write \`<Figure src="near.png" alt="…" credit="…" />\`.
      10:53-10:70 picture-address: \`//x.y/b.svg\` is no picture of this site, so no reader would see it. | Save it beside the article, and write \`<Figure src="desk.png" alt="b" credit="…" />\`."
    `);
  });

  test('lets a footnote link to itself', () => {
    expect(found('Text[^1].\n\n[^1]: Note.')).toBe('');
  });

  test('has one heading of the first level, the title', () => {
    expect(found('# Title\n\nTitle\n=====\n\n##\n\n## Part')).toMatchInlineSnapshot(`
      "10:1-10:8 heading-first: A heading of the first level stands in the body; the title is the only one. | Write \`##\`.
      12:1-13:6 heading-first: A heading of the first level stands in the body; the title is the only one. | Write \`##\`.
      15:1-15:3 heading-empty: This heading has no text. | Give it one, or remove it."
    `);
  });
});
