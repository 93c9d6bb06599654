import { expect, test } from 'vitest';
import { mend } from '../../src/check/mend.ts';
import { EXPLAINER, withBody } from '../support/articles.ts';
import { checked } from '../support/check.ts';

/** A body with its fixes made. */
function mended(body: string): string {
  const text = withBody(EXPLAINER, body);
  const fixes = checked(text).messages.flatMap(({ fix }) => fix ?? []);
  return mend(text, fixes)
    .text.slice(withBody(EXPLAINER, '').length - 1)
    .trimEnd();
}

test('a known slip becomes the name, and an address a link', () => {
  expect(
    mended('Gainswift, “it’s” \\*new\\* &amp; SuiSwap:\n  see https://example.org/page/ or\n> www.example.com'),
  ).toBe(
    'GameSwift, “it’s” \\*new\\* &amp; Suiswap:\n  see [example.org/page](https://example.org/page/) or\n> [example.com](https://www.example.com)',
  );
});

test('nothing else of the file changes, and a second time nothing at all', () => {
  const text = withBody(EXPLAINER, 'Words  of\tGainswift *and* more.   \n').replaceAll('\n', '\r\n');
  const fixes = checked(text).messages.flatMap(({ fix }) => fix ?? []);
  const once = mend(text, fixes);
  expect(once).toEqual({ text: text.replace('Gainswift', 'GameSwift'), made: 1 });
  expect(checked(once.text).messages.flatMap(({ fix }) => fix ?? [])).toEqual([]);
});

test.each([
  '“Gainswift” was printed',
  'Gain*swift* is marked',
  'See [https://example.org/](https://example.org/)',
  'Look at https://example.org/a_b_c',
])('%s is left to a person', (body) => {
  expect(mended(body)).toBe(body);
});

test('of fixes that overlap the first is made', () => {
  const fixes = [
    { from: 2, to: 6, text: 'X' },
    { from: 0, to: 3, text: 'Y' },
  ];
  expect(mend('abcdefgh', fixes)).toEqual({ text: 'Ydefgh', made: 1 });
});
