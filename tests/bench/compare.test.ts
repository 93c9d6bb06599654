import { describe, expect, test } from 'vitest';
import { difference, wordsOf } from '../../bench/compare.ts';

const page = (prose: string, chrome = ''): string =>
  `<header>${chrome}</header><main><h1>Votes of 2024</h1><p class="standfirst">Who won.</p><div class="prose">${prose}</div></main>`;

const table = (...rows: string[]): string =>
  `<table><tbody>${rows.map((row) => `<tr><td>${row}</td><td>6M</td></tr>`).join('')}</tbody></table>`;

describe('pages that say the same', () => {
  test('white space, classes, ids and inline markup do not count', () => {
    const ours = page('<p class="lead">Astra <strong>won</strong>.</p>');
    expect(difference(ours, page('<p id="x">\n Astra won.</p>\n'))).toBeUndefined();
  });

  test('what stands around the article does not count', () => {
    expect(difference(page('<p>Astra</p>', 'Home'), page('<p>Astra</p>', 'Archive'))).toBeUndefined();
  });

  test('a cell ends a word, an inline element does not', () => {
    expect(wordsOf(page(table('Astra')))).toEqual(['Votes', 'of', '2024', 'Who', 'won', '.', 'Astra', '6M']);
    expect(wordsOf('<h1>As<em>tra</em></h1>')).toEqual(['Astra']);
  });
});

describe('pages that do not say the same', () => {
  test.each([
    ['a row of a table is missing', table('Astra', 'Velas'), table('Astra')],
    ['a row is there twice', table('Astra'), table('Astra', 'Astra')],
    ['two rows are in another order', table('Astra', 'Velas'), table('Velas', 'Astra')],
    ['a figure has another sign', '<p>~6M</p>', '<p>6M</p>'],
    ['a figure has another digit', '<p>21.8%</p>', '<p>21.9%</p>'],
    ['an answer is missing', '<h3>Can it?</h3><p>No.</p>', '<h3>Can it?</h3>'],
    ['a label of a chart is missing', '<svg><text>Astra</text><text>6</text></svg>', '<svg><text>Astra</text></svg>'],
  ])('%s', (_, ours, theirs) => {
    expect(difference(page(ours), page(theirs))).toBeDefined();
    expect(difference(page(theirs), page(ours))).toBeDefined();
  });

  test('a page without an article is like no other, itself included', () => {
    expect(difference('<p>Not found</p>', '<p>Not found</p>')?.ours).toBe('(no article was found)');
  });

  test('the words around the place are shown', () => {
    expect(difference(page('<p>one two three</p>'), page('<p>one too three</p>'))).toEqual({
      at: 7,
      ours: 'Who won . one two three',
      theirs: 'Who won . one too three',
    });
  });
});
