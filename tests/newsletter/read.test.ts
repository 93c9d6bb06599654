import { describe, expect, test } from 'vitest';
import { REGISTRIES as WITHOUT, edited, told } from '../support/articles.ts';
import { ISSUE, readingIssues } from './issues.ts';

const saying = (text: string): string => told(readingIssues({ first: text }).messages);

test('a sound issue is read whole', () => {
  const { issues, messages } = readingIssues({ first: ISSUE });
  expect(messages).toEqual([]);
  expect(issues).toMatchObject([
    {
      id: 'first',
      href: '/newsletter/first/',
      subject: 'Three coins and a forecast',
      published: '2026-11-24',
      draft: false,
      articles: [{ slug: 'awards', as: 'full' }],
      since: 'summary',
      linked: ['shop'],
      bodyLine: 11,
    },
  ]);
});

describe('an error stands at its place, with what to do', () => {
  test.each([
    ['slug: awards', 'slug: award', ':6:13 error issue-article', 'Did you mean `awards`?'],
    ['id: shop,', 'id: shpo,', ':9:11 error issue-partner', 'Did you mean `shop`?'],
    ['id: shop,', 'id: metrics,', ':9:11 error issue-partner', 'relation is `affiliate`'],
    ['id: shop,', 'id: bank,', ':9:11 error issue-partner', 'Add its `url`.'],
    [
      'subject: Three coins and a forecast',
      `subject: ${'Long '.repeat(16)}`,
      ':2:10 error frontmatter-value',
      'Shorten it.',
    ],
    ['subject: Three coins and a forecast', 'subject: Short', ':2:10 error frontmatter-value', 'at least eight'],
    [
      'preheader: What the vote says, and what it leaves out of its tables.\n',
      '',
      ' error frontmatter-missing',
      'Add `preheader`',
    ],
    [
      'preheader: What the vote says, and what it leaves out of its tables.',
      'preheader: Too short',
      ':3:12 error',
      'the subject leaves out',
    ],
    ['as: full', 'as: whole', ':6:25 error frontmatter-value', 'Write `full` or `summary`.'],
    ['since: last-issue', 'since: yesterday', ':7:8 error frontmatter-value', 'since: last-issue'],
    [
      'published: 2026-11-24',
      'published: 2026-11-20',
      ':6:13 error issue-article',
      'Send the issue on `2026-11-21` or later.',
    ],
    ['published: 2026-11-24', 'publishd: 2026-11-24', ':4:1 error frontmatter-key', 'Did you mean `published`?'],
    ['<Partner id="shop">', '<Partner id="shpo">', ':12:33 error reference-partner', 'Did you mean `shop`?'],
    [
      '<Partner id="shop">a link</Partner>',
      '[a link](https://shop.example/x)',
      ' error partner-link',
      '<Partner id="shop">',
    ],
    ['Some *words*', '<Ranking of="votes" />', ':12:1 error', ''],
    ['Some *words*', '{1 + 1}', ':12:1 error', ''],
  ])('%s → %s', (from, to, place, hint) => {
    const said = saying(edited(ISSUE, from, to));
    expect(said).toContain(`content/newsletters/first.mdx${place.startsWith(':') ? place : ''}`);
    expect(said).toContain(place);
    expect(said).toContain(hint);
  });

  test('an article that stands in an issue twice', () => {
    const twice = edited(ISSUE, '  - { slug: awards, as: full }', '  - { slug: awards }\n  - { slug: awards }');
    expect(saying(twice)).toContain(':7:13 error issue-article');
  });

  test('an issue that holds no article', () => {
    const empty = edited(edited(ISSUE, 'since: last-issue\n', ''), 'articles:\n  - { slug: awards, as: full }\n', '');
    expect(saying(empty)).toContain('This issue holds no article.');
    const { messages } = readingIssues({
      first: ISSUE,
      second: edited(ISSUE, 'articles:\n  - { slug: awards, as: full }\n', ''),
    });
    expect(told(messages)).toContain('content/newsletters/second.mdx:1:1 error issue-empty');
  });

  test('a name that makes no address, or is one of the site’s own', () => {
    expect(told(readingIssues({ 'No Name': ISSUE }).messages)).toContain('cannot be part of an address');
    expect(told(readingIssues({ thanks: ISSUE }).messages)).toContain('a page that the site has already');
  });

  test('an issue of a publication that has no newsletter', () => {
    expect(told(readingIssues({ first: ISSUE }, { registries: WITHOUT }).messages)).toContain(
      'Add `newsletter` to content/site.yaml',
    );
  });
});

test('an article with errors of its own is not missed as well', () => {
  const text = edited(ISSUE, 'slug: awards', 'slug: broken');
  expect(readingIssues({ first: text }, { incomplete: true }).messages).toEqual([]);
});
