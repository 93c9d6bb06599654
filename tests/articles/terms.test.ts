import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBody } from '../../src/articles/body.ts';
import type { DrawnBody } from '../../src/articles/body.ts';
import type { Mode } from '../../src/blocks/link.ts';
import {
  AWARDS,
  EXPLAINER,
  REGISTRIES,
  articleOf,
  reading,
  registriesOf,
  told,
  withBody,
  withKeys,
} from '../support/articles.ts';
import { readDocument } from '../support/document.ts';

const GLOSSARY = registriesOf({ 'content/glossary.yaml': readFileSync('tests/fixtures/glossary/ok.yaml', 'utf8') });

const drawn = (text: string, mode: Mode = 'page', registries = GLOSSARY): DrawnBody =>
  drawBody(articleOf(text, registries), mode, registries);

/** The links to the glossary in a drawn body: word and address. */
const linksOf = (text: string, mode: Mode = 'page'): string[] =>
  [...drawn(text, mode).html.text.matchAll(/<a class="term" href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(
    ([, href = '', word = '']) => `${word} ${href}`,
  );

const said = (body: string, keys?: string): string =>
  withBody(keys === undefined ? EXPLAINER : withKeys(EXPLAINER, keys), body);

describe('a mention of a term', () => {
  test('is a link to its entry, described by its note', () => {
    expect(drawn(said('One nonce here.')).html.text).toContain(
      '<p>One <a class="term" href="/glossary/#nonce" aria-describedby="term_nonce">nonce</a> here.</p>',
    );
  });

  test('is linked the first time only, whatever the spelling', () => {
    expect(linksOf(said('A nonce and Nonces.\n\nA nonce, a replay attack and playback.'))).toEqual([
      'nonce /glossary/#nonce',
      'replay attack /glossary/#replay',
    ]);
  });

  test('is the first that readers come to: picks are drawn by rank, however they were typed', () => {
    const pick = (of: string, word: string): string => `<Pick of="${of}">\n\nA ${word} here.\n\n</Pick>`;
    const picks = `<Picks of="votes">\n\n${pick('nexa', 'nonces')}\n\n${pick('aave', 'nonce')}\n\n</Picks>`;
    expect(linksOf(withBody(AWARDS, picks))).toEqual(['nonce /glossary/#nonce']);
  });

  test('stands right before the number of a source as any word does', () => {
    expect(drawn(said('A nonce <Cite source="paper" /> here.')).html.text).toContain('nonce</a><sup');
  });

  test('is plain in feeds and mail', () => {
    const text = said('A nonce and a replay.');
    expect(linksOf(text, 'portable')).toEqual([]);
    expect(drawn(text, 'portable').html.text).toBe(drawn(text, 'portable', REGISTRIES).html.text);
  });
});

test('a page knows which notes it needs, in the order of its links', () => {
  expect(drawn(said('A replay of a nonce by HMAC.')).terms).toEqual(['replay', 'nonce', 'hmac']);
  expect(drawn(said('A replay.'), 'portable').terms).toEqual([]);
});

test('an article knows the terms that it uses and explains', () => {
  const article = articleOf(said('A nonce in a replay by HMAC.', 'glossary: { explains: [replay] }'), GLOSSARY);
  expect(article.terms).toEqual({ uses: ['nonce', 'hmac'], explains: ['replay'] });
});

describe('an article says no', () => {
  const body = 'A nonce, a replay.';

  test('to all links', () => {
    expect(linksOf(said(body, 'glossary: false'))).toEqual([]);
  });

  test('to those to a term', () => {
    expect(linksOf(said(body, 'glossary: { except: [nonce] }'))).toEqual(['replay /glossary/#replay']);
  });

  test('to those to a term that it explains itself', () => {
    expect(linksOf(said(body, 'glossary: { explains: [replay] }'))).toEqual(['nonce /glossary/#nonce']);
  });

  test('to one mention, and the next is linked', () => {
    expect(drawn(said('A {/* no-term */}nonce. A nonce.')).html.text).toContain('<p>A nonce. A <a class="term"');
  });

  test('and is told of what it misspells', () => {
    const messages = (keys: string): string => told(reading(withKeys(EXPLAINER, keys), GLOSSARY).messages);
    expect(messages('glossary: { except: [nonse], explains: [TLS early data] }')).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:10:22 error reference-glossary (glossary.except.0)
        \`nonse\` is not in glossary.yaml.
        Did you mean \`nonce\`?
      content/articles/sample.mdx:10:41 error reference-glossary (glossary.explains.0)
        \`TLS early data\` is not in glossary.yaml.
        Did you mean \`early-data\`?"
    `);
    expect(messages('glossary: true')).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:10:11 error frontmatter-type (glossary)
        What is not linked to the glossary is expected.
        Write \`false\`, or \`{ except: [<id of glossary.yaml>] }\`, or \`{ explains: [<id>] }\`."
    `);
    expect(messages('glossary: { exept: [nonce] }')).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:10:13 error frontmatter-key (glossary.exept)
        \`exept\` is not a key here.
        Did you mean \`except\`?"
    `);
  });
});

test('a heading never takes the id of a note', () => {
  const { html } = drawn(said('A nonce.\n\n## term_nonce'));
  expect(html.text).toContain('<h2 id="term_nonce-1">');
});

test('links change no letter of what readers see', () => {
  const visible = (text: string, registries = GLOSSARY): string =>
    readDocument(drawn(text, 'page', registries).html.text).text;
  const words = fc.constantFrom(
    ...['nonce', 'Nonces', 'replay', 'attack', 'HMAC', 'early', 'data', 'API', 'key', 'words', 'é', '**nonce**'],
    ...['`nonce`', '[nonce](https://example.org/)', '<Cite source="paper" />', '{/* no-term */}', '&amp;', '“HMAC”'],
  );
  const joints = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '-', '\n', '\n\n', '’s ', '\n\n## ', '\n\n- ');
  fc.assert(
    fc.property(fc.array(fc.tuple(words, joints)), (pieces) => {
      const text = said(`Words ${pieces.flat().join('')}`);
      fc.pre(reading(text, REGISTRIES).messages.length === 0);
      expect(visible(text)).toBe(visible(text, REGISTRIES));
    }),
  );
});
