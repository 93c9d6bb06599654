import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { Markup, attributes, escape, html, join, printable, svg, trusted } from '../src/markup.ts';

type Parsed = ReturnType<typeof parseDocument>;

/** Text of any code points and lone surrogates, rich in what has a meaning in markup. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', '=', ' ', 'a', '&amp;', '--', ']]>', '\u0000') }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

function only(markup: Markup, options: { xmlMode?: boolean } = {}): Parsed['children'][number] {
  const { children } = parseDocument(markup.text, { decodeEntities: true, ...options });
  expect(children).toHaveLength(1);
  return children[0]!;
}

function textIn(node: Parsed['children'][number]): string {
  if (!('children' in node)) throw new Error('An element is expected.');
  return node.children.map((child) => ('data' in child ? child.data : '<element>')).join('');
}

describe('printable', () => {
  test('takes out what XML cannot hold', () => {
    expect(printable('a\u0000b\u0008c\u000Bd\u001Fe\uFFFEf\uFFFFg')).toBe('abcdefg');
  });

  test('takes out lone surrogates, and no others', () => {
    expect(printable('\uD83D \uDE00 \uDE00\uD83D 😀')).toBe('   😀');
  });

  test('keeps tabs, line ends and every other text', () => {
    const text = 'a\tb\nc\r\nd é 中 \u00A0\uFFFD\u{10FFFF}';
    expect(printable(text)).toBe(text);
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(printable(printable(text))).toBe(printable(text));
        expect(printable(text).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('escape', () => {
  test('writes what has a meaning in markup as entities', () => {
    expect(escape(`<a href="x" title='y'>&amp;`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;');
  });

  test.each([{ xmlMode: false }, { xmlMode: true }])('is undone by a parser, in text and attribute: %j', (mode) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const node = only(html`<p title="${text}" lang='${text}'>x${text}</p>`, mode);
        expect(textIn(node)).toBe(`x${printable(text)}`);
        expect('attribs' in node && node.attribs).toEqual({ title: printable(text), lang: printable(text) });
      }),
    );
  });
});

describe('html', () => {
  test('escapes texts and numbers, and leaves markup as it is', () => {
    expect(html`<p>${'a < b'} ${5} ${html`<b>${'&'}</b>`}</p>`.text).toBe('<p>a &lt; b 5 <b>&amp;</b></p>');
  });

  test('leaves out what is absent, and keeps nought and the empty text', () => {
    expect(html`<p>${undefined}${null}${false}${0}${''}</p>`.text).toBe('<p>0</p>');
  });

  test('joins lists, also lists of lists', () => {
    expect(html`${[html`<i>1</i>`, ['<', [2, false]]]}`.text).toBe('<i>1</i>&lt;2');
  });

  test('does not escape twice', () => {
    const once = html`${'&'}`;
    expect(html`${html`${once}`}`.text).toBe('&amp;');
  });

  test('is markup wherever it is turned into text', () => {
    expect(String(html`<p>${'<'}</p>`)).toBe('<p>&lt;</p>');
    expect(html`<p></p>`).toBeInstanceOf(Markup);
  });

  test('draws SVG by the same rules', () => {
    expect(svg`<text x="${1.5}">${'a & b'}</text>`.text).toBe('<text x="1.5">a &amp; b</text>');
  });
});

describe('join', () => {
  test('puts what stands between only between, and escapes all of it', () => {
    expect(join(['a', html`<b>b</b>`, '<'], ' & ').text).toBe('a &amp; <b>b</b> &amp; &lt;');
    expect(join(['a', 'b']).text).toBe('ab');
    expect([join([]).text, join(['a'], html`<br>`).text]).toEqual(['', 'a']);
  });
});

describe('trusted', () => {
  test('takes text for markup as it is', () => {
    expect(html`<p>${trusted('<b>a</b>')}</p>`.text).toBe('<p><b>a</b></p>');
  });
});

describe('attributes', () => {
  test('have a space before each, and quotes', () => {
    expect(html`<img${attributes({ src: 'a.png', width: 480, alt: 'A "bar" & more' })}>`.text).toBe(
      '<img src="a.png" width="480" alt="A &quot;bar&quot; &amp; more">',
    );
  });

  test('that are undefined or false are left out, and true stands bare', () => {
    expect(attributes({ hidden: true, open: false, class: undefined, alt: '', tabindex: 0 }).text).toBe(
      ' hidden alt="" tabindex="0"',
    );
    expect(attributes({}).text).toBe('');
  });

  test('hold any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const node = only(html`<p${attributes({ title: text, id: 'x' })}></p>`);
        expect('attribs' in node && node.attribs).toEqual({ title: printable(text), id: 'x' });
      }),
    );
  });
});
