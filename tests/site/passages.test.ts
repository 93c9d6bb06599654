import { expect, test } from 'vitest';
import { drawBody } from '../../src/articles/body.ts';
import { passagesOf } from '../../src/site/passages.ts';
import type { Passage } from '../../src/site/passages.ts';
import { AWARDS, REGISTRIES, articleOf, edited, withBody } from '../support/articles.ts';

const TEXT = withBody(
  edited(AWARDS, 'velas: {', 'astra: {'),
  `## Second section

One <Cite source="paper" /> and <Value of="votes.1.share" />, see <Partner id="shop">a shop</Partner>.

<Callout kind="note">

Words in a callout.

</Callout>

<Picks of="votes">

<Pick of="astra">

Said of the pick.

</Pick>

</Picks>

<Faqs>

### Who asked?

Nobody.

</Faqs>
`,
);
const article = articleOf(TEXT);
const passages = passagesOf(drawBody(article, 'page', REGISTRIES).html.text);
const passage = (id: string): Passage | undefined => passages.find((one) => one.id === id);

test('the first holds what stands before the first heading, the table of a block included', () => {
  expect(passages[0]?.id).toBeUndefined();
  expect(passages[0]?.text).toMatch(
    /^Some words to begin with\. Aave leads with 30% of the vote, .* Share of the vote /,
  );
  expect(passages[0]?.text).toMatch(/Astra DAO\W+20%/);
});

test('each section and pick stands under its id', () => {
  expect(passages.map(({ id, heading }) => [id, heading])).toEqual([
    [undefined, undefined],
    ['the-result', 'The result'],
    ['second-section', 'Second section'],
    ['votes-astra', expect.stringContaining('Astra DAO')],
    ['question-who-asked', 'Who asked?'],
  ]);
  expect(passage('votes-astra')?.text).toContain('Said of the pick.');
  expect(passage('question-who-asked')?.text).toBe('Nobody.');
});

test('values and callouts are found, numbers of notes are not', () => {
  expect(passage('second-section')?.text).toBe('One and 30%, see a shop . Note Words in a callout.');
});

test('notices, drawings, downloads and the list of sources are left out', () => {
  const text = passages.map((one) => one.text).join(' ');
  for (const notice of article.noticeTexts) expect(text).not.toContain(notice);
  expect(text).not.toMatch(/CSV|Reader survey \(Metrics\) |Printed twice/);
});

test('words of neighbouring blocks do not run together', () => {
  expect(passagesOf('<h3>One</h3><p>two</p><ul><li>three</li><li>four</li></ul>five<br>six')[0]?.text).toBe(
    'One two three four five six',
  );
});

test('what is skipped ends where it ends, whatever lies in it', () => {
  const markup =
    '<p>a</p><aside class="notice x"><p>b<br>c<img src="d"><small>e</small></p></aside><svg><path d="M0 0"/><g><text>f</text></g></svg><p>g</p>';
  expect(passagesOf(markup)).toEqual([{ text: 'a g' }]);
});

test('markup without text has no passages', () => {
  expect(passagesOf('<p></p>')).toEqual([]);
});
