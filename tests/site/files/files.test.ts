import { parseOpml } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { headersFor, parseHeaders, parseRedirects, redirectFor } from '../../../src/build/host-rules.ts';
import { headers } from '../../../src/site/files/headers.ts';
import { opml } from '../../../src/site/files/opml.ts';
import { redirectPage, redirects } from '../../../src/site/files/redirects.ts';
import { robots } from '../../../src/site/files/robots.ts';

const PATHS = [
  'index.html',
  'articles/a/index.html',
  'articles/a/votes.csv',
  'search/index.html',
  'rss.xml',
  '404.html',
  '_headers',
  '_astro/x.1a.css',
  'pagefind/fragment/en_1.pf_fragment',
];

describe('_headers', () => {
  const rules = parseHeaders(headers({ paths: PATHS }));
  const cached = (path: string): string | undefined => headersFor(rules, path)['cache-control'];

  test('sets one policy for every address', () => {
    const policies = PATHS.map((path) => headersFor(rules, `/${path}`)['content-security-policy']);
    expect(new Set(policies).size).toBe(1);
    expect(policies[0]?.split('; ')).toMatchInlineSnapshot(`
      [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "worker-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]
    `);
  });

  test('lets files named by their content be kept for a year', () => {
    for (const path of ['/_astro/x.1a.css', '/pagefind/fragment/en_1.pf_fragment', '/pagefind/index/en_1.pf_index']) {
      expect(cached(path)).toBe('public, max-age=31536000, immutable');
    }
  });

  test('lets nothing else be used without asking', () => {
    for (const path of [
      '/',
      '/articles/a/',
      '/articles/a/votes.csv',
      '/search/',
      '/rss.xml',
      '/404.html',
      '/pagefind/pagefind.js',
      '/pagefind/pagefind-entry.json',
    ]) {
      expect(cached(path)).toBe('public, max-age=0, must-revalidate');
    }
  });

  test('does not depend on the order of the paths or on names in the index', () => {
    expect(headers({ paths: [...PATHS, 'pagefind/fragment/en_2.pf_fragment'].toReversed() })).toBe(
      headers({ paths: PATHS }),
    );
  });

  test('allows a form to be sent to the provider of the newsletter', () => {
    expect(headers({ paths: [], formTargets: ['https://mail.example'] })).toContain(
      "form-action 'self' https://mail.example;",
    );
  });

  test('gives a mail, and nothing else, a policy that lets its elements have styles, and no script', () => {
    const mails = parseHeaders(headers({ paths: PATHS, mails: ['/newsletter/:issue/email.html'] }));
    const policyAt = (path: string): string | undefined => headersFor(mails, path)['content-security-policy'];
    expect(policyAt('/newsletter/2026-11-21/email.html')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
    for (const path of ['/newsletter/', '/newsletter/2026-11-21/', '/newsletter/2026-11-21/email.txt', '/email.html']) {
      expect(policyAt(path)).toBe(policyAt('/'));
    }
    expect(policyAt('/')).not.toContain('unsafe-inline');
    expect(headersFor(mails, '/newsletter/2026-11-21/email.html')['x-content-type-options']).toBe('nosniff');
  });
});

describe('_redirects', () => {
  const moves = [
    { from: '/articles/old/', to: '/articles/new/' },
    { from: '/articles/früher/', to: '/articles/new/' },
  ];

  test('holds a permanent redirect for each former address, in their order', () => {
    expect(redirects(moves)).toBe('/articles/fr%C3%BCher/ /articles/new/ 301\n/articles/old/ /articles/new/ 301\n');
  });

  test('is followed by the preview', () => {
    expect(redirectFor(parseRedirects(redirects(moves)), '/articles/old/')).toMatchObject({
      to: '/articles/new/',
      status: 301,
    });
  });

  test('has a page beside it that redirects, links, and is not listed', () => {
    expect(redirectPage('R&D "now"', 'https://research.example/articles/new/', 'en')).toMatchInlineSnapshot(`
      "<!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Moved: R&amp;D &quot;now&quot;</title>
      <meta http-equiv="refresh" content="0; url=https://research.example/articles/new/">
      <meta name="robots" content="noindex">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="canonical" href="https://research.example/articles/new/">
      </head>
      <body>
      <p>This page has moved: <a href="https://research.example/articles/new/">R&amp;D &quot;now&quot;</a>.</p>
      </body>
      </html>
      "
    `);
  });
});

test('robots.txt lets everything be read and names the sitemap', () => {
  expect(robots('https://research.example')).toMatchInlineSnapshot(`
    "User-agent: *
    Allow: /

    Sitemap: https://research.example/sitemap-index.xml
    "
  `);
});

describe('feeds.opml', () => {
  const feed = { title: 'R&D "daily"', feed: 'https://research.example/rss.xml', page: 'https://research.example/' };

  test('lists the feeds under their headings', () => {
    expect(
      opml('Tearsheet', '2026-11-21', [
        { heading: 'All', feeds: [feed] },
        { heading: 'Tags', feeds: [] },
      ]),
    ).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0">
      <head>
      <title>Tearsheet</title>
      <dateModified>Sat, 21 Nov 2026 00:00:00 GMT</dateModified>
      </head>
      <body>
      <outline text="All">
      <outline type="rss" text="R&amp;D &quot;daily&quot;" title="R&amp;D &quot;daily&quot;" xmlUrl="https://research.example/rss.xml" htmlUrl="https://research.example/"/>
      </outline>
      </body>
      </opml>
      "
    `);
  });

  test('is read back by an importer', () => {
    const read = parseOpml(opml('A & B', '2026-11-21', [{ heading: '<All>', feeds: [feed] }]));
    expect(read.head?.title).toBe('A & B');
    expect(read.body?.outlines?.[0]).toMatchObject({
      text: '<All>',
      outlines: [{ text: feed.title, xmlUrl: feed.feed, htmlUrl: feed.page }],
    });
  });
});
