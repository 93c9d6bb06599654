import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspect, type Expectations } from '../../../src/build/verify/inspect.ts';
import { escape } from '../../../src/markup.ts';

const ORIGIN = 'https://site.example';

const look = (path: string, text: string, more: Partial<Expectations> = {}) =>
  inspect(path, Buffer.from(text), { origin: ORIGIN, must: [], machine: [], ...more });

const page = (body: string): string => `<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`;

const linksOf = (html: string, path = 'articles/one/index.html') => look(path, page(html)).links;

const isShown = (path: string, text: string, notice: string) =>
  look(path, text, { must: [notice] }).findings.length === 0;

describe('links', () => {
  test.each([
    ['<a href="/articles/two/#votes">', '/articles/two/#votes'],
    ['<a href="../two/?from=one">', '/articles/two/'],
    ['<a href="#votes">', '/articles/one/#votes'],
    ['<a href="votes.csv">', '/articles/one/votes.csv'],
    [`<a href="${ORIGIN}/feeds/">`, '/feeds/'],
    ['<img src="/a.png" srcset="/b.png 1x, /c.png 2x">', '/a.png', '/b.png', '/c.png'],
    ['<svg><use href="#mark"/></svg>', '/articles/one/#mark'],
    ['<link rel="stylesheet" href="/_astro/a.css"><script src="/a.js"></script>', '/_astro/a.css', '/a.js'],
    ['<form action="/search/">', '/search/'],
    ['<meta http-equiv="refresh" content="0; url=/articles/two/">', '/articles/two/'],
    [`<meta property="og:image" content="${ORIGIN}/card.png">`, '/card.png'],
    [
      `<script type="application/ld+json">{"url":"${ORIGIN}/articles/one/","@id":"${ORIGIN}/#organization"}</script>`,
      '/articles/one/',
      '/',
    ],
  ])('%s names what it should', (html, ...links) => {
    expect(linksOf(html)).toEqual(links);
  });

  test.each([
    'https://other.example/',
    '//other.example/x',
    'mailto:a@b.example',
    'data:text/plain,x',
    'javascript:void 0',
    'tel:1',
    `${ORIGIN}.evil.example/`,
  ])('%s leads elsewhere', (href) => {
    expect(linksOf(`<a href="${href}">`)).toEqual([]);
  });

  test('a link that stands twice is kept once', () => {
    expect(linksOf('<a href="/">1</a><a href="/">2</a>')).toEqual(['/']);
  });

  test('style sheets name what they fetch', () => {
    expect(look('_astro/a.css', '@font-face { src: url("/f.woff2") } a { b: url(dot.svg) url(data:x) }').links).toEqual(
      ['/f.woff2', '/_astro/dot.svg'],
    );
  });
});

describe('notices', () => {
  const notice = 'Gains & losses are “yours”; nothing here is advice.';

  test.each([
    [
      'a.html',
      page(`<p>Gains &amp; losses are <em>&#8220;yours&rdquo;</em>;\n nothing <b>here</b> is&nbsp;advice.</p>`),
    ],
    ['rss.xml', `<rss><item><description>${escape(`<p>${escape(notice)}</p>`)}</description></item></rss>`],
    ['rss.xml', `<rss><item><c><![CDATA[<p>${escape(notice)}</p>]]></c></item></rss>`],
    ['feed.json', JSON.stringify({ items: [{ content_html: `<p>${escape(notice)}</p>` }] })],
    ['email.txt', notice.replace(' nothing', '\nnothing')],
  ])('are found in %s', (path, text) => {
    expect(isShown(path, text, notice)).toBe(true);
  });

  test.each([
    ['a comment', `<!-- ${notice} -->`],
    ['a script', `<script>${notice}</script>`],
    ['an attribute', `<p title="${notice}">x</p>`],
    ['a hidden element', `<div hidden><br><p>${notice}</p></div>`],
    ['a template', `<template>${notice}</template>`],
    ['half', 'Gains & losses are “yours”'],
  ])('do not count in %s', (_, html) => {
    expect(isShown('a.html', page(html), notice)).toBe(false);
  });

  test('what comes after a hidden element counts', () => {
    expect(isShown('a.html', page(`<div hidden><img src="x"><p>x</div><p>${notice}</p>`), notice)).toBe(true);
  });

  test('any text that is escaped is found again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const shown = escape(text).replaceAll('\r', ' ');
        expect(
          isShown(
            'a.html',
            page(`<p>${shown}</p>`),
            shown.replace(
              /&(amp|lt|gt|quot|#39);/g,
              (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
            ),
          ),
        ).toBe(true);
      }),
    );
  });
});

test('ids that stand twice are named once', () => {
  const { ids, findings } = look('a.html', page('<p id="a"><p id="b"><p id="a"><p id="a">'));
  expect(ids).toEqual(['a', 'b', 'a', 'a']);
  expect(findings.map(({ reason }) => reason)).toEqual(['The id `a` stands on the page more than once.']);
});

test('a folder of the machine is found in any format', () => {
  const found = look('x.bin', 'abc/home/me/site/src/a.ts', { machine: ['/home/me/site/src'] });
  expect(found.findings.map(({ ruleId }) => ruleId)).toEqual(['machine-path']);
});

describe('entries', () => {
  test('of RSS are the links of its items', () => {
    expect(
      look(
        'rss.xml',
        `<rss><channel><link>${ORIGIN}/</link><item><link>${ORIGIN}/b/</link></item><item><link>${ORIGIN}/a/</link></item></channel></rss>`,
      ).entries,
    ).toEqual(['/b/', '/a/']);
  });
  test('of Atom are the links of its entries, enclosures aside', () => {
    const entry = `<entry><link rel="enclosure" href="${ORIGIN}/x.mp3"/><link href="${ORIGIN}/a/"/></entry>`;
    expect(look('atom.xml', `<feed><link href="${ORIGIN}/"/>${entry}</feed>`).entries).toEqual(['/a/']);
  });
  test('of a JSON feed are the addresses of its items', () => {
    expect(look('feed.json', JSON.stringify({ items: [{ url: `${ORIGIN}/a/` }] })).entries).toEqual(['/a/']);
  });
  test('are none, rather than unknown, in a feed that holds none', () => {
    expect(look('rss.xml', '<rss><channel/></rss>').entries).toEqual([]);
    expect(look('feed.json', '{"items":[]}').entries).toEqual([]);
    expect(look('feeds.opml', '<opml/>').entries).toBeUndefined();
  });
  test('of a sitemap are its places', () => {
    expect(look('sitemap.xml', `<urlset><url><loc>${ORIGIN}/a/</loc></url></urlset>`).entries).toEqual(['/a/']);
  });
});

test('a link in a feed that does not say which site it is on is a finding', () => {
  const text = `<rss><item><description>${escape('<a href="/articles/one/">x</a>')}</description></item></rss>`;
  expect(look('rss.xml', text).findings.map(({ ruleId }) => ruleId)).toEqual(['link-relative']);
});

test('a folder of the machine is found as an address, though its name is written otherwise there', () => {
  const address = 'file:///home/an%20editor/site';
  const more = { machine: [address], bases: ['/home/an editor/site', address] };
  expect(look('a/index.html', page(`<p>${address}/src/a.ts</p>`), more).findings).toHaveLength(1);
});
