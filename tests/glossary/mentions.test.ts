import { describe, expect, test } from 'vitest';
import { mentionsIn, termsIn } from '../../src/glossary/mentions.ts';
import { parseBody } from '../../src/parse/body.ts';
import { lexiconWith } from './terms.ts';

const LEXICON = lexiconWith('nonce', 'HMAC');

/** Terms that a body mentions, each time, in order. */
function mentioned(body: string, except: readonly string[] = []): string[] {
  const parsed = parseBody(body, { path: 'x.mdx', line: 1 });
  if ('messages' in parsed) throw new Error(parsed.messages[0]?.reason);
  const mentions = mentionsIn(parsed.tree, {
    lexicon: LEXICON,
    except: new Set(except),
    closed: new Set(['Partner', 'Value', 'Cite']),
  });
  return [...mentions.values()].flatMap((matches) => matches.map(({ id }) => id));
}

describe('a term is looked for', () => {
  test.each([
    ['paragraphs', 'A nonce.'],
    ['lists', '- A nonce.'],
    ['quotations', '> A nonce.'],
    ['emphasis', 'A *nonce*, a **nonce**.'],
    ['boxes', '<Callout>\n\nA nonce.\n\n</Callout>'],
    ['takeaways', '<Takeaways>\n\n- A nonce.\n\n</Takeaways>'],
    ['answers to questions', '<Faqs>\n\n### What?\n\nA nonce.\n\n</Faqs>'],
    ['picks', '<Picks of="a">\n\n<Pick of="b">\n\nA nonce.\n\n</Pick>\n\n</Picks>'],
  ])('in %s', (_, body) => {
    expect(new Set(mentioned(body))).toEqual(new Set(['nonce']));
  });
});

describe('a term is not looked for', () => {
  test.each([
    ['headings', '## A nonce\n\n### A nonce\n\n#### A nonce'],
    ['links', '[A nonce](https://example.org/)'],
    ['links within emphasis', '*[A **nonce**](https://example.org/)*'],
    ['paid links', '<Partner id="x">a nonce</Partner>'],
    ['paid links in a block of their own', '<Partner id="x">\nA nonce\n</Partner>'],
    ['code', 'A `nonce`.\n\n```\nnonce\n```'],
    ['tables', '| A | B |\n|---|---|\n| nonce | nonce |'],
    ['what is typed on a keyboard or is short for something', '<kbd>nonce</kbd> <abbr title="x">nonce</abbr>'],
    ['small signs', 'x<sub>nonce</sub> y<sup>nonce</sup>'],
    ['comments', 'Some {/* nonce */} words.'],
    ['texts of pictures', '<Figure src="a.png" alt="a nonce" credit="nonce" caption="nonce" />'],
  ])('in %s', (_, body) => {
    expect(mentioned(body)).toEqual([]);
  });

  test('where the article wants no link to it', () => {
    expect(mentioned('A nonce and an HMAC.', ['nonce'])).toEqual(['hmac']);
  });

  test('right after a comment that says so, and only there', () => {
    expect(mentioned('A {/* no-term */}nonce and a nonce.')).toEqual(['nonce']);
    expect(mentioned('A {/* no-term */} nonce, then an HMAC.')).toEqual(['hmac']);
    expect(mentioned('A {/* no-term */}word and a nonce.')).toEqual(['nonce']);
    expect(mentioned('A {/* another remark */}nonce.')).toEqual(['nonce']);
    expect(mentioned('A {/* no-term */}*nonce*.')).toEqual(['nonce']);
  });
});

test('a term is found in each text for itself', () => {
  expect(mentioned('An HM*AC* of a non**ce**.')).toEqual([]);
  expect(mentioned('An *HMAC* and a nonce\n\nnonce')).toEqual(['hmac', 'nonce', 'nonce']);
});

test('the terms of a body are named once each, in order of appearance', () => {
  const parsed = parseBody('An HMAC. A nonce, an HMAC.', { path: 'x.mdx', line: 1 });
  if ('messages' in parsed) throw new Error('not parsed');
  expect(termsIn(mentionsIn(parsed.tree, { lexicon: LEXICON, except: new Set(), closed: new Set() }))).toEqual([
    'hmac',
    'nonce',
  ]);
});
