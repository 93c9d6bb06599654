import { describe, expect, test } from 'vitest';
import { drawBody } from '../../src/articles/body.ts';
import type { DrawnBody } from '../../src/articles/body.ts';
import type { Mode } from '../../src/blocks/link.ts';
import { AWARDS, EXPLAINER, FORECAST, REGISTRIES, articleOf, edited, withBody, withKeys } from '../support/articles.ts';
import { readDocument } from '../support/document.ts';

const drawn = (text: string, mode: Mode = 'page'): DrawnBody => drawBody(articleOf(text), mode, REGISTRIES);
const markupOf = (text: string, mode: Mode = 'page'): string => drawn(text, mode).html.text;
const idsOf = (markup: string): string[] =>
  readDocument(markup).elements.flatMap(({ attributes }) => attributes.id ?? []);

const FACTS = 'facts:\n  claims: { rows: { a: { value: 1, label: One } } }';
const pick = (of: string): string => `<Pick of="${of}">\n\nSaid of ${of}.\n\n</Pick>`;
const PICKS = `<Picks of="votes">\n\n${['nexa', 'velas', 'aave'].map(pick).join('\n\n')}\n\n</Picks>`;

/** Whether parts of a text stand in this order. */
function expectOrder(text: string, parts: readonly string[]): void {
  const at = parts.map((part) => text.indexOf(part));
  expect(at).not.toContain(-1);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
}

describe('blocks that nobody placed', () => {
  test('a ranking stands before the first section', () => {
    expectOrder(markupOf(AWARDS), ['Some words', 'id="votes"', 'The result']);
  });

  test('so do scenarios', () => {
    expectOrder(markupOf(withBody(FORECAST, '## A section\n\nMore.')), ['Some words', 'id="grid"', 'A section']);
  });

  test('facts stand after the last section, before the sources', () => {
    expectOrder(markupOf(withKeys(AWARDS, FACTS)), ['More words', 'id="claims"', 'id="sources"']);
  });

  test('one that is placed stands there only', () => {
    const placed = markupOf(
      withBody(withKeys(AWARDS, FACTS), '<Facts of="claims" />\n\n<Ranking of="votes" />\n\nLast words.'),
    );
    expectOrder(placed, ['More words', 'id="claims"', 'id="votes"', 'Last words']);
    expect(idsOf(placed).filter((id) => id === 'claims' || id === 'votes')).toEqual(['claims', 'votes']);
  });
});

describe('the title of a block', () => {
  const title = /<h(\d) class="block-title">/;

  test('is a heading of the second level where no section has begun', () => {
    expect(title.exec(markupOf(AWARDS))?.[1]).toBe('2');
  });

  test('and of the third within one, or after the takeaways', () => {
    const within = withBody(withKeys(AWARDS, FACTS), '<Facts of="claims" />');
    expect(markupOf(within)).toContain('<h3 class="block-title">Facts');
  });
});

describe('picks', () => {
  test('stand in rank order, whatever the order they were typed in', () => {
    expectOrder(markupOf(withBody(AWARDS, PICKS)), ['Said of aave', 'Said of nexa', 'Said of velas']);
    expectOrder(markupOf(withBody(AWARDS, PICKS), 'portable'), ['Said of aave', 'Said of nexa', 'Said of velas']);
  });

  test('the order follows the data', () => {
    const risen = edited(withBody(AWARDS, PICKS), 'velas: { share: 20 }', 'velas: { share: 40 }');
    expectOrder(markupOf(risen), ['Said of velas', 'Said of aave', 'Said of nexa']);
  });

  test('one that nobody wrote of is left out of them, and stays in the table', () => {
    const one = markupOf(withBody(AWARDS, `<Picks of="votes">\n\n${pick('nexa')}\n\n</Picks>`));
    expect(idsOf(one)).toContain('votes-nexa');
    expect(idsOf(one)).not.toContain('votes-aave');
  });
});

describe('headings', () => {
  test('have ids from their texts, and stand in the list for the contents', () => {
    const { headings } = drawn(
      withBody(AWARDS, '## By <Value of="votes.1.share" />, *won*\n\nx\n\n### Why & how?\n\ny'),
    );
    expect(headings).toEqual([
      { id: 'the-result', text: 'The result', depth: 2 },
      { id: 'by-30-won', text: 'By 30%, won', depth: 2 },
      { id: 'why--how', text: 'Why & how?', depth: 3 },
    ]);
  });

  test('never share an id with one another, a block, a pick, a source, a question or the page', () => {
    const names = [
      'Same',
      'Same',
      'Votes',
      'Votes Aave',
      'Source survey',
      'Sources',
      'Takeaways',
      'Main',
      '🚀',
      '!!',
      'Question why',
    ];
    const faqs = '<Faqs>\n\n### Why?\n\nBecause.\n\n### Why?\n\nStill.\n\n</Faqs>';
    const boxes = '<Takeaways>\n\n- One.\n\n</Takeaways>';
    const ids = idsOf(
      markupOf(withBody(AWARDS, [boxes, ...names.map((name) => `## ${name}\n\nx`), faqs, PICKS].join('\n\n'))),
    );
    expect(ids.length).toBeGreaterThan(names.length);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids).not.toContain('');
  });

  test('of picks and questions keep their anchors', () => {
    const { headings } = drawn(
      withBody(AWARDS, `## Votes Aave\n\nx\n\n${PICKS}\n\n<Faqs>\n\n### Why?\n\nSo.\n\n</Faqs>`),
    );
    expect(headings.map(({ id }) => id)).toEqual([
      'the-result',
      'votes-aave-1',
      'votes-aave',
      'votes-nexa',
      'votes-velas',
      'question-why',
    ]);
  });
});

describe('notes of sources', () => {
  const text = withBody(AWARDS, 'As said <Cite source="standard" /> and <Cite source="survey" />.');

  test('are numbered as the list of sources is, and lead to it', () => {
    const markup = markupOf(text);
    const links = readDocument(markup).elements.filter(({ attributes }) => attributes.href?.startsWith('#source-'));
    expect(links.map(({ attributes }) => [attributes.href, attributes['aria-label']])).toEqual([
      ['#source-standard', 'Source 2: A standard'],
      ['#source-survey', 'Source 1: Reader survey'],
    ]);
    expectOrder(markup, ['id="source-survey"', 'id="source-standard"']);
  });

  test('are numbers without links in portable markup', () => {
    expect(readDocument(markupOf(text, 'portable')).text).toContain('As said[2] and[1].');
  });
});

describe('prose', () => {
  const body = (markdown: string, mode: Mode = 'page'): string => markupOf(withBody(EXPLAINER, markdown), mode);

  test('code is coloured by classes on a page, and plain elsewhere', () => {
    const code = '```js\nconst a = "<b>";\n```';
    expect(body(code)).toContain(
      '<pre tabindex="0"><code class="language-js"><span class="token keyword">const</span>',
    );
    expect(body(code)).not.toContain('style=');
    expect(body(code, 'portable')).toContain('<pre><code>const a = "&#x3C;b>";\n</code></pre>');
  });

  test('code of a language that is not known is left as it is', () => {
    expect(body('```nolang\na < b\n```')).toContain('<code class="language-nolang">a &#x3C; b\n</code>');
    expect(body('~~~\na\n~~~')).toContain('<pre tabindex="0"><code>a\n</code></pre>');
  });

  test('the alignment of a column is a class', () => {
    const table = body('| a | b | c |\n| :- | :-: | -: |\n| 1 | 2 | 3 |');
    expect(table).toContain('<td>1</td>\n<td class="align-center">2</td>\n<td class="num">3</td>');
    expect(table).not.toMatch(/style|align="/);
    expect(table).toContain('<div class="table-scroll" tabindex="0" role="region" aria-label="Table">');
  });

  test('boxes of tasks are signs, since there is nothing to tick', () => {
    expect(body('- [ ] open\n- [x] done')).toMatch(/☐ open[\s\S]*☑ done/);
  });

  test('an abbreviation keeps what it stands for', () => {
    expect(body('An <abbr title="Application Interface">API</abbr>.')).toContain(
      '<abbr title="Application Interface">API</abbr>',
    );
  });

  test.each(['page', 'portable'] as const)('characters that no XML can hold are left out of a %s', (mode) => {
    const odd = '\u0007\u001b';
    const markup = body(`A bell${odd} &#7; and \`code${odd}\`.\n\n~~~js\nconst a${odd} = 1;\n~~~`, mode);
    expect(readDocument(markup).text).toMatch(/A bell .* and code\.\s+const a {1,2}= 1;/);
    // eslint-disable-next-line no-control-regex -- these are the characters that must be gone
    expect(markup).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
  });

  test('comments are not drawn', () => {
    expect(body('{/* check-ok nothing: hidden words */}\n\nShown.')).not.toContain('hidden');
  });

  test('in portable markup every address is absolute', () => {
    const links =
      '[a](/articles/x/) [b](#claims) [c](https://other.example/y?z=1#w) ![d](/desk.png) [e](mailto:desk@example.org)';
    const { elements } = readDocument(body(links, 'portable'));
    expect(elements.flatMap(({ attributes }) => attributes.href ?? attributes.src ?? [])).toEqual([
      'https://example.org/articles/x/',
      'https://example.org/articles/sample/#claims',
      'https://other.example/y?z=1#w',
      'https://example.org/desk.png',
      'mailto:desk@example.org',
    ]);
    expect(body('[a](/articles/x/) [b](#claims)')).toContain('<a href="/articles/x/">a</a> <a href="#claims">b</a>');
  });

  test('footnotes lead to the page from portable markup', () => {
    const notes = body('Words[^1].\n\n[^1]: A note.', 'portable');
    expect(notes).toContain('href="https://example.org/articles/sample/#user-content-fn-1"');
    expect(body('Words[^1].\n\n[^1]: A note.')).toMatch(/href="#user-content-fn-1"[\s\S]*id="user-content-fn-1"/);
  });
});

test('drawing twice gives the same, and leaves the article as it was', () => {
  const article = articleOf(withBody(AWARDS, PICKS));
  const before = JSON.stringify(article);
  const draw = (mode: Mode): string => drawBody(article, mode, REGISTRIES).html.text;
  expect([draw('page'), draw('portable'), draw('page')]).toEqual([draw('page'), draw('portable'), draw('page')]);
  expect(JSON.stringify(article)).toBe(before);
});

test('corrections stand at the head of the body', () => {
  const text = withKeys(EXPLAINER, 'corrections:\n  - { date: 2026-11-30, was: "6", is: "7", severity: figure }');
  expectOrder(markupOf(text), ['Figure corrected', 'Some words']);
});

test('who gains is said before what was corrected', () => {
  const staked = edited(AWARDS, 'velas:', 'astra:');
  const text = withKeys(staked, 'corrections:\n  - { date: 2026-11-30, was: "6", is: "7", severity: figure }');
  expectOrder(markupOf(text), ['notice-top', 'Figure corrected']);
});
