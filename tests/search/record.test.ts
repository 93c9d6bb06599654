import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prune } from '../../src/search/prune.ts';
import { searchRecord } from '../../src/search/record.ts';
import type { Searchable } from '../../src/search/record.ts';
import { wordList } from '../../src/search/words.ts';

const PAGE: Searchable = {
  url: '/articles/aave-2027/',
  title: 'Aave in 2027',
  description: 'Twelve <scenarios>.',
  kind: 'Forecast',
  category: 'Research & more',
  year: '2026',
  date: '2026-11-21',
  assets: ['aave', 'aave'],
  aliases: ['Aave', 'AAVE', 'Aave'],
  sections: [
    { text: 'Before any heading.' },
    { id: 'the-grid', heading: 'The "grid"', text: 'From $293.45 to $2,175.85.' },
  ],
};

test('a record is a small page: filters, order and facts in its head, text under headings with their ids', () => {
  expect(searchRecord(PAGE).html).toMatchInlineSnapshot(`
    "<!doctype html><html><head><meta data-pagefind-filter="kind[content]" content="Forecast"><meta data-pagefind-filter="category[content]" content="Research &amp; more"><meta data-pagefind-filter="year[content]" content="2026"><meta data-pagefind-filter="asset[content]" content="aave"><meta data-pagefind-sort="date[content]" content="2026-11-21"><meta data-pagefind-meta="kind[content]" content="Forecast"><meta data-pagefind-meta="category[content]" content="Research &amp; more"><meta data-pagefind-meta="date[content]" content="21 November 2026"></head>
    <body data-pagefind-body><h1>Aave in 2027</h1>
    <p>Twelve &lt;scenarios&gt;.</p>
    <p data-pagefind-weight="4">Aave, AAVE.</p>
    <p>Before any heading.</p>
    <h2 id="the-grid">The &quot;grid&quot;</h2><p>From $293.45 to $2,175.85.</p>
    </body></html>"
  `);
});

test('a page without aliases has no line for them', () => {
  expect(searchRecord({ ...PAGE, aliases: [] }).html).not.toContain('data-pagefind-weight');
});

test('a small site may index every word', () => {
  const text = 'word '.repeat(200).trim();
  const sections = [{ text }];
  expect(searchRecord({ ...PAGE, sections }).html).not.toContain(text);
  expect(searchRecord({ ...PAGE, sections }, Infinity).html).toContain(text);
});

test('whatever the text is, no markup comes from it', () => {
  const frame = searchRecord({ ...PAGE, title: '', description: '', sections: [{ text: '' }] }).html.match(
    /</g,
  )?.length;
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, text) => {
      expect(searchRecord({ ...PAGE, title, description: text, sections: [{ text }] }).html.match(/</g)).toHaveLength(
        frame!,
      );
    }),
  );
});

describe('a long section keeps', () => {
  test('its first words in full', () => {
    expect(prune('one two three four five', 3)).toBe('one two three');
  });

  test('names and figures of the rest, once', () => {
    expect(
      prune(
        'It began. Later it cost $2,175.85, or 50x, in DeFi on Ethereum. The rest, says Sequoia Capital, cost $2,175.85 too.',
        2,
      ),
    ).toBe('It began. $2,175.85 50x DeFi Ethereum Sequoia Capital');
  });

  test('a short section whole', () => {
    expect(prune(' a\n b ', 3)).toBe('a b');
  });

  test('only words of the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat(20), (words, limit) => {
        const text = words.join(' ');
        for (const word of prune(text, limit).split(' ')) expect(text).toContain(word);
      }),
    );
  });
});

describe('the list of words', () => {
  test('has the most frequent first, each once, and no figures or short words', () => {
    expect(JSON.parse(wordList(['Aave in 2027', 'AAVE', 'x402 and Aave', 'an API of Zürich']))).toEqual([
      'AAVE',
      'API',
      'Zürich',
      'and',
    ]);
  });

  test('does not depend on the order of the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Aave', 'AAVE', 'aave', 'Nexa coin', 'coin')), (texts) => {
        expect(wordList(texts.toReversed())).toBe(wordList(texts));
      }),
    );
  });
});
